/** Search, language, who is at the desk, and the lock. */
import { Avatar, Button, Group, Kbd, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconLanguage, IconLock, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../src-contract/vocabulary.ts';
import { languageNames } from '../i18n/index.ts';
import { changeSettings, lockVault, useSession } from '../state/session.ts';
import styles from './Frame.module.css';
import { modKey } from './keys.ts';
import { openSearch } from './Search.tsx';

function LanguageMenu() {
  const { t } = useTranslation();
  const now = useSession((state) => state.settings.language);
  return (
    <Menu position="bottom-end" width={180}>
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
            onClick={() => void changeSettings({ language })}
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

/** The bar at the top of the desk. */
export function TopBar() {
  const { t } = useTranslation();
  const member = useSession((state) => state.vault?.member);
  return (
    <header className={styles['top']}>
      <UnstyledButton className={styles['search']} onClick={openSearch}>
        <IconSearch size={17} stroke={1.6} aria-hidden />
        <span className={styles['searchWords']}>{t('top.search')}</span>
        <Kbd aria-hidden>{modKey} K</Kbd>
      </UnstyledButton>
      <Group gap="sm" wrap="nowrap" className={styles['push']}>
        <LanguageMenu />
        {member && (
          <Group gap={8} wrap="nowrap" role="img" aria-label={t('top.member', { name: member.name })}>
            <Avatar size={26} color="accent" radius="xl">
              {member.initials}
            </Avatar>
            <Text className={styles['memberName']} truncate maw={180}>
              {member.name}
            </Text>
          </Group>
        )}
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          leftSection={<IconLock size={18} stroke={1.6} />}
          onClick={() => void lockVault()}
        >
          {t('top.lock')}
        </Button>
      </Group>
    </header>
  );
}
