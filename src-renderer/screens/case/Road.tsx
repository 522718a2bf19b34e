/** The road Request → Sent: any step can be looked at; icon and word say how it stands. */
import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconHourglass, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../src-contract/index.ts';
import classes from './Road.module.css';
import { roadOf, type Step, type StepState } from './road.ts';

type Props = { subject: Case; step: Step; onStep: (step: Step) => void };

/** `step` is the one that is looked at. */
export function Road({ subject, step, onStep }: Props) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  return (
    <nav aria-label={t('road.label')}>
      <ol className={classes['road']}>
        {roadOf(subject).map((stop, index) => (
          <li key={stop.step}>
            <UnstyledButton
              className={classes['stop']}
              data-state={stop.state}
              data-looked={stop.step === step || undefined}
              aria-current={stop.step === step ? 'step' : undefined}
              aria-keyshortcuts={`Control+${index + 1} Meta+${index + 1}`}
              title={t('road.key', { key: index + 1 })}
              onClick={() => onStep(stop.step)}
            >
              <Mark state={stop.state} />
              <span>{words(`stage.${stop.step}`)}</span>
              <span className="desk-said">{t(`road.${stop.state}`)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Mark({ state }: { state: StepState }) {
  return (
    <span className={classes['mark']} aria-hidden="true">
      {state === 'done' && <IconCheck size={12} stroke={3} />}
      {state === 'skipped' && <IconMinus size={12} stroke={3} />}
      {state === 'waiting' && <IconHourglass size={12} />}
      {state === 'now' && <span className={classes['dot']} />}
    </span>
  );
}
