/** Head of a case: who, what, by when and why, the road, and the one primary act. */
import { Badge, Button, Group, Popover, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconClock, IconHistory } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, DeadlineStep } from '../../../src-contract/index.ts';
import { useFormat } from '../../app/use-format.ts';
import { Term } from '../../components/Term.tsx';
import classes from './CaseHead.module.css';
import type { Primary } from './primary.ts';
import { Road } from './Road.tsx';
import type { Step } from './road.ts';

type Props = {
  subject: Case;
  step: Step;
  onStep: (step: Step) => void;
  primary: Primary | null;
  isLogOpen: boolean;
  onLog: () => void;
};

/** Shows the head; `primary` null where nothing is left to do. */
export function CaseHead({ subject, step, onStep, primary, isLogOpen, onLog }: Props) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const reasonId = useId();
  return (
    <header className={classes['head']}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={6} miw={0}>
          <Text size="xs" c="dimmed">
            {t('head.received', {
              number: subject.number,
              date: format.shortDate(subject.receivedOn),
              channel: words(`channel.${subject.channel}`),
            })}
          </Text>
          <Title order={1} size="h3" className={classes['name']}>
            {subject.requester.name ?? subject.requester.email ?? t('head.nobody')}
          </Title>
          <Group gap={6}>
            {subject.rights.map(({ right }) => (
              <Term
                key={right}
                plain
                explain={words(`right.${right}.explain`)}
                article={words(`right.${right}.article`)}
              >
                <Badge variant="light" radius="sm" size="lg" tt="none" className={classes['right']}>
                  {words(`right.${right}.name`)}
                </Badge>
              </Term>
            ))}
          </Group>
        </Stack>
        <Due subject={subject} />
      </Group>
      <Group justify="space-between" align="center" mt="sm" gap="sm">
        <Road subject={subject} step={step} onStep={onStep} />
        <Group gap="xs" wrap="nowrap" ml="auto">
          {primary?.reason && (
            <Text size="xs" c="dimmed" ta="right" maw={280} id={reasonId}>
              {primary.reason}
            </Text>
          )}
          <Button
            variant="default"
            leftSection={<IconHistory size={16} aria-hidden="true" />}
            aria-expanded={isLogOpen}
            onClick={onLog}
          >
            {t('head.log')}
          </Button>
          {primary && (
            <Button
              rightSection={<IconArrowRight size={16} aria-hidden="true" />}
              loading={primary.busy}
              disabled={primary.reason !== null}
              aria-describedby={primary.reason === null ? undefined : reasonId}
              aria-keyshortcuts="Control+Enter Meta+Enter"
              onClick={primary.run}
            >
              {primary.label}
            </Button>
          )}
        </Group>
      </Group>
    </header>
  );
}

function Due({ subject }: { subject: Case }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const isOver = subject.stage === 'sent' || subject.stage === 'closed';
  const state = isOver ? 'calm' : subject.daysLeft <= 0 ? 'late' : subject.daysLeft <= 5 ? 'soon' : 'calm';
  const Icon = state === 'late' ? IconAlertTriangle : IconClock;
  return (
    <Stack gap={2} align="flex-end" className={classes['due']} data-state={state}>
      <Group gap={6} wrap="nowrap">
        {state !== 'calm' && <Icon size={18} aria-hidden="true" />}
        <Text fw={600} size="lg" component="p">
          <span className="desk-said">{t('head.due')} </span>
          {format.date(subject.dueOn)}
        </Text>
      </Group>
      <Text size="xs" component="p">
        {isOver ? t('head.answered') : daysLeft(subject.daysLeft, t)}
        {' · '}
        <Why steps={subject.why} />
      </Text>
      {subject.identity.state === 'asked' && (
        <Text size="xs" c="dimmed">
          {t('head.paused', { date: format.shortDate(subject.identity.since) })}
        </Text>
      )}
    </Stack>
  );
}

type CaseWords = ReturnType<typeof useTranslation<'case'>>['t'];

function daysLeft(days: number, t: CaseWords): string {
  if (days === 0) return t('head.today');
  return days > 0 ? t('head.daysLeft', { count: days }) : t('head.daysLate', { count: -days });
}

function Why({ steps }: { steps: readonly DeadlineStep[] }) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const { date } = useFormat();
  const dayOf = (day: string) => words(`day.${day}` as 'day.holiday', { defaultValue: words('day.holiday') });
  return (
    <Popover position="bottom-end" width={380} withArrow trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes['why']}>{t('head.why')}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('head.whyTitle')}>
        <Text fw={600} size="sm" mb="xs">
          {t('head.whyTitle')}
        </Text>
        <ol className={classes['steps']}>
          {steps.map((step) => (
            <li key={`${step.code}-${step.date}`}>
              {words(`deadline.${step.code}`, {
                date: date(step.date),
                day: step.day === null ? '' : dayOf(step.day),
              })}
            </li>
          ))}
        </ol>
        <Text size="xs" c="dimmed" mt="xs">
          {t('head.whySource')}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
