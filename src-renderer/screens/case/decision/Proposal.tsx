/** What the program proposes for a right, in a sentence, with its article as a small tag; one press takes it over. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RightDecision } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';
import { useArticle } from './use-article.ts';

type Props = {
  decision: RightDecision;
  /** Null where it is not the time to decide, or the proposal was taken over already. */
  onAccept: (() => void) | null;
};

export function Proposal({ decision, onAccept }: Props) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const articleOf = useArticle();
  const { outcome, article, why } = decision.proposal;
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Text component="div">
        {t('decision.proposal', { outcome: format.within(words(`outcome.${outcome}.name`)) })}{' '}
        {words(`proposal.${why}` as 'proposal.holds', { defaultValue: '' })}{' '}
        <Badge variant="default" size="sm" radius="sm" tt="none" fw={500}>
          {articleOf(article)}
        </Badge>
      </Text>
      {onAccept && (
        <Button
          variant="default"
          size="xs"
          onClick={onAccept}
          flex="none"
          aria-label={`${t('decision.acceptThis')}: ${words(`right.${decision.right}.name`)}`}
        >
          {t('decision.acceptThis')}
        </Button>
      )}
    </Group>
  );
}
