/** Step 5: what goes out: the letter's real pages, the package, saving it and noting that it was sent. */
import { Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, LetterKind } from '../../../../src-contract/index.ts';
import { useAct } from '../../../app/desk.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Panel } from '../Panel.tsx';
import { type Primary, type StepProps, useOffer } from '../primary.ts';
import classes from './AnswerStep.module.css';
import { Contents } from './Contents.tsx';
import { letterOf } from './LetterActs.tsx';
import { LetterDialog } from './LetterDialog.tsx';
import { LetterLanguage } from './LetterLanguage.tsx';
import { LetterPages } from './LetterPages.tsx';
import { OtherLetters } from './OtherLetters.tsx';
import { SentDialog } from './SentDialog.tsx';
import { useSave } from './use-save.ts';

/** The letter that ends the case: the answer, or the one that says that the person could not be identified. */
function endKind({ identity }: Case): Extract<LetterKind, 'answer' | 'cannot-identify'> {
  return identity.state === 'refused' ? 'cannot-identify' : 'answer';
}

export function AnswerStep({ subject, onCase, offer }: StepProps) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const kind = endKind(subject);
  const dispatch = letterOf(subject, kind);
  const save = useSave(subject.id, kind, onCase);
  const again = useAgain(subject, kind, onCase);
  const [isSending, setIsSending] = useState(false);
  const [isZoomed, setIsZoomed] = useState(false);

  const primaries: Partial<Record<Case['next'], Primary>> = {
    'save-answer': {
      label: words('next.save-answer'),
      reason: null,
      busy: save.busy,
      run: () => void save.run(),
    },
    'send-answer': {
      label: words('next.send-answer'),
      reason: null,
      busy: false,
      run: () => setIsSending(true),
    },
  };
  useOffer(offer, primaries[subject.next] ?? null);

  const isReady = subject.stage === 'answer' || dispatch !== undefined;
  return (
    <div className={classes['sides']}>
      <Stack
        gap="md"
        className={classes['left']}
        // It scrolls, and may hold no control of its own once the answer was sent.
        tabIndex={0}
        role="group"
        aria-label={t('answer.contents')}
      >
        <ErrorNote error={save.error} onClose={save.forget} />
        <ErrorNote error={again.error} onClose={again.forget} />
        {dispatch ? (
          <Contents subject={subject} dispatch={dispatch} savedFiles={save.files} save={save} again={again} />
        ) : (
          <Panel title={isReady ? t('answer.notBuilt') : t('answer.later')}>
            <Text>
              {isReady
                ? t(kind === 'answer' ? 'answer.notBuiltWhy' : 'answer.refusedWhy')
                : t('answer.laterWhy')}
            </Text>
          </Panel>
        )}
        <LetterLanguage subject={subject} onCase={onCase} />
        <OtherLetters subject={subject} onCase={onCase} />
      </Stack>
      <section className={classes['right']} aria-label={t('answer.preview')}>
        {dispatch ? (
          <LetterPages key={dispatch.letter} dispatch={dispatch} onZoom={() => setIsZoomed(true)} />
        ) : (
          <div className={classes['blank']}>
            {again.busy ? <Skeleton h="100%" /> : <Text c="dimmed">{t('answer.noPages')}</Text>}
          </div>
        )}
      </section>
      {dispatch && <LetterDialog dispatch={dispatch} opened={isZoomed} onClose={() => setIsZoomed(false)} />}
      {dispatch && (
        <SentDialog
          subject={subject}
          kind={kind}
          opened={isSending}
          onClose={() => setIsSending(false)}
          onCase={onCase}
        />
      )}
    </div>
  );
}

export type Again = {
  run: () => void;
  busy: boolean;
  error: ReturnType<typeof useAct>['error'];
  forget: () => void;
};

/** Builds the letter anew, after something in the case has changed. */
function useAgain(subject: Case, kind: 'answer' | 'cannot-identify', onCase: StepProps['onCase']): Again {
  const build = useAct('answer.build');
  const letter = useAct('answer.letter');
  const get = useAct('cases.get');
  const run = async () => {
    const caseId = subject.id;
    const built = kind === 'answer' ? await build.run({ caseId }) : await letter.run({ caseId, kind });
    const next = built && (await get.run({ id: caseId }));
    if (next) onCase(next);
  };
  return {
    run: () => void run(),
    busy: build.busy || letter.busy || get.busy,
    error: build.error ?? letter.error ?? get.error,
    forget: () => {
      build.forget();
      letter.forget();
      get.forget();
    },
  };
}
