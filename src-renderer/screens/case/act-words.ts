/** The acts of the log as sentences. */
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../src-contract/index.ts';
import { isIsoDate } from '../../app/format.ts';
import { useFormat } from '../../app/use-format.ts';

/** Params that hold a code, and the list of words that it is looked up in. */
const codeLists: Record<string, string> = {
  right: 'right',
  kind: 'letter',
  letter: 'letter',
  way: 'way',
  channel: 'channel',
  ground: 'ground',
  outcome: 'outcome',
  how: 'how',
};

/** Answers a function that turns an entry into a sentence; an act without words is shown by its code. */
export function useActWords(): (entry: LogEntry) => string {
  const { t } = useTranslation('vocabulary');
  const format = useFormat();
  const look = (key: string, params: Record<string, string | number>, fallback: string) =>
    t(key as 'act.unknown', { ...params, defaultValue: fallback });

  const wordOf = (act: string, name: string, value: string | number): string | number => {
    if (typeof value === 'number') return value;
    if (isIsoDate(value)) return format.date(value);
    if (name === 'language') return format.languageName(value);
    const list = act === 'case.extended' && name === 'reason' ? 'extension' : codeLists[name];
    if (list === undefined) return value;
    const word = look(`${list}.${value}.name`, {}, look(`${list}.${value}`, {}, value));
    // The right is what such a sentence starts with.
    return name === 'right' ? word : format.within(word);
  };

  return ({ act, params }) => {
    const shown = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, wordOf(act, name, value)]),
    );
    // An act that can end in several ways has one sentence for each.
    const way = params['decision'] ?? params['outcome'];
    const unknown = t('act.unknown', { act });
    const plain = look(`act.${act}`, shown, unknown);
    return way === undefined ? plain : look(`act.${act}_${way}`, shown, plain);
  };
}
