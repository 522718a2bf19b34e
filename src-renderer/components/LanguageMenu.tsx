/** The switch of the interface's language: each language by its own name. */
import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../src-contract/index.ts';
import { languages } from '../../src-contract/vocabulary.ts';
import { languageNames } from '../i18n/index.ts';
import { useSession } from '../state/session.ts';

/** `onChoose` keeps the choice, or only speaks it while there is no vault to keep it in. */
export function LanguageMenu({ onChoose }: { onChoose: (language: Language) => void }) {
  const { t } = useTranslation();
  const now = useSession((state) => state.settings.language);
  return (
    <Menu position="bottom-end" width={180} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          leftSection={<IconLanguage size={18} stroke={1.6} />}
          aria-label={`${t('top.language')}: ${languageNames[now]}`}
        >
          {now.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            onClick={() => onChoose(language)}
            rightSection={language === now ? <IconCheck size={16} aria-hidden /> : null}
            {...(language === now && { 'aria-current': true })}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
