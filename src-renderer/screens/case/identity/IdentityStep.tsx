/** Step 2: the copy, what was written and what the shop holds side by side; the decision with its reason. */
import { Alert, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentityLookup } from '../../../../src-contract/index.ts';
import { useQuery } from '../../../app/desk.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { LetterActs } from '../answer/LetterActs.tsx';
import { Facts } from '../Facts.tsx';
import { Panel } from '../Panel.tsx';
import type { StepProps } from '../primary.ts';
import { requesterFacts } from '../requester.ts';
import { CompareTable } from './CompareTable.tsx';
import { DecideForm } from './DecideForm.tsx';
import { IdCopies } from './IdCopies.tsx';
import { IdentityDecided } from './IdentityDecided.tsx';
import classes from './IdentityStep.module.css';
import { NoSource } from './NoSource.tsx';

export function IdentityStep(props: StepProps) {
  const { subject } = props;
  const { state } = subject.identity;
  return state === 'unchecked' || state === 'asked' ? (
    <Undecided {...props} />
  ) : (
    <IdentityDecided {...props} />
  );
}

function Undecided(props: StepProps) {
  const { subject } = props;
  const { t } = useTranslation('case');
  const lookup = useQuery('identity.lookup', { caseId: subject.id });
  if (lookup.error?.code === 'no-source' || lookup.value?.sources === 0) {
    return <NoSource onAdded={lookup.reload} />;
  }
  if (lookup.error) return <ErrorNote error={lookup.error} onRetry={lookup.reload} />;
  if (!lookup.value) return <LookingUp visible={lookup.slow} text={t('identity.looking')} />;
  return <Compare {...props} lookup={lookup.value} />;
}

function LookingUp({ visible, text }: { visible: boolean; text: string }) {
  if (!visible) return null;
  return (
    <Stack aria-busy="true">
      <Text c="dimmed" role="status">
        {text}
      </Text>
      <Skeleton h={220} />
      <Skeleton h={180} />
    </Stack>
  );
}

function Compare(props: StepProps & { lookup: IdentityLookup }) {
  const { subject, lookup, onCase } = props;
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const [shown, setShown] = useState(0);
  const candidate = lookup.candidates[shown] ?? lookup.candidates[0];
  return (
    <div className={classes['sides']} data-copies={lookup.idCopies.length > 0 || undefined}>
      {lookup.idCopies.length > 0 && (
        <div className={classes['copy']}>
          <Panel title={t('identity.copy')} about={t('identity.copyWhy')}>
            <IdCopies copies={lookup.idCopies} />
          </Panel>
        </div>
      )}
      <div className={classes['compared']}>
        <Panel title={t('identity.compare')}>
          {lookup.candidates.length > 1 && <Several lookup={lookup} shown={shown} onShow={setShown} />}
          {candidate ? (
            <CompareTable requester={subject.requester} candidate={candidate} />
          ) : (
            <Stack gap="sm">
              <Text fw={600}>{t('identity.nobody', { count: lookup.sources })}</Text>
              <Facts
                facts={requesterFacts(subject.requester).map(({ field, value }) => ({
                  name: words(`field.${field}`),
                  value,
                }))}
              />
            </Stack>
          )}
          {candidate && lookup.proposal !== 'identified' && lookup.reasons.length > 0 && (
            <ul className={classes['reasons']}>
              {lookup.reasons.map((reason) => (
                <li key={reason}>
                  {words(`idReason.${reason}` as 'idReason.nobody-found', { defaultValue: reason })}
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
      <Stack gap="md" className={classes['decide']}>
        {subject.identity.state === 'asked' && (
          <Panel
            title={words('letter.identity-question')}
            about={t('identity.askedFor', { what: subject.identity.for })}
          >
            <LetterActs subject={subject} kind="identity-question" onCase={onCase} />
          </Panel>
        )}
        <DecideForm key={subject.identity.state} {...props} lookup={lookup} candidate={candidate} />
      </Stack>
    </div>
  );
}

type SeveralProps = { lookup: IdentityLookup; shown: number; onShow: (index: number) => void };

function Several({ lookup, shown, onShow }: SeveralProps) {
  const { t } = useTranslation('case');
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle size={18} />}
      mb="sm"
      title={t('identity.several', { count: lookup.candidates.length })}
    >
      <Text size="sm" mb="xs">
        {t('identity.severalWhy')}
      </Text>
      <SegmentedControl
        aria-label={t('identity.person')}
        value={String(shown)}
        onChange={(value) => onShow(Number(value))}
        data={lookup.candidates.map((one, index) => ({
          value: String(index),
          label: one.name ?? one.by,
        }))}
      />
    </Alert>
  );
}
