/** The desk: rail, top bar, the screen, the work that runs. */
import { UnstyledButton } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications, notifications } from '@mantine/notifications';
import {
  IconCheckbox,
  IconDatabase,
  IconFolders,
  IconInbox,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetIntake } from '../state/intake.ts';
import { type Route, useRoute } from '../state/route.ts';
import { DropAnywhere } from './DropAnywhere.tsx';
import { useQuery } from './desk.ts';
import styles from './Frame.module.css';
import { JobBar } from './JobBar.tsx';
import { hideKeys, KeyHelp } from './KeyHelp.tsx';
import { closeSearch, Search } from './Search.tsx';
import { SeveralFiles } from './SeveralFiles.tsx';
import { screenOf } from './screens.tsx';
import { TopBar } from './TopBar.tsx';
import { useIdleLock } from './use-idle-lock.ts';

type Place = 'todo' | 'inbox' | 'cases' | 'sources' | 'settings';

type PlaceProps = { place: Place; icon: TablerIcon; count?: number | undefined };

/** The rail's place that a screen belongs to. */
function placeOf(route: Route): Place {
  return route.screen === 'case' ? 'cases' : route.screen;
}

function RailPlace({ place, icon: Icon, count }: PlaceProps) {
  const { t } = useTranslation();
  const { route, go } = useRoute();
  return (
    <UnstyledButton
      className={`${styles['place']} ${place === 'settings' ? styles['last'] : ''}`}
      onClick={() => go({ screen: place })}
      {...(placeOf(route) === place && { 'aria-current': 'page' })}
    >
      <Icon size={19} stroke={1.6} aria-hidden />
      <span className={styles['word']}>{t(`nav.${place}`)}</span>
      {count !== undefined && count > 0 && <span className={styles['count']}>{count}</span>}
    </UnstyledButton>
  );
}

function Rail() {
  const { t } = useTranslation();
  const todo = useQuery('cases.todo', {}).value;
  const inbox = useQuery('intake.list', {}).value;
  return (
    <nav className={styles['rail']} aria-label={t('nav.label')}>
      <div className={styles['name']}>
        <span className={styles['mark']} aria-hidden />
        DSAR Desk
      </div>
      <RailPlace place="todo" icon={IconCheckbox} count={todo?.cases.length} />
      <RailPlace place="inbox" icon={IconInbox} count={inbox?.items.length} />
      <RailPlace place="cases" icon={IconFolders} />
      <RailPlace place="sources" icon={IconDatabase} />
      <RailPlace place="settings" icon={IconSettings} />
    </nav>
  );
}

/** What keeps its state outside the frame starts clean the next time. */
function clearAbove(): void {
  closeSearch();
  hideKeys();
  forgetIntake();
  notifications.clean();
}

/** Everything that is seen while the vault is open. */
export function Frame() {
  const { t } = useTranslation();
  const route = useRoute((state) => state.route);
  const main = useRef<HTMLElement>(null);
  const screen = route.screen;
  useIdleLock();
  useEffect(() => clearAbove, []);
  useEffect(() => {
    // A new screen starts at its top, and the keyboard starts there with it.
    if (screen) main.current?.focus({ preventScroll: true });
  }, [screen]);
  return (
    // Dialogs and messages live in the frame, so that a lock takes them away at once.
    <ModalsProvider modalProps={{ closeButtonProps: { 'aria-label': t('close') } }}>
      <Notifications position="bottom-center" />
      <DropAnywhere>
        <div className={styles['frame']}>
          <button type="button" className={styles['skip']} onClick={() => main.current?.focus()}>
            {t('top.skip')}
          </button>
          <Rail />
          <TopBar />
          <main ref={main} id="screen" className={styles['screen']} tabIndex={-1}>
            {screenOf(route)}
          </main>
          <div className={styles['jobs']}>
            <JobBar />
          </div>
        </div>
        <Search />
        <KeyHelp />
        <SeveralFiles />
      </DropAnywhere>
    </ModalsProvider>
  );
}
