/** Possible records one by one, read from their files: a person takes them or says that they are somebody else's. */
import { Button, Group, Modal, Skeleton, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, Output, PossibleRecord } from '../../../../src-contract/index.ts';
import { useAct, useQuery } from '../../../app/desk.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Facts } from '../Facts.tsx';
import classes from './DataDesk.module.css';

type Props = {
  caseId: CaseId;
  possible: readonly PossibleRecord[];
  workable: boolean;
  opened: boolean;
  onClose: () => void;
  onDecided: (reviewed: Output<'discovery.take'>) => void;
};

const keyOf = ({ sourceId, file, offset }: PossibleRecord): string => `${sourceId} ${file} ${offset}`;

export function PossibleDialog({ caseId, possible, workable, opened, onClose, onDecided }: Props) {
  const { t } = useTranslation('case');
  const { t: common } = useTranslation('common');
  const [picked, setPicked] = useState<string | null>(null);
  const shown = possible.find((record) => keyOf(record) === picked) ?? possible[0];
  return (
    <Modal
      opened={opened && shown !== undefined}
      onClose={onClose}
      size="xl"
      title={t('data.possible', { count: possible.length })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Text size="sm" mb="sm">
        {t('data.possibleTodo')}
      </Text>
      <div className={classes['doubts']}>
        <ul aria-label={t('data.possibleList')}>
          {possible.map((record) => (
            <li key={keyOf(record)}>
              <Line record={record} isShown={record === shown} onPress={() => setPicked(keyOf(record))} />
            </li>
          ))}
        </ul>
        {opened && shown && (
          <One key={keyOf(shown)} caseId={caseId} record={shown} workable={workable} onDecided={onDecided} />
        )}
      </div>
    </Modal>
  );
}

/** A score of reasons is no probability: it is told in words. */
function likelinessOf(score: number): 'low' | 'middle' | 'high' {
  if (score < 30) return 'low';
  return score < 60 ? 'middle' : 'high';
}

type LineProps = { record: PossibleRecord; isShown: boolean; onPress: () => void };

function Line({ record, isShown, onPress }: LineProps) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  return (
    <UnstyledButton className={classes['doubt']} aria-current={isShown || undefined} onClick={onPress}>
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {t('data.whereLine', {
          file: record.file.slice(record.file.lastIndexOf('/') + 1),
          line: record.line,
        })}
      </Text>
      <Text size="xs" c="dimmed">
        {words(`possible.${record.reason}`)} · {t(`data.likely.${likelinessOf(record.score)}`)}
      </Text>
    </UnstyledButton>
  );
}

type OneProps = {
  caseId: CaseId;
  record: PossibleRecord;
  workable: boolean;
  onDecided: (reviewed: Output<'discovery.take'>) => void;
};

function One({ caseId, record, workable, onDecided }: OneProps) {
  const { t } = useTranslation('case');
  const { sourceId, file, line, offset } = record;
  const place = { sourceId, file, line, offset };
  const query = useQuery('discovery.possible', { caseId, place });
  const take = useAct('discovery.take');
  const refuse = useAct('discovery.refuse');
  const [reason, setReason] = useState('');
  const decide = async (act: typeof take | typeof refuse) => {
    const reviewed = await act.run({ caseId, places: [place], reason: reason.trim() });
    if (reviewed) onDecided(reviewed);
  };
  const none = reason.trim() === '';
  return (
    <section aria-label={t('data.whereLine', { file, line })}>
      <Stack gap="sm">
        <ErrorNote error={query.error ?? take.error ?? refuse.error} onRetry={query.reload} />
        {query.slow && <Skeleton h={160} />}
        {query.value && (
          <Facts
            facts={query.value.fields.map(({ name, value }) => ({ name, value: value === '' ? '–' : value }))}
          />
        )}
        {workable && (
          <>
            <TextInput
              label={t('data.decideWhy')}
              description={t('exclude.reasonWhy')}
              value={reason}
              maxLength={2000}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group gap="xs">
              <Button
                variant="default"
                disabled={none || query.value === undefined}
                loading={take.busy}
                onClick={() => void decide(take)}
              >
                {t('data.take')}
              </Button>
              <Button
                variant="default"
                disabled={none}
                loading={refuse.busy}
                onClick={() => void decide(refuse)}
              >
                {t('data.refuse')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </section>
  );
}
