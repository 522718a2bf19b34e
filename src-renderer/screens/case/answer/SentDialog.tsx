/** Notes that a letter left: when, how, under which number. */
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, LetterKind } from '../../../../src-contract/index.ts';
import { useAct } from '../../../app/desk.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { useSession } from '../../../state/session.ts';
import type { StepProps } from '../primary.ts';

const ways = ['email', 'post', 'registered-post'] as const;
type Way = (typeof ways)[number];

type Props = {
  subject: Case;
  kind: LetterKind;
  opened: boolean;
  onClose: () => void;
  onCase: StepProps['onCase'];
};

export function SentDialog({ subject, kind, opened, onClose, onCase }: Props) {
  const { t } = useTranslation('case');
  const { t: common } = useTranslation('common');
  const { t: words } = useTranslation('vocabulary');
  const today = useSession((state) => state.vault?.today) ?? subject.receivedOn;
  const [on, setOn] = useState<string | null>(today);
  const [way, setWay] = useState<Way>(subject.channel === 'email' ? 'email' : 'post');
  const [reference, setReference] = useState('');
  const sent = useAct('answer.sent');

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (on === null) return;
    const next = await sent.run({ caseId: subject.id, kind, on, way, reference: reference.trim() });
    if (!next) return;
    onClose();
    onCase(next, kind === 'answer' || kind === 'cannot-identify' ? 'follow' : undefined);
  };

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('sent.title', { letter: words(`letter.${kind}`) })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={(event) => void onSubmit(event)}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('sent.why')}
          </Text>
          <DateInput
            label={t('sent.on')}
            value={on}
            onChange={setOn}
            maxDate={today}
            minDate={subject.receivedOn}
            valueFormat="ddd D MMM YYYY"
            required
          />
          <Select
            label={t('sent.way')}
            data={ways.map((value) => ({ value, label: words(`way.${value}`) }))}
            value={way}
            onChange={(value) => setWay(ways.find((one) => one === value) ?? way)}
            allowDeselect={false}
          />
          <TextInput
            label={t('sent.reference')}
            description={t('sent.referenceWhy')}
            value={reference}
            maxLength={200}
            data-autofocus
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <ErrorNote error={sent.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={sent.busy} disabled={on === null}>
              {t('sent.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
