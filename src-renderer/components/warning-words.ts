/** Warnings as sentences. */
import { useTranslation } from 'react-i18next';
import type { Warning } from '../../src-contract/index.ts';
import { isIsoDate } from '../app/format.ts';
import { useFormat } from '../app/use-format.ts';

/** Answers a function that turns a warning into a sentence; one without words is shown by its code. */
export function useWarningWords(): (warning: Warning) => string {
  const { t } = useTranslation('vocabulary');
  const format = useFormat();
  return ({ code, params }) =>
    t(`warning.${code}` as 'warning.unknown', {
      ...Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'string' && isIsoDate(value) ? format.date(value) : value,
        ]),
      ),
      code,
      defaultValue: t('warning.unknown', { code }),
    });
}
