/** Categories and files with their counts, and what was searched. */
import { Anchor, Text, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Attestation, isSearchedWhole } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';
import classes from './DataDesk.module.css';
import type { Counts, Scope } from './filter.ts';
import { SearchedDialog } from './SearchedDialog.tsx';

type Props = {
  counts: Counts;
  scope: Scope;
  onScope: (scope: Scope) => void;
  attestation: Attestation | null;
};

export function ScopeList({ counts, scope, onScope, attestation }: Props) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const option = (one: Scope, name: ReactNode, count: number) => (
    <ScopeButton
      key={JSON.stringify(one)}
      isOn={JSON.stringify(one) === JSON.stringify(scope)}
      name={name}
      count={count}
      onPress={() => onScope(one)}
    />
  );
  return (
    <nav className={classes['scopes']} aria-label={t('data.scopes')}>
      <Heading>{t('data.records', { count: counts.taken })}</Heading>
      {option({ kind: 'all' }, t('data.all'), counts.taken)}
      {counts.byCategory.map(({ category, count }) =>
        option({ kind: 'category', category }, words(`category.${category}.name`), count),
      )}
      {counts.flagged > 0 && option({ kind: 'flagged' }, t('data.flagged'), counts.flagged)}
      {counts.excluded > 0 && option({ kind: 'excluded' }, t('data.excluded'), counts.excluded)}
      {counts.byFile.length > 0 && (
        <>
          <Heading>{t('data.files')}</Heading>
          {counts.byFile.map(({ file, count }) => option({ kind: 'file', file }, baseName(file), count))}
        </>
      )}
      {counts.byRetention.length > 0 && (
        <>
          <Heading>{t('data.retention')}</Heading>
          {counts.byRetention.map(({ state, count }) =>
            option({ kind: 'retention', state }, words(`retention.name.${state}`), count),
          )}
        </>
      )}
      {attestation && <Searched attestation={attestation} />}
    </nav>
  );
}

function Heading({ children }: { children: ReactNode }) {
  return (
    <Text component="h2" size="xs" fw={600} c="dimmed" px={10} className={classes['heading']}>
      {children}
    </Text>
  );
}

type ScopeButtonProps = { isOn: boolean; name: ReactNode; count: number; onPress: () => void };

function ScopeButton({ isOn, name, count, onPress }: ScopeButtonProps) {
  const { number } = useFormat();
  return (
    <UnstyledButton
      className={classes['scope']}
      aria-pressed={isOn}
      title={typeof name === 'string' ? name : undefined}
      onClick={onPress}
    >
      <span className={classes['name']}>{name}</span>
      <Text span size="sm" c={isOn ? 'inherit' : 'dimmed'}>
        {number(count)}
      </Text>
    </UnstyledButton>
  );
}

function Searched({ attestation }: { attestation: Attestation }) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const problems = attestation.files.filter((file) => !isSearchedWhole(file)).length;
  const meanings = [...new Set(attestation.identifiers.map(({ meaning }) => meaning))].map((meaning) =>
    format.within(words(`meaning.${meaning}.name` as 'meaning.email.name', { defaultValue: meaning })),
  );
  return (
    <>
      <Heading>{t('data.searched')}</Heading>
      <Text size="xs" c="dimmed" px={10}>
        {t('data.searchedFiles', { count: attestation.files.length, with: format.list(meanings) })}{' '}
        {problems > 0 && (
          <Text span size="xs" fw={600} c="var(--desk-bad)">
            {t('data.searchedProblems', { count: problems })}{' '}
          </Text>
        )}
        <Anchor component="button" type="button" size="xs" onClick={() => setOpened(true)}>
          {t('data.searchedShow')}
        </Anchor>
      </Text>
      <SearchedDialog attestation={attestation} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

/** The name of a file without the folders before it. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
