/** What a person should know about an item, in words: warnings, ID copies, an open case by the same person. */
import { Anchor } from '@mantine/core';
import { IconFolders, IconId, IconInfoCircle, type TablerIcon } from '@tabler/icons-react';
import type { PropsWithChildren } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem, Warning } from '../../../src-contract/index.ts';
import { useFormat } from '../../app/use-format.ts';
import { go } from '../../state/route.ts';
import styles from './Field.module.css';

function Note({ icon: Icon, children }: PropsWithChildren<{ icon: TablerIcon }>) {
  return (
    <div className={styles['note']}>
      <Icon size={17} stroke={1.6} aria-hidden />
      <div>{children}</div>
    </div>
  );
}

/** A warning as a sentence; one without words of its own is shown by its code. */
function useWords(): (warning: Warning, file: string) => string {
  const { t } = useTranslation('inbox');
  return ({ code, params }, file) =>
    t(`warning.${code}`, { file, ...params, defaultValue: t('warning.unknown', { code }) });
}

const sameReasons = ['email', 'customerNumber', 'name'] as const;

function SameRequester({ item }: { item: InboxItem }) {
  const { t } = useTranslation('inbox');
  return item.sameRequester.map(({ caseId, number, reason }) => (
    <Note key={caseId} icon={IconFolders}>
      {t(`note.same.${sameReasons.find((each) => each === reason) ?? 'name'}`, { number })}{' '}
      <Anchor
        component="button"
        type="button"
        fz="inherit"
        onClick={() => go({ screen: 'case', id: caseId })}
      >
        {t('note.look')}
      </Anchor>
    </Note>
  ));
}

function IdCopies({ item }: { item: InboxItem }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  return item.parts
    .filter((part) => part.role === 'id-copy' || part.idPages !== null)
    .map((part) => (
      <Note key={part.id} icon={IconId}>
        {part.role === 'id-copy' || part.idPages === null
          ? t('note.idPart', { name: part.name })
          : t('note.idPages', { name: part.name, pages: format.list(part.idPages.map(String)) })}
      </Note>
    ));
}

/** That no language could be told stands at its field already. */
function isNews({ code, params }: Warning): boolean {
  return !(code === 'language-not-ours' && params['language'] === 'und');
}

/** All notes of an item; nothing where there is nothing to say. */
export function Notes({ item, isRequest }: { item: InboxItem; isRequest: boolean }) {
  const { t } = useTranslation('inbox');
  const words = useWords();
  const warnings = [
    ...item.reading.warnings.filter(isNews).map((warning) => words(warning, item.title)),
    ...item.parts.flatMap((part) => part.problems.map((problem) => words(problem, part.name))),
  ];
  return (
    <>
      {!isRequest && <Note icon={IconInfoCircle}>{t('note.notRequest')}</Note>}
      <SameRequester item={item} />
      <IdCopies item={item} />
      {[...new Set(warnings)].map((warning) => (
        <Note key={warning} icon={IconInfoCircle}>
          {warning}
        </Note>
      ))}
    </>
  );
}
