/** What every screen stands in: the component kit with its look and its dates. */
import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/de';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/fr';
import 'dayjs/locale/nl-be';
import { type PropsWithChildren, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../src-contract/index.ts';
import { asLanguage } from '../i18n/index.ts';
import { useSession } from '../state/session.ts';
import { theme, variables } from './theme.ts';

const dayjsLocales: Record<Language, string> = { nl: 'nl-be', fr: 'fr', de: 'de', en: 'en-gb' };

/** The nonce that the shell put on the page; it lets the kit add its variables as a style sheet. */
function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Nothing of a person's choices is kept in the browser; the vault's settings say light or dark. */
const keptNowhere = {
  get: () => 'auto' as const,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

function FollowTheme() {
  const chosen = useSession((state) => state.settings.theme);
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(chosen === 'system' ? 'auto' : chosen), [chosen, setColorScheme]);
  return null;
}

/** Wraps the app once, at its root. */
export function Surroundings({ children }: PropsWithChildren) {
  const { i18n } = useTranslation();
  const locale = dayjsLocales[asLanguage(i18n.language)];
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      colorSchemeManager={keptNowhere}
      getStyleNonce={pageNonce}
    >
      <FollowTheme />
      <DatesProvider settings={{ locale, firstDayOfWeek: 1, weekendDays: [] }}>{children}</DatesProvider>
    </MantineProvider>
  );
}
