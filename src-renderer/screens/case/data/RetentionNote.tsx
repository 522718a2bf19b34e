/** Where a record stands beside the period that the statement gives for it. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Retention } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';

export function RetentionNote({ retention }: { retention: Retention }) {
  const { t } = useTranslation('vocabulary');
  const format = useFormat();
  const from = 'from' in retention ? retention.from : null;
  return (
    <>
      <Text size="sm" fw={600}>
        {useSentence(retention)}
      </Text>
      <Text size="sm" c="dimmed">
        {retention.state === 'cannot-tell' && t(`retention.missing.${retention.missing}`)}
        {retention.state === 'kept-by-law' &&
          `${t(`retention.class.${retention.class}`)}, ${retention.article}. `}
        {from && t(`retention.from.${from.what}`, { date: format.date(from.on) })}
      </Text>
    </>
  );
}

function useSentence(retention: Retention): string {
  const { t } = useTranslation('vocabulary');
  const format = useFormat();
  switch (retention.state) {
    case 'within':
      return retention.until === null
        ? t('retention.sentence.within_customer')
        : t('retention.sentence.within_until', { date: format.date(retention.until) });
    case 'due':
      return t('retention.sentence.due', { date: format.date(retention.since) });
    case 'kept-by-law':
      return t('retention.sentence.kept-by-law', { date: format.date(retention.until) });
    case 'cannot-tell':
      return t('retention.name.cannot-tell');
  }
}
