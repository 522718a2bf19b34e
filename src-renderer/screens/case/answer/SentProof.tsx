/** The proof that a letter left: day, way and number. */
import { Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';

/** Nothing for a letter that was not sent. */
export function SentProof({ dispatch }: { dispatch: Dispatch }) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  if (dispatch.sent === null) return null;
  const { on, way, reference } = dispatch.sent;
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <IconCheck size={18} color="var(--desk-good)" aria-hidden="true" style={{ flex: 'none' }} />
      <Text>
        {t('letter.sent', { date: format.date(on), way: format.within(words(`way.${way}`)) })}
        {reference && ` · ${t('letter.reference', { reference })}`}
      </Text>
    </Group>
  );
}
