/** One record: every field, where it stands, and the chain that led to it. */
import { Alert, Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChainStep, DeskError, PulledRecord } from '../../../../src-contract/index.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Term } from '../../../components/Term.tsx';
import classes from './DataDesk.module.css';
import { Pictures } from './Pictures.tsx';
import { RecordFields } from './RecordFields.tsx';
import { RetentionNote } from './RetentionNote.tsx';

type Props = {
  record: PulledRecord;
  /** Why the last act on it failed. */
  error: DeskError | undefined;
  /** Null when it can't be taken out (any more). */
  onExclude: (() => void) | null;
  /** Puts it back; null when it was not taken out, or can't be put back. */
  onInclude: (() => void) | null;
  onMask: ((fields: string[] | null, masked: boolean) => void) | null;
  busy: boolean;
};

export function RecordDetail({ record, error, onExclude, onInclude, onMask, busy }: Props) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const title = record.title || t('data.noTitle');
  return (
    <section className={classes['detail']} aria-label={t('data.one', { title })}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <ErrorNote error={error} />
      {record.excluded && (
        <Alert color="gray" mb="sm" title={t('data.excludedBy', { by: record.excluded.by })}>
          {record.excluded.reason}
          {onInclude && (
            <Button
              size="compact-sm"
              variant="default"
              mt="xs"
              loading={busy}
              onClick={onInclude}
              display="block"
            >
              {t('data.include')}
            </Button>
          )}
        </Alert>
      )}
      {record.fields.length === 0 ? (
        <Text c="dimmed">{t('data.contentsGone')}</Text>
      ) : (
        <RecordFields record={record} onMask={onMask} busy={busy} />
      )}
      {record.pictures.length > 0 && <Pictures record={record} />}
      {record.chain.length > 0 && (
        <Title order={2} mt="lg" mb="xs">
          {t('data.why')}
        </Title>
      )}
      <ol className={classes['chain']}>
        {record.chain.map((step) => (
          <li key={`${step.meaning} ${step.value}`}>
            <Link step={step} />
          </li>
        ))}
      </ol>
      <Title order={2} mt="lg" mb="xs">
        {t('data.where')}
      </Title>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('data.whereLine', { file: record.file, line: record.line })}
      </Text>
      <Text size="sm" mt={4}>
        <Term explain={words(`category.${record.category}.explain`)}>
          {words(`category.${record.category}.name`)}
        </Term>
      </Text>
      {record.retention && (
        <>
          <Title order={2} mt="lg" mb="xs">
            {t('data.retention')}
          </Title>
          <RetentionNote retention={record.retention} />
        </>
      )}
      {onExclude && (
        <Button variant="default" mt="lg" onClick={onExclude}>
          {t('data.notTheirs')}
        </Button>
      )}
    </section>
  );
}

function Link({ step }: { step: ChainStep }) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const meaning = words(`meaning.${step.meaning}.name` as 'meaning.email.name', {
    defaultValue: step.meaning,
  });
  return (
    <>
      {meaning} <strong>{step.value}</strong>
      <Text size="xs" c="dimmed">
        {step.from === 'request'
          ? t('data.inRequest')
          : step.from === 'staff'
            ? t('data.byStaff')
            : t('data.inFile', { place: step.from })}
      </Text>
    </>
  );
}
