/** Step 3: the records that were found; staff look at each and take out what is not this person's. */
import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct, useQuery } from '../../../app/desk.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Panel } from '../Panel.tsx';
import { type Primary, type StepProps, useOffer } from '../primary.ts';
import { DataDesk } from './DataDesk.tsx';

export function DataStep(props: StepProps) {
  const { subject, onCase, offer } = props;
  const { t } = useTranslation('case');
  const query = useQuery('discovery.review', { caseId: subject.id });
  const confirm = useAct('discovery.confirm');
  const get = useAct('cases.get');

  const run = async () => {
    const done = await confirm.run({ caseId: subject.id });
    const next = done && (await get.run({ id: subject.id }));
    if (next) onCase(next, 'follow');
  };
  const primary: Primary | null =
    subject.next === 'review-records'
      ? {
          label: t('data.confirm'),
          reason: query.value === undefined ? t('data.stillReading') : null,
          busy: confirm.busy || get.busy,
          run: () => void run(),
        }
      : null;
  useOffer(offer, primary);

  if (query.error) return <ErrorNote error={query.error} onRetry={query.reload} />;
  if (subject.records.pulledAt === null)
    return <NotPulled identified={subject.identity.state === 'identified'} />;
  if (!query.value) return query.slow ? <Skeleton h="100%" /> : null;
  const { attestation } = query.value;
  return (
    <Stack h="100%" gap="sm">
      <ErrorNote error={confirm.error ?? get.error} onClose={confirm.forget} />
      <DataDesk
        key={subject.id}
        subject={subject}
        review={query.value}
        onReviewed={(reviewed) => query.put({ attestation, ...reviewed })}
      />
    </Stack>
  );
}

function NotPulled({ identified }: { identified: boolean }) {
  const { t } = useTranslation('case');
  return (
    <Stack maw={720}>
      <Panel title={t('data.notPulled')}>
        <Text>{identified ? t('data.notPulledWhy') : t('data.identityFirst')}</Text>
      </Panel>
    </Stack>
  );
}
