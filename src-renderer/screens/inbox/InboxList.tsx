/** What came in, newest first; and where more can be dropped. */
import { Loader, Title, UnstyledButton } from '@mantine/core';
import { IconAt, IconBuildingStore, IconId, IconMail, IconPhone, IconUpload } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow, ItemId } from '../../../src-contract/index.ts';
import { useFormat } from '../../app/use-format.ts';
import { pickFiles, useIntake } from '../../state/intake.ts';
import { go } from '../../state/route.ts';
import styles from './Inbox.module.css';

const channelIcons = { email: IconAt, post: IconMail, phone: IconPhone, counter: IconBuildingStore };

function useLine(): (row: InboxRow) => string {
  const { t } = useTranslation(['inbox', 'vocabulary']);
  const format = useFormat();
  return ({ fields, unreadable, parts }) => {
    if (unreadable) return t('unreadable');
    if (fields.kind === 'not-a-request') return t('notRequest');
    const names = fields.rights.map((right) => t(`vocabulary:right.${right}.name`)).join(', ');
    return [
      fields.kind === 'request' ? '' : t(`kind.${fields.kind}`),
      names || t('noRights'),
      fields.language === 'und' ? '' : format.languageName(fields.language),
      parts > 1 ? t('parts', { count: parts }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

type RowProps = { row: InboxRow; isShown: boolean; onEnter: () => void };

function Row({ row, isShown, onEnter }: RowProps) {
  const { t } = useTranslation('inbox');
  const line = useLine()(row);
  const Icon = channelIcons[row.fields.channel];
  return (
    <li>
      <UnstyledButton
        className={styles['row'] ?? ''}
        onClick={({ detail }) => {
          go({ screen: 'inbox', id: row.id });
          // Enter, not a click of the mouse.
          if (detail === 0) onEnter();
        }}
        {...(isShown && { 'aria-current': true })}
      >
        {!row.seen && !isShown && (
          <span className={styles['unseen']}>
            <span className="desk-said">{t('new')}</span>
          </span>
        )}
        <div className={styles['rowTitle']}>{row.title}</div>
        <div className={styles['rowLine']}>{line}</div>
        <div className={styles['rowLine']}>
          <span className={styles['rowTag']}>
            <Icon size={14} stroke={1.6} aria-hidden />
            {t(`channel.${row.fields.channel}`)}
          </span>
          {row.hasIdCopy && (
            <span className={styles['rowTag']}>
              <IconId size={15} stroke={1.6} aria-hidden />
              {t('idCopy')}
            </span>
          )}
        </div>
      </UnstyledButton>
    </li>
  );
}

type Props = {
  rows: readonly InboxRow[];
  shown: ItemId | null;
  /** Enter was pressed on an item: the keyboard goes on to its fields. */
  onEnter: (id: ItemId) => void;
};

/** The left side of the inbox. */
export function InboxList({ rows, shown, onEnter }: Props) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const busy = useIntake((state) => state.busy);

  /** Arrow keys walk the list, and what is in focus is shown; Enter goes to its fields. */
  function walk(event: KeyboardEvent<HTMLUListElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const next = buttons.findIndex((button) => button.matches(':focus')) + step;
    const row = rows[next];
    if (row === undefined) return;
    buttons[next]?.focus();
    go({ screen: 'inbox', id: row.id });
  }

  return (
    <section className={styles['list']} aria-label={t('list')}>
      <div className={styles['listHead']}>
        <Title order={1}>{t('title')}</Title>
        <span>{format.number(rows.length)}</span>
      </div>
      <ul className={styles['rows']} onKeyDown={walk}>
        {rows.map((row) => (
          <Row key={row.id} row={row} isShown={row.id === shown} onEnter={() => onEnter(row.id)} />
        ))}
      </ul>
      <UnstyledButton className={styles['drop'] ?? ''} onClick={() => void pickFiles()} disabled={busy}>
        {busy ? <Loader size={18} /> : <IconUpload size={18} stroke={1.6} aria-hidden />}
        <span role="status">{busy ? t('reading') : t('drop')}</span>
        {!busy && <span>{t('choose')}</span>}
      </UnstyledButton>
    </section>
  );
}
