/** What came in: its parts, one of them shown, and what each of them is. */
import { ActionIcon, Alert, Group, ScrollArea, Select, Tabs, Text } from '@mantine/core';
import { IconInfoCircle, IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InboxItem, type Part, partRoles } from '../../../src-contract/intake.ts';
import { useAct } from '../../app/desk.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { type FieldName, fieldOf } from './certainty.ts';
import inbox from './Inbox.module.css';
import { Marked } from './Marked.tsx';
import { PageSheet } from './PageSheet.tsx';
import styles from './Reading.module.css';

type Turn = 0 | 90 | 180 | 270;
const nextTurn: Record<Turn, Turn> = { 0: 90, 90: 180, 180: 270, 270: 0 };
const zooms = [0.6, 0.8, 1, 1.25, 1.6, 2] as const;

type View = { zoom: number; turn: Turn };

function ViewButtons({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { t } = useTranslation('inbox');
  const at = zooms.findIndex((zoom) => zoom >= view.zoom);
  const zoomTo = (index: number): void => {
    const zoom = zooms[index];
    if (zoom !== undefined) onView({ ...view, zoom });
  };
  const buttons = [
    {
      label: t('pane.turn'),
      icon: IconRotateClockwise,
      run: () => onView({ ...view, turn: nextTurn[view.turn] }),
    },
    { label: t('pane.zoomIn'), icon: IconZoomIn, run: () => zoomTo(at + 1) },
    { label: t('pane.zoomOut'), icon: IconZoomOut, run: () => zoomTo(at - 1) },
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {buttons.map(({ label, icon: Icon, run }) => (
        <ActionIcon key={label} variant="subtle" color="gray" aria-label={label} title={label} onClick={run}>
          <Icon size={18} stroke={1.6} />
        </ActionIcon>
      ))}
    </Group>
  );
}

function MailHead({ mail }: { mail: NonNullable<Part['mail']> }) {
  const { t } = useTranslation('inbox');
  const lines = (['from', 'to', 'subject'] as const).filter((name) => mail[name]);
  return (
    <dl className={styles['mailHead']}>
      {lines.map((name) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{t(`pane.${name}`)}</dt>
          <dd>{mail[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

type ShownProps = {
  item: InboxItem;
  part: Part;
  view: View;
  focus: FieldName | null;
  onPick: (field: FieldName) => void;
  onMark: (role: Part['role'], idPages: number[] | null) => void;
};

function ShownPart({ item, part, view, focus, onPick, onMark }: ShownProps) {
  const { t } = useTranslation('inbox');
  const evidence = item.reading.evidence.filter((each) => each.part === part.index);
  if (part.pages.length > 0) {
    const choosesPages = part.kind === 'pdf' && part.pages.length > 1 && part.role !== 'id-copy';
    const isPicture = part.role !== 'id-copy' && part.pages.every((page) => page.pictureOnly);
    return (
      <>
        {isPicture && (
          <Alert mb="md" icon={<IconInfoCircle size={18} />}>
            {t('pane.picture')}
          </Alert>
        )}
        {part.pages.map((page) => {
          const chosen = part.idPages ?? [];
          const others = chosen.filter((number) => number !== page.number);
          return (
            <PageSheet
              key={page.number}
              itemId={item.id}
              {...{ part, page, evidence, focus, onPick }}
              {...view}
              isIdCopy={choosesPages ? chosen.includes(page.number) : null}
              onIdCopy={(isIdCopy) => {
                const pages = isIdCopy ? [...others, page.number].sort((a, b) => a - b) : others;
                onMark(part.role, pages.length > 0 ? pages : null);
              }}
            />
          );
        })}
      </>
    );
  }
  return (
    <div className={styles['sheet']}>
      {part.mail && <MailHead mail={part.mail} />}
      {part.text.trim() === '' && !part.mail ? (
        <Text c="dimmed">{t('pane.nothing')}</Text>
      ) : (
        <Marked text={part.text} {...{ evidence, focus, onPick }} />
      )}
    </div>
  );
}

/** What scrolls; the mark of the field in focus is brought into sight. */
function Body(props: ShownProps) {
  const body = useRef<HTMLDivElement>(null);
  const { focus, part } = props;
  useEffect(() => {
    if (focus === null) return;
    body.current?.querySelector('[data-focus]')?.scrollIntoView({ block: 'nearest' });
  }, [focus]);
  return (
    <ScrollArea
      viewportRef={body}
      className={styles['body'] ?? ''}
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': part.name }}
    >
      <div className={styles['room']}>
        <ShownPart {...props} />
      </div>
    </ScrollArea>
  );
}

type Props = {
  item: InboxItem;
  onItem: (item: InboxItem) => void;
  focus: FieldName | null;
  /** A mark was clicked: its field gets the focus. */
  onPick: (field: FieldName) => void;
};

/** The part in which the field in focus was read; undefined when that is nowhere to be seen. */
function partInFocus(item: InboxItem, focus: FieldName | null): number | undefined {
  return item.reading.evidence.find(({ field, start, end }) => end > start && fieldOf(field) === focus)?.part;
}

/** The middle of the inbox. */
export function ReadingPane({ item, onItem, focus, onPick }: Props) {
  const { t } = useTranslation('inbox');
  const [index, setIndex] = useState(item.parts[0]?.index ?? 0);
  const [view, setView] = useState<View>({ zoom: 1, turn: 0 });
  const { run, error } = useAct('intake.markPart');
  const part = item.parts.find((each) => each.index === index) ?? item.parts[0];

  const wanted = partInFocus(item, focus);
  useEffect(() => {
    if (wanted !== undefined) setIndex(wanted);
  }, [wanted]);

  if (part === undefined) return null;

  async function mark(role: Part['role'], idPages: number[] | null): Promise<void> {
    if (part === undefined) return;
    const marked = await run({ id: item.id, partId: part.id, role, idPages });
    if (marked) onItem(marked);
  }

  return (
    <section className={inbox['pane']} aria-label={t('pane.title')}>
      {item.parts.length > 1 && (
        <Tabs
          value={String(part.index)}
          onChange={(value) => value && setIndex(Number(value))}
          className={styles['parts'] ?? ''}
        >
          <Tabs.List aria-label={t('pane.parts')}>
            {item.parts.map((each) => (
              <Tabs.Tab key={each.id} value={String(each.index)}>
                {each.name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      )}
      <div className={styles['head']}>
        <div className={styles['headName']} title={part.name}>
          {part.name}
        </div>
        {part.pages.length > 0 && <ViewButtons view={view} onView={setView} />}
        <Select
          aria-label={t('pane.role')}
          size="xs"
          w={190}
          data={partRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          value={part.role}
          allowDeselect={false}
          onChange={(value) => {
            const role = partRoles.find((each) => each === value);
            if (role) void mark(role, role === 'id-copy' ? null : part.idPages);
          }}
        />
      </div>
      <ErrorNote error={error} />
      <Body
        key={part.id}
        {...{ item, part, view, focus, onPick }}
        onMark={(role, idPages) => void mark(role, idPages)}
      />
    </section>
  );
}
