/** Before the desk: the first start where there is no vault yet, else the password. */
import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { PropsWithChildren, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../src-contract/vocabulary.ts';
import { languageNames } from '../../i18n/index.ts';
import { speakForNow, useSession } from '../../state/session.ts';
import { FirstStart } from './FirstStart.tsx';
import styles from './Unlock.module.css';
import { UnlockForm } from './UnlockForm.tsx';

function LanguageChoice() {
  const { t } = useTranslation();
  const now = useSession((state) => state.settings.language);
  return (
    <Menu position="bottom-end">
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
          <Menu.Item key={language} lang={language} onClick={() => void speakForNow(language)}>
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The page around first start and unlock. `sheet`: what a printer gets instead of the screen. */
export function Doorstep({ children, sheet }: PropsWithChildren<{ sheet?: ReactNode }>) {
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div className={styles['name']}>
          <span className={styles['mark']} aria-hidden />
          DSAR Desk
        </div>
        <LanguageChoice />
      </header>
      <main className={styles['middle']}>
        <div className={styles['panel']}>{children}</div>
      </main>
      {sheet && <div className={styles['sheet']}>{sheet}</div>}
    </div>
  );
}

/** What stands in the window while the vault is not open. */
export function Unlock({ state }: { state: 'none' | 'locked' }) {
  return state === 'none' ? <FirstStart /> : <UnlockForm />;
}
