/** What the program proposes for a right, in a sentence, with its article as a small tag. */
import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RightDecision } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';

export function Proposal({ decision }: { decision: RightDecision }) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const { outcome, article, why } = decision.proposal;
  return (
    <Text component="div">
      {t('decision.proposal', { outcome: format.within(words(`outcome.${outcome}.name`)) })}{' '}
      {words(`proposal.${why}` as 'proposal.holds', { defaultValue: '' })}{' '}
      <Badge variant="default" size="sm" radius="sm" tt="none" fw={500}>
        {article}
      </Badge>
    </Text>
  );
}
