/** Corrects who asks, after the case was opened: identity is then decided anew. */
import { Button, Group, Modal, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address, Case, Requester } from '../../../src-contract/index.ts';
import { useAct } from '../../app/desk.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import type { StepProps } from './primary.ts';

const lines = { name: 200, email: 254, phone: 40, customerNumber: 60 } as const;
const addressLines = { street: 200, postcode: 20, city: 100 } as const;
const nowhere: Address = { street: null, postcode: null, city: null, country: null };

/** Nothing typed is nothing known. */
const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
const keysOf = <K extends string>(list: Record<K, number>): K[] => Object.keys(list) as K[];

type Props = { subject: Case; onClose: () => void; onCase: StepProps['onCase'] };

export function CorrectDialog({ subject, onClose, onCase }: Props) {
  const { t } = useTranslation('case');
  const { t: common } = useTranslation('common');
  const { t: inbox } = useTranslation('inbox');
  const [requester, setRequester] = useState<Requester>(subject.requester);
  const correct = useAct('identity.correctRequester');
  const address = requester.address ?? nowhere;

  const put = (part: Partial<Requester>) => setRequester({ ...requester, ...part });
  const putAddress = (part: Partial<Address>) => {
    const next = { ...address, ...part };
    put({ address: Object.values(next).some((value) => value !== null) ? next : null });
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const next = await correct.run({ caseId: subject.id, requester });
    if (!next) return;
    onClose();
    onCase(next, 'follow');
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('correct.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={(event) => void onSubmit(event)}>
        <Stack gap="sm">
          <Text size="sm">{t('correct.what')}</Text>
          {keysOf(lines).map((field) => (
            <TextInput
              key={field}
              label={inbox(`fields.${field}`)}
              value={requester[field] ?? ''}
              maxLength={lines[field]}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => put({ [field]: orNull(event.currentTarget.value) })}
            />
          ))}
          <TagsInput
            label={inbox('fields.orderNumbers')}
            description={inbox('fields.orderHint')}
            value={requester.orderNumbers}
            maxTags={50}
            splitChars={[',', ' ', ';']}
            onChange={(orderNumbers) => put({ orderNumbers: orderNumbers.map((one) => one.slice(0, 60)) })}
          />
          {keysOf(addressLines).map((field) => (
            <TextInput
              key={field}
              label={inbox(`fields.${field}`)}
              value={address[field] ?? ''}
              maxLength={addressLines[field]}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => putAddress({ [field]: orNull(event.currentTarget.value) })}
            />
          ))}
          <ErrorNote error={correct.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={correct.busy}>
              {t('correct.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
