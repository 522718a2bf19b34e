/** The inbox: what came in, the letter itself, and what was read in it. */
import { Box, Button, Skeleton, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem, ItemId } from '../../../src-contract/index.ts';
import { useQuery } from '../../app/desk.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Screen } from '../../components/Screen.tsx';
import { pickFiles, useIntake } from '../../state/intake.ts';
import { type FieldName, toCheck } from './certainty.ts';
import { FieldsPane, inputIdOf } from './FieldsPane.tsx';
import styles from './Inbox.module.css';
import { InboxList } from './InboxList.tsx';
import { ReadingPane } from './ReadingPane.tsx';
import { RefusedFiles } from './RefusedFiles.tsx';
import { useDraft } from './use-item.ts';

/** Enter in the list; another one each time it is pressed. */
type Entered = { id: ItemId };

type DeskProps = { item: InboxItem; onItem: (item: InboxItem) => void; entered: Entered | null };

function ItemDesk({ item, onItem, entered }: DeskProps) {
  const draft = useDraft(item, onItem);
  const [first] = useState(() => toCheck(item)[0] ?? 'receivedOn');
  useEffect(() => {
    if (entered?.id === item.id) document.getElementById(inputIdOf(first))?.focus();
  }, [entered, item.id, first]);
  const [focused, setFocused] = useState<FieldName | null>(null);
  const [hovered, setHovered] = useState<FieldName | null>(null);
  return (
    <div className={styles['item']}>
      <ReadingPane
        item={item}
        onItem={onItem}
        focus={hovered ?? focused}
        onPick={(field) => document.getElementById(inputIdOf(field))?.focus()}
      />
      <FieldsPane item={item} draft={draft} onFocus={setFocused} onHover={setHovered} />
    </div>
  );
}

type ShownProps = { id: ItemId; onSeen: () => void; entered: Entered | null };

/** `onSeen` is called when the item was read for the first time: from then on the list shows it as seen. */
function ShownItem({ id, onSeen, entered }: ShownProps) {
  const { value, error, slow, reload, put } = useQuery('intake.get', { id });
  const seen = value?.id;
  useEffect(() => {
    if (seen !== undefined) onSeen();
  }, [seen, onSeen]);
  if (error) {
    return (
      <Box p="xl">
        <ErrorNote error={error} onRetry={reload} />
      </Box>
    );
  }
  if (value) return <ItemDesk key={value.id} item={value} onItem={put} entered={entered} />;
  return slow ? <Skeleton m="xl" height={480} width="auto" /> : null;
}

function EmptyInbox() {
  const { t } = useTranslation('inbox');
  const busy = useIntake((state) => state.busy);
  return (
    <Screen title={t('title')}>
      <Stack>
        <RefusedFiles />
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <Button onClick={() => void pickFiles()} loading={busy}>
              {t('empty.button')}
            </Button>
          }
        />
      </Stack>
    </Screen>
  );
}

/** `id`: the item to show; without it the first. */
export function Inbox({ id }: { id?: ItemId }) {
  const { value, error, reload } = useQuery('intake.list', {});
  const [entered, setEntered] = useState<Entered | null>(null);
  if (error) {
    return (
      <Box p="xl">
        <ErrorNote error={error} onRetry={reload} />
      </Box>
    );
  }
  if (value === undefined) return null;
  const rows = value.items;
  const shown = rows.find((row) => row.id === id)?.id ?? rows[0]?.id ?? null;
  if (shown === null) return <EmptyInbox />;
  return (
    <div className={styles['desk']}>
      <InboxList rows={rows} shown={shown} onEnter={(entering) => setEntered({ id: entering })} />
      <div className={styles['pane']}>
        <RefusedFiles />
        <ShownItem id={shown} onSeen={reload} entered={entered} />
      </div>
    </div>
  );
}
