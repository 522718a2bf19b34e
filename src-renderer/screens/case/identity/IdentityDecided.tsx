/** The decision on identity, once it was made. */
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/use-format.ts';
import { LetterActs, letterOf } from '../answer/LetterActs.tsx';
import { Facts } from '../Facts.tsx';
import { Panel } from '../Panel.tsx';
import type { StepProps } from '../primary.ts';

export function IdentityDecided({ subject, onCase }: StepProps) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const { date } = useFormat();
  const { identity } = subject;
  if (identity.state === 'unchecked' || identity.state === 'asked') return null;
  const how =
    identity.state === 'identified'
      ? words(`how.${identity.how}.name` as 'how.other.name', { defaultValue: identity.how })
      : null;
  return (
    <Stack gap="md" maw={880}>
      <Panel title={t(`identity.decided.${identity.state}`)}>
        <Facts
          facts={[
            { name: t('identity.on'), value: date(identity.on) },
            { name: t('identity.by'), value: identity.by },
            ...(how === null ? [] : [{ name: t('identity.how'), value: how }]),
            {
              name: t('identity.reasonName'),
              value: identity.state === 'identified' ? identity.reason : identity.why,
            },
          ]}
        />
        {subject.idCopy === 'destroyed' && (
          <Text size="sm" mt="md">
            {t('identity.copyDestroyed')}
          </Text>
        )}
      </Panel>
      {letterOf(subject, 'identity-question') && (
        <Panel title={words('letter.identity-question')}>
          <LetterActs subject={subject} kind="identity-question" onCase={onCase} />
        </Panel>
      )}
    </Stack>
  );
}
