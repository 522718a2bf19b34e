/** Before the desk: the first start where there is no vault yet, else the password. */
import type { PropsWithChildren, ReactNode } from 'react';
import { LanguageMenu } from '../../components/LanguageMenu.tsx';
import { speakForNow } from '../../state/session.ts';
import { FirstStart } from './FirstStart.tsx';
import styles from './Unlock.module.css';
import { UnlockForm } from './UnlockForm.tsx';

/** The page around first start and unlock. `sheet`: what a printer gets instead of the screen. */
export function Doorstep({ children, sheet }: PropsWithChildren<{ sheet?: ReactNode }>) {
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div className={styles['name']}>
          <span className={styles['mark']} aria-hidden />
          DSAR Desk
        </div>
        <LanguageMenu onChoose={(language) => void speakForNow(language)} />
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
