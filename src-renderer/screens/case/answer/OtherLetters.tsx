/** Letters on the way: more time, or that the person could not be identified. */
import { Button, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Case, extensionReasons } from '../../../../src-contract/index.ts';
import { useAct } from '../../../app/desk.ts';
import { useFormat } from '../../../app/use-format.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Panel } from '../Panel.tsx';
import type { StepProps } from '../primary.ts';
import { LetterActs } from './LetterActs.tsx';

export function OtherLetters({ subject, onCase }: Omit<StepProps, 'offer'>) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const isOver = subject.stage === 'sent' || subject.stage === 'closed';
  if (subject.extension === null && isOver) return null;
  return (
    <Panel
      title={words('letter.extension')}
      about={
        subject.extension
          ? t('extend.done', {
              date: format.date(subject.extendedDueOn),
              reason: format.within(words(`extension.${subject.extension.reason}.name`)),
            })
          : t('extend.about', { date: format.date(subject.extendedDueOn) })
      }
    >
      {subject.extension ? (
        <LetterActs subject={subject} kind="extension" onCase={onCase} />
      ) : (
        <Extend subject={subject} onCase={onCase} />
      )}
    </Panel>
  );
}

type Reason = (typeof extensionReasons)[number];

function Extend({ subject, onCase }: { subject: Case; onCase: StepProps['onCase'] }) {
  const { t } = useTranslation('case');
  const { t: common } = useTranslation('common');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const extend = useAct('cases.extend');
  const run = async () => {
    if (reason === null) return;
    const next = await extend.run({ id: subject.id, reason });
    if (!next) return;
    setOpened(false);
    onCase(next);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('extend.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('extend.title')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack gap="md">
          <Text size="sm">{t('extend.what', { date: format.date(subject.extendedDueOn) })}</Text>
          <Radio.Group
            label={t('extend.reason')}
            value={reason}
            onChange={(value) => setReason(extensionReasons.find((one) => one === value) ?? null)}
            required
          >
            <Stack gap="xs" mt="xs">
              {extensionReasons.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={words(`extension.${one}.name`)}
                  description={words(`extension.${one}.explain`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <ErrorNote error={extend.error} />
          <Button loading={extend.busy} disabled={reason === null} onClick={() => void run()}>
            {t('extend.confirm')}
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
