/** A legal date as people read it: the day, how long there is, and an icon with a word for what that means. */
import { IconAlertTriangle, IconClock, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/use-format.ts';
import styles from './Due.module.css';

/** From this many days on a date asks for attention. */
const soon = 5;

type State = 'overdue' | 'soon' | 'paused' | 'calm';

function stateOf(daysLeft: number, paused: boolean): State {
  if (paused) return 'paused';
  if (daysLeft <= 0) return 'overdue';
  return daysLeft <= soon ? 'soon' : 'calm';
}

const icons = { overdue: IconAlertTriangle, soon: IconClock, paused: IconPlayerPause, calm: IconClock };

type Props = { dueOn: string; daysLeft: number; paused?: boolean };

/** `daysLeft` is negative when the date has gone by. */
export function Due({ dueOn, daysLeft, paused = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const state = stateOf(daysLeft, paused);
  const Icon = icons[state];
  const day = format.shortDate(dueOn);
  const left = daysLeft < 0 ? t('days.late', { count: -daysLeft }) : t('days.left', { count: daysLeft });
  const words = {
    overdue: daysLeft === 0 ? t('days.today') : `${day} · ${left}`,
    paused: `${t('due.paused')} · ${day}`,
    soon: `${day} · ${left}`,
    calm: `${day} · ${left}`,
  };
  return (
    <span className={styles['due']} data-state={state} title={format.date(dueOn)}>
      <Icon size={16} stroke={1.6} aria-hidden />
      {state === 'soon' && <span className="desk-said">{t('due.soon')}: </span>}
      {words[state]}
    </span>
  );
}
