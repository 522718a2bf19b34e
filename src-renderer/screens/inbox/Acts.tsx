/** The two ways on from the inbox: open a case, or put it aside as no request. */
import { Button, Group, Kbd, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../../src-contract/index.ts';
import { useAct } from '../../app/desk.ts';
import { primaryKeys, usePrimaryKey } from '../../app/keys.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { go } from '../../state/route.ts';
import { missingFor } from './certainty.ts';
import inbox from './Inbox.module.css';
import type { Draft } from './use-item.ts';

const quickReasons = ['order', 'advert', 'double'] as const;

type DialogProps = { item: InboxItem; opened: boolean; onClose: () => void };

function DiscardDialog({ item, opened, onClose }: DialogProps) {
  const { t } = useTranslation(['inbox', 'common']);
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAct('intake.discard');
  async function discard(): Promise<void> {
    if (reason.trim() === '' || (await run({ id: item.id, reason })) === undefined) return;
    onClose();
    go({ screen: 'inbox' });
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('discard.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void discard();
        }}
      >
        <Text>{t('discard.text')}</Text>
        <Group gap={6}>
          {quickReasons.map((quick) => (
            <Button
              key={quick}
              variant="default"
              size="compact-sm"
              onClick={() => setReason(t(`discard.quick.${quick}`))}
            >
              {t(`discard.quick.${quick}`)}
            </Button>
          ))}
        </Group>
        <Textarea
          label={t('discard.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
          data-autofocus
        />
        <ErrorNote error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button onClick={() => void discard()} loading={busy} disabled={reason.trim() === ''}>
            {t('discard.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Stands under the fields, always in sight. */
export function Acts({ item, draft }: { item: InboxItem; draft: Draft }) {
  const { t } = useTranslation(['inbox', 'common']);
  const [asking, setAsking] = useState(false);
  const { run, busy, error } = useAct('intake.openCase');
  const missing = missingFor(draft.fields);

  async function open(): Promise<void> {
    if (missing !== null) return document.getElementById(`inbox-${missing}`)?.focus();
    if (busy || !(await draft.keep())) return;
    const opened = await run({ id: item.id });
    if (opened === undefined) return;
    notifications.show({
      message: t('act.opened', { number: opened.number }),
      autoClose: 2500,
      closeButtonProps: { 'aria-label': t('common:close') },
    });
    go({ screen: 'case', id: opened.caseId });
  }

  usePrimaryKey(() => void open());
  return (
    <div className={inbox['acts']}>
      <ErrorNote error={error} />
      {missing !== null && (
        <Text size="xs" c="dimmed" mb={8} id="inbox-missing">
          {t(`act.need.${missing}`)}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" px="sm" flex="1 0 auto" onClick={() => setAsking(true)}>
          {t('act.discard')}
        </Button>
        <Button
          px="sm"
          flex="1 0 auto"
          onClick={() => void open()}
          loading={busy}
          disabled={missing !== null}
          {...(missing !== null && { 'aria-describedby': 'inbox-missing' })}
          classNames={{ section: inbox['keysSection'] ?? '' }}
          rightSection={
            <Kbd size="xs" aria-hidden className={inbox['keys'] ?? ''}>
              {primaryKeys}
            </Kbd>
          }
        >
          {t('act.open')}
        </Button>
      </Group>
      <DiscardDialog item={item} opened={asking} onClose={() => setAsking(false)} />
    </div>
  );
}
