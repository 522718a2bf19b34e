/** Categories and files with their counts, and what was searched. */
import { Anchor, Text, UnstyledButton } from '@mantine/core';
import { Fragment, memo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isSearchedWhole,
  type Output,
  type RecordScope,
  type RecordTallies,
} from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';
import classes from './DataDesk.module.css';
import { byCategory } from './filter.ts';
import { SearchedDialog } from './SearchedDialog.tsx';

type Props = {
  tallies: RecordTallies;
  scope: RecordScope;
  onScope: (scope: RecordScope) => void;
  attestation: Output<'discovery.review'>['attestation'];
};

/** Drawn again only when something of it changed, not whenever rows are read. */
export const ScopeList = memo(function ScopeList({ tallies, scope, onScope, attestation }: Props) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const names = shortNames(tallies.groups.map(({ file }) => file));
  const option = (one: RecordScope, name: ReactNode, count: number, path?: string) => (
    <ScopeButton
      key={JSON.stringify(one)}
      path={path}
      isOn={JSON.stringify(one) === JSON.stringify(scope)}
      name={name}
      count={count}
      onPress={() => onScope(one)}
    />
  );
  return (
    <nav className={classes['scopes']} aria-label={t('data.scopes')}>
      <Heading>{t('data.records', { count: tallies.taken })}</Heading>
      {option({ kind: 'all' }, t('data.all'), tallies.taken)}
      {tallies.flagged > 0 && option({ kind: 'flagged' }, t('data.flagged'), tallies.flagged)}
      {tallies.excluded > 0 && option({ kind: 'excluded' }, t('data.excluded'), tallies.excluded)}
      {tallies.groups.length > 0 && <Heading>{t('data.groups')}</Heading>}
      {byCategory(tallies.groups).map(({ category, count, groups }) => (
        <Fragment key={category}>
          {option({ kind: 'category', category }, words(`category.${category}.name`), count)}
          {groups.map(({ count: _, columns: __, ...group }) =>
            option({ kind: 'group', group }, names.get(group.file) ?? group.file, _, group.file),
          )}
        </Fragment>
      ))}
      {tallies.byRetention.length > 0 && (
        <>
          <Heading>{t('data.retention')}</Heading>
          {tallies.byRetention.map(({ state, count }) =>
            option({ kind: 'retention', state }, words(`retention.name.${state}`), count),
          )}
        </>
      )}
      {attestation && <Searched attestation={attestation} />}
    </nav>
  );
});

function Heading({ children }: { children: ReactNode }) {
  return (
    <Text component="h2" size="xs" fw={600} c="dimmed" px={10} className={classes['heading']}>
      {children}
    </Text>
  );
}

type ScopeButtonProps = {
  isOn: boolean;
  name: ReactNode;
  count: number;
  /** The whole path of a file, which stands under its category. */
  path: string | undefined;
  onPress: () => void;
};

function ScopeButton({ isOn, name, count, path, onPress }: ScopeButtonProps) {
  const { number } = useFormat();
  return (
    <UnstyledButton
      className={classes['scope']}
      aria-pressed={isOn}
      data-file={path !== undefined || undefined}
      title={path ?? (typeof name === 'string' ? name : undefined)}
      onClick={onPress}
    >
      <span className={classes['name']}>{name}</span>
      <Text span size="sm" c={isOn ? 'inherit' : 'dimmed'}>
        {number(count)}
      </Text>
    </UnstyledButton>
  );
}

function Searched({ attestation }: { attestation: NonNullable<Output<'discovery.review'>['attestation']> }) {
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

/** Files by their names without the folders before them; whole where two are called the same. */
function shortNames(paths: readonly string[]): Map<string, string> {
  const whole = [...new Set(paths)];
  const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  return new Map(
    whole.map((path) => [
      path,
      whole.some((other) => other !== path && baseName(other) === baseName(path)) ? path : baseName(path),
    ]),
  );
}
