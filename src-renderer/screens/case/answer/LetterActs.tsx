/** One letter of a case and what can be done with it: write, look, save, note as sent. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDeviceFloppy, IconFileText, IconSend } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Dispatch, LetterKind } from '../../../../src-contract/index.ts';
import { useAct } from '../../../app/desk.ts';
import { useFormat } from '../../../app/use-format.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import type { StepProps } from '../primary.ts';
import { LetterDialog } from './LetterDialog.tsx';
import { SentDialog } from './SentDialog.tsx';
import { SentProof } from './SentProof.tsx';
import { useSave } from './use-save.ts';

type OnTheWay = Exclude<LetterKind, 'answer'>;
type Props = {
  subject: Case;
  kind: OnTheWay;
  onCase: StepProps['onCase'];
  /** Stands in the place of the button that writes the letter. */
  instead?: ReactNode;
};

/** The newest letter of this kind; letters that were sent stay and can't be written over. */
export function letterOf(subject: Case, kind: LetterKind): Dispatch | undefined {
  return subject.dispatches.find(({ letterKind }) => letterKind === kind);
}

export function LetterActs({ subject, kind, onCase, instead }: Props) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const write = useAct('answer.letter');
  const get = useAct('cases.get');
  const save = useSave(subject.id, kind, onCase);
  const [dialog, setDialog] = useState<'look' | 'sent' | null>(null);
  const letter = letterOf(subject, kind);

  const onWrite = async () => {
    const built = await write.run({ caseId: subject.id, kind });
    const next = built && (await get.run({ id: subject.id }));
    if (!next) return;
    onCase(next);
    setDialog('look');
  };

  return (
    <Stack gap="sm">
      {letter?.sent && <SentProof dispatch={letter} />}
      {letter && !letter.sent && (
        <Text size="sm">
          {letter.savedAt
            ? t('letter.saved', { at: format.moment(letter.savedAt) })
            : t('letter.built', { at: format.moment(letter.builtAt), count: letter.pages })}
        </Text>
      )}
      <Group gap="xs">
        {letter && (
          <Button
            variant="default"
            leftSection={<IconFileText size={16} aria-hidden="true" />}
            onClick={() => setDialog('look')}
          >
            {t('letter.look')}
          </Button>
        )}
        {letter && !letter.sent && (
          <>
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size={16} aria-hidden="true" />}
              loading={save.busy}
              onClick={() => void save.run()}
            >
              {t('letter.save')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconSend size={16} aria-hidden="true" />}
              disabled={letter.savedAt === null}
              onClick={() => setDialog('sent')}
            >
              {t('letter.markSent')}
            </Button>
          </>
        )}
        {!letter?.sent &&
          (letter === undefined && instead ? (
            instead
          ) : (
            <Button variant="default" loading={write.busy} onClick={() => void onWrite()}>
              {letter ? t('letter.again') : t('letter.write')}
            </Button>
          ))}
      </Group>
      {letter && !letter.sent && letter.savedAt === null && (
        <Text size="xs" c="dimmed">
          {t('letter.saveFirst')}
        </Text>
      )}
      <ErrorNote error={write.error ?? get.error} onClose={write.forget} />
      <ErrorNote error={save.error} onClose={save.forget} />
      {letter && (
        <>
          <LetterDialog dispatch={letter} opened={dialog === 'look'} onClose={() => setDialog(null)} />
          <SentDialog
            subject={subject}
            kind={kind}
            opened={dialog === 'sent'}
            onClose={() => setDialog(null)}
            onCase={onCase}
          />
        </>
      )}
    </Stack>
  );
}
