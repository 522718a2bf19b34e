/** Settings: language and look, locking, how addresses are compared, the log's check, about. What is chosen is kept at once. */
import { Checkbox, NumberInput, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type PropsWithChildren, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskError, Settings as SettingsValues } from '../../../src-contract/index.ts';
import { languages } from '../../../src-contract/vocabulary.ts';
import { asDeskError } from '../../app/desk.ts';
import { modKey } from '../../app/keys.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Screen } from '../../components/Screen.tsx';
import { asLanguage, languageNames } from '../../i18n/index.ts';
import { changeSettings, useSession } from '../../state/session.ts';
import { LogCheck } from './LogCheck.tsx';
import styles from './Settings.module.css';

function Group({ title, children }: PropsWithChildren<{ title: string }>) {
  const id = useId();
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      <Stack>{children}</Stack>
    </section>
  );
}

type Keep = (change: Partial<SettingsValues>) => void;

function Look({ settings, keep }: { settings: SettingsValues; keep: Keep }) {
  const { t } = useTranslation('settings');
  const themes = ['system', 'light', 'dark'] as const;
  const label = useId();
  return (
    <Group title={t('look.title')}>
      <Select
        label={t('look.language')}
        description={t('look.languageHint')}
        data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        value={settings.language}
        onChange={(language) => language && keep({ language: asLanguage(language) })}
        allowDeselect={false}
        maw={260}
      />
      <div>
        <Text fw={500} id={label} mb={4}>
          {t('look.theme')}
        </Text>
        <SegmentedControl
          aria-labelledby={label}
          bg="var(--desk-line)"
          data={themes.map((theme) => ({ value: theme, label: t(`look.${theme}`) }))}
          value={settings.theme}
          onChange={(value) => {
            const theme = themes.find((each) => each === value);
            if (theme) keep({ theme });
          }}
        />
      </div>
    </Group>
  );
}

function Locking({ settings, keep }: { settings: SettingsValues; keep: Keep }) {
  const { t } = useTranslation('settings');
  const keepSoon = useDebouncedCallback((minutes: number) => keep({ lockAfterMinutes: minutes }), 500);
  return (
    <Group title={t('lock.title')}>
      <NumberInput
        label={t('lock.after')}
        description={t('lock.hint', { keys: `${modKey} L` })}
        inputWrapperOrder={['label', 'input', 'description']}
        suffix={t('lock.unit')}
        defaultValue={settings.lockAfterMinutes}
        onChange={(minutes) => {
          if (typeof minutes === 'number' && minutes >= 1 && minutes <= 240) keepSoon(minutes);
        }}
        min={1}
        max={240}
        clampBehavior="blur"
        allowDecimal={false}
        styles={{ input: { maxWidth: 160 }, wrapper: { maxWidth: 160 } }}
      />
    </Group>
  );
}

function Comparing({ settings, keep }: { settings: SettingsValues; keep: Keep }) {
  const { t } = useTranslation('settings');
  return (
    <Group title={t('compare.title')}>
      <Text c="dimmed">{t('compare.hint')}</Text>
      <Checkbox
        label={t('compare.tags')}
        description={t('compare.tagsHint')}
        checked={settings.foldEmailTags}
        onChange={(event) => keep({ foldEmailTags: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('compare.dots')}
        description={t('compare.dotsHint')}
        checked={settings.foldGmailDots}
        onChange={(event) => keep({ foldGmailDots: event.currentTarget.checked })}
      />
    </Group>
  );
}

function About() {
  const { t } = useTranslation('settings');
  const vault = useSession((state) => state.vault);
  return (
    <Group title={t('about.title')}>
      <div>
        <Text>{t('about.version', { version: vault?.appVersion ?? '' })}</Text>
        {vault?.folder && <Text c="dimmed">{t('about.vault', { folder: vault.folder })}</Text>}
        <Text c="dimmed" mt="xs">
          {t('about.offline')}
        </Text>
      </div>
    </Group>
  );
}

/** The screen of settings. */
export function Settings() {
  const { t } = useTranslation('settings');
  const settings = useSession((state) => state.settings);
  const [error, setError] = useState<DeskError>();
  const [kept, setKept] = useState(0);

  function keep(change: Partial<SettingsValues>): void {
    setError(undefined);
    changeSettings(change).then(
      () => setKept((n) => n + 1),
      (thrown: unknown) => setError(asDeskError(thrown)),
    );
  }

  return (
    <Screen title={t('title')}>
      <ErrorNote error={error} onClose={() => setError(undefined)} />
      <Look settings={settings} keep={keep} />
      <Locking settings={settings} keep={keep} />
      <Comparing settings={settings} keep={keep} />
      <Group title={t('log.title')}>
        <LogCheck />
      </Group>
      <About />
      <div className="desk-said" role="status" key={kept}>
        {kept > 0 && t('saved')}
      </div>
    </Screen>
  );
}
