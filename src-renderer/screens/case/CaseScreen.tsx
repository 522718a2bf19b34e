/** One case: its head with the road, the step that is looked at, and the log. */
import { Box, Group, Skeleton, Stack } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseId } from '../../../src-contract/index.ts';
import { useAct, useQuery } from '../../app/desk.ts';
import { usePrimaryKey } from '../../app/keys.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { AnswerStep } from './answer/AnswerStep.tsx';
import { CaseHead } from './CaseHead.tsx';
import classes from './CaseScreen.module.css';
import { DataStep } from './data/DataStep.tsx';
import { DecisionStep } from './decision/DecisionStep.tsx';
import { IdentityStep } from './identity/IdentityStep.tsx';
import { Log } from './Log.tsx';
import type { Primary, StepProps } from './primary.ts';
import { RequestStep } from './RequestStep.tsx';
import { type Step, stepOf, stepOfKey, steps } from './road.ts';
import { SentStep } from './SentStep.tsx';

const stepScreens: Record<Step, (props: StepProps) => React.ReactNode> = {
  request: RequestStep,
  identity: IdentityStep,
  data: DataStep,
  decision: DecisionStep,
  answer: AnswerStep,
  sent: SentStep,
};

const wideSteps: readonly Step[] = ['identity', 'data', 'answer'];

/** The screen of the case with this id. */
export function CaseScreen({ id }: { id: CaseId }) {
  const query = useQuery('cases.get', { id });
  if (query.value !== undefined) return <OpenCase key={id} subject={query.value} put={query.put} />;
  if (query.error !== undefined) {
    return (
      <Box p="lg">
        <ErrorNote error={query.error} onRetry={query.reload} />
      </Box>
    );
  }
  return query.slow ? <Waiting /> : null;
}

function OpenCase({ subject, put }: { subject: Case; put: (subject: Case) => void }) {
  const [looked, setLooked] = useState<Step | null>(null);
  const [offered, setOffered] = useState<Primary | null>(null);
  const { width } = useViewportSize();
  const [wantsLog, setWantsLog] = useState<boolean | null>(null);
  const step = looked ?? stepOf(subject.next);
  // Comparing, records and pages need the width more than the log does.
  const isLogOpen = wantsLog ?? width >= (wideSteps.includes(step) ? 1700 : 1100);

  const onCase = useCallback<StepProps['onCase']>(
    (next, follow) => {
      put(next);
      setLooked(follow === 'follow' ? null : (now) => now ?? step);
    },
    [put, step],
  );
  const direct = useDirectAct(subject, onCase);
  const primary = usePrimary(subject, step, offered, direct.primary, () => setLooked(null));
  usePrimaryKey(primary && primary.reason === null && !primary.busy ? primary.run : null);
  useStepKeys(setLooked);
  const Screen = stepScreens[step];

  return (
    <div className={classes['case']}>
      <CaseHead
        subject={subject}
        step={step}
        onStep={setLooked}
        primary={primary}
        isLogOpen={isLogOpen}
        onLog={() => setWantsLog(!isLogOpen)}
      />
      {direct.error && (
        <Box px="lg" pt="md">
          <ErrorNote error={direct.error} onClose={direct.forget} />
        </Box>
      )}
      <div className={classes['body']}>
        <div className={classes['step']}>
          <Screen subject={subject} onCase={onCase} offer={setOffered} />
        </div>
        {isLogOpen && <Log id={subject.id} onClose={() => setWantsLog(false)} />}
      </div>
    </div>
  );
}

/** Acts that need nothing filled in: they can be started from any step, so that they take one press. */
function useDirectAct(subject: Case, onCase: StepProps['onCase']) {
  const { t: words } = useTranslation('vocabulary');
  const pull = useAct('discovery.pull');
  const build = useAct('answer.build');
  const letter = useAct('answer.letter');
  const get = useAct('cases.get');
  const { id } = subject;

  const follow = async (done: unknown) => {
    const next = done === undefined ? undefined : await get.run({ id });
    if (next !== undefined) onCase(next, 'follow');
  };
  const writeAnswer = async () =>
    follow(
      await (subject.identity.state === 'refused'
        ? letter.run({ caseId: id, kind: 'cannot-identify' })
        : build.run({ caseId: id })),
    );
  const runs: Partial<Record<Case['next'], () => void>> = {
    'pull-records': () => void pull.run({ caseId: id }).then(follow),
    'write-answer': () => void writeAnswer(),
  };
  const run = runs[subject.next];
  const busy = pull.busy || build.busy || letter.busy || get.busy;
  const acts = [pull, build, letter, get];
  const primary: Primary | null = run
    ? { label: words(`next.${subject.next}`, { count: 0 }), reason: null, busy, run }
    : null;
  return {
    primary,
    error: acts.find((act) => act.error !== undefined)?.error,
    forget: () => {
      for (const act of acts) act.forget();
    },
  };
}

/** The act of the head: one that can be done at once, else the step's own, else the way to that step. */
function usePrimary(
  subject: Case,
  step: Step,
  offered: Primary | null,
  direct: Primary | null,
  goThere: () => void,
): Primary | null {
  const { t: words } = useTranslation('vocabulary');
  if (subject.next === 'nothing') return null;
  if (direct) return direct;
  if (step === stepOf(subject.next)) return offered;
  return {
    label: words(`next.${subject.next}`, { count: subject.records.taken }),
    reason: null,
    busy: false,
    run: goThere,
  };
}

/** Ctrl/⌘ 1…6 show a step; a dialog on top keeps its keys. */
function useStepKeys(onStep: (step: Step) => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = stepOfKey(event.code);
      if (step === null || !(event.ctrlKey || event.metaKey) || event.altKey || event.repeat) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      onStep(step);
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onStep]);
}

function Waiting() {
  return (
    <Stack p="lg" gap="md" aria-hidden="true">
      <Skeleton h={14} w={220} />
      <Skeleton h={26} w={320} />
      <Group>
        {steps.map((step) => (
          <Skeleton key={step} h={22} w={90} />
        ))}
      </Group>
      <Skeleton h={320} />
    </Stack>
  );
}
