/** The page around the first start and the unlock form. */
import type { PropsWithChildren, ReactNode } from 'react';
import { LanguageMenu } from '../../components/LanguageMenu.tsx';
import { speakForNow } from '../../state/session.ts';
import styles from './Unlock.module.css';

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
