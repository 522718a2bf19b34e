/** Ctrl/⌘ K: cases by name, number or address, and everything that can be done from anywhere. */
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconCheckbox,
  IconDatabase,
  IconFileText,
  IconFolders,
  IconInbox,
  IconKeyboard,
  IconLock,
  IconSearch,
  IconSettings,
  IconUpload,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickFiles } from '../state/intake.ts';
import { go } from '../state/route.ts';
import { lockVault } from '../state/session.ts';
import { useQuery } from './desk.ts';
import { showKeys } from './KeyHelp.tsx';
import styles from './Search.module.css';
import { useFormat } from './use-format.ts';

const places = [
  { screen: 'todo', icon: IconCheckbox },
  { screen: 'inbox', icon: IconInbox },
  { screen: 'cases', icon: IconFolders },
  { screen: 'sources', icon: IconDatabase },
  { screen: 'settings', icon: IconSettings },
] as const;

const [store, search] = createSpotlight();

/** Opens and closes the search. */
export const { open: openSearch, close: closeSearch } = search;

/** As many cases as fit without scrolling; the table of cases shows the rest. */
const casesShown = 8;

function useCommands(): SpotlightActionGroupData {
  const { t } = useTranslation();
  return {
    group: t('search.commands'),
    actions: [
      {
        id: 'add',
        label: t('search.addLetters'),
        leftSection: <IconUpload size={18} stroke={1.6} />,
        onClick: () => void pickFiles(),
      },
      ...places.map(({ screen, icon: Icon }) => ({
        id: screen,
        label: t('search.go', { screen: t(`nav.${screen}`) }),
        leftSection: <Icon size={18} stroke={1.6} />,
        onClick: () => go({ screen }),
      })),
      {
        id: 'keys',
        label: t('search.keys'),
        leftSection: <IconKeyboard size={18} stroke={1.6} />,
        onClick: showKeys,
      },
      {
        id: 'lock',
        label: t('search.lock'),
        leftSection: <IconLock size={18} stroke={1.6} />,
        onClick: () => void lockVault(),
      },
    ],
  };
}

function useFoundCases(words: string): SpotlightActionGroupData {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked] = useDebouncedValue(words.trim(), 120);
  const { value } = useQuery('cases.list', asked === '' ? null : { search: asked, limit: casesShown });
  return {
    group: t('search.cases'),
    actions: (value?.cases ?? []).map((found) => ({
      id: `case-${found.id}`,
      label: found.name || t('unnamed'),
      description: `${found.number} · ${t('search.due', { date: format.date(found.dueOn) })}`,
      leftSection: <IconFileText size={18} stroke={1.6} />,
      onClick: () => go({ screen: 'case', id: found.id }),
    })),
  };
}

function holds(label: string | undefined, words: string): boolean {
  return label?.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()) ?? false;
}

/** Selects the first entry of the list, in the way the kit does it for its arrow keys. */
function selectFirst(): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/** Mounted once in the frame; opened by Ctrl/⌘ K or the field in the top bar. */
export function Search() {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const cases = useFoundCases(words);
  const commands = useCommands();
  const shown = [
    cases,
    { ...commands, actions: commands.actions.filter((command) => holds(command.label, words)) },
  ].filter(({ actions }) => actions.length > 0);
  const first = shown[0]?.actions[0]?.id;
  useEffect(() => {
    // Cases arrive after the words were typed; Enter opens the first of them, not what stood there before.
    if (first) selectFirst();
  }, [first]);
  return (
    <Spotlight
      store={store}
      classNames={{ action: styles['action'] ?? '' }}
      attributes={{ content: { 'aria-label': t('top.search') } }}
      actions={shown}
      query={words}
      onQueryChange={setWords}
      // The engine has looked for the words already.
      filter={(_words, actions) => actions}
      nothingFound={t('search.none')}
      shortcut="mod + K"
      tagsToIgnore={[]}
      clearQueryOnClose
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      scrollable
      maxHeight={440}
      lockScroll={false}
      // At once: whoever types right after Ctrl/⌘ K loses no letter.
      transitionProps={{ duration: 0 }}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} />,
        placeholder: t('search.placeholder'),
        'aria-label': t('search.placeholder'),
      }}
    />
  );
}
