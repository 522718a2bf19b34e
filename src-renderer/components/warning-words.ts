/** Warnings as sentences. */
import { useTranslation } from 'react-i18next';
import type { Warning } from '../../src-contract/index.ts';

/** Answers a function that turns a warning into a sentence; one without words is shown by its code. */
export function useWarningWords(): (warning: Warning) => string {
  const { t } = useTranslation('vocabulary');
  return ({ code, params }) =>
    t(`warning.${code}` as 'warning.unknown', {
      ...params,
      code,
      defaultValue: t('warning.unknown', { code }),
    });
}
