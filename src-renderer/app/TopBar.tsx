/** Search, language, who is at the desk, and the lock. */
import { Avatar, Button, Group, Kbd, Text, UnstyledButton } from '@mantine/core';
import { IconLock, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LanguageMenu } from '../components/LanguageMenu.tsx';
import { changeSettings, lockVault, useSession } from '../state/session.ts';
import styles from './Frame.module.css';
import { modKey } from './keys.ts';
import { openSearch } from './Search.tsx';

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
        <LanguageMenu onChoose={(language) => void changeSettings({ language })} />
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
