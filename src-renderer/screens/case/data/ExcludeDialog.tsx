/** Takes records out of a case, with the reason that stays when they are gone. */
import { Button, Chip, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, Output, RecordId } from '../../../../src-contract/index.ts';
import { useAct } from '../../../app/desk.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';

type Props = {
  caseId: CaseId;
  /** Empty: the dialog is closed. */
  records: readonly RecordId[];
  onClose: () => void;
  onExcluded: (reviewed: Output<'discovery.exclude'>) => void;
};

const usualReasons = ['otherPerson', 'sameName', 'sharedAddress'] as const;

export function ExcludeDialog({ caseId, records, onClose, onExcluded }: Props) {
  const { t } = useTranslation('case');
  const { t: common } = useTranslation('common');
  const [reason, setReason] = useState('');
  const exclude = useAct('discovery.exclude');
  const isOpen = records.length > 0;
  const { forget } = exclude;
  useEffect(() => {
    if (!isOpen) return;
    setReason('');
    forget();
  }, [isOpen, forget]);

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await exclude.run({ caseId, records: [...records], reason: reason.trim() });
    if (done) onExcluded(done);
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('exclude.title', { count: records.length })}
      closeButtonProps={{ 'aria-label': common('close') }}
      size="md"
    >
      <form onSubmit={(event) => void onSubmit(event)}>
        <Stack gap="sm">
          <Text size="sm">{t('exclude.what', { count: records.length })}</Text>
          <Group gap={6}>
            {usualReasons.map((usual) => (
              <Chip
                key={usual}
                size="xs"
                checked={reason === t(`exclude.usual.${usual}`)}
                onChange={() => setReason(t(`exclude.usual.${usual}`))}
              >
                {t(`exclude.usual.${usual}`)}
              </Chip>
            ))}
          </Group>
          <Textarea
            label={t('exclude.reason')}
            description={t('exclude.reasonWhy')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
            required
            data-autofocus
          />
          <ErrorNote error={exclude.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={exclude.busy} disabled={reason.trim() === ''}>
              {t('exclude.confirm', { count: records.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
