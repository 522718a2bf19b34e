/** The first start, done in a minute: language, name and password, recovery key, ready. */
import { Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../src-contract/vocabulary.ts';
import { asLanguage, languageNames } from '../../i18n/index.ts';
import { refreshSession, speakForNow, useSession } from '../../state/session.ts';
import { Doorstep } from './Doorstep.tsx';
import { NewVault } from './NewVault.tsx';
import { RecoveryKey, RecoverySheet } from './RecoveryKey.tsx';

type Step = 'language' | 'password' | 'recovery' | 'ready';

const steps = 3;
const numbers: Partial<Record<Step, number>> = { language: 1, password: 2, recovery: 3 };

function StepTitle({ step }: { step: Step }) {
  const { t } = useTranslation('vault');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A screen reader starts each step at its title.
    if (step !== 'language') heading.current?.focus();
  }, [step]);
  const now = numbers[step];
  return (
    <div>
      {now !== undefined && (
        <Text c="dimmed" size="xs">
          {t('step', { now, of: steps })}
        </Text>
      )}
      <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {t(`${step}.title`)}
      </Title>
    </div>
  );
}

function LanguageStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('vault');
  const now = useSession((state) => state.settings.language);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <Stack>
        <Text>{t('intro')}</Text>
        <Radio.Group
          label={t('language.label')}
          value={now}
          onChange={(chosen) => void speakForNow(asLanguage(chosen))}
        >
          <Stack gap="xs" mt="xs">
            {languages.map((language) => (
              <Radio key={language} value={language} label={languageNames[language]} lang={language} />
            ))}
          </Stack>
        </Radio.Group>
        <Text c="dimmed" size="xs">
          {t('language.hint')}
        </Text>
        <Group justify="flex-end">
          <Button type="submit">{t('next')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The whole first start; ends with the desk open. */
export function FirstStart() {
  const { t } = useTranslation('vault');
  const [step, setStep] = useState<Step>('language');
  const [recoveryKey, setRecoveryKey] = useState('');
  return (
    <Doorstep sheet={step === 'recovery' && <RecoverySheet recoveryKey={recoveryKey} />}>
      <Stack>
        <StepTitle step={step} />
        {step === 'language' && <LanguageStep onDone={() => setStep('password')} />}
        {step === 'password' && (
          <NewVault
            onBack={() => setStep('language')}
            onMade={(key) => {
              setRecoveryKey(key);
              setStep('recovery');
            }}
          />
        )}
        {step === 'recovery' && (
          <RecoveryKey
            recoveryKey={recoveryKey}
            onKept={() => {
              setRecoveryKey('');
              setStep('ready');
            }}
          />
        )}
        {step === 'ready' && (
          <>
            <Text>{t('ready.text')}</Text>
            <Group justify="flex-end">
              <Button onClick={() => void refreshSession()}>{t('ready.start')}</Button>
            </Group>
          </>
        )}
      </Stack>
    </Doorstep>
  );
}
