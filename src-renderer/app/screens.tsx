/** Which component draws which route. */
import type { ReactNode } from 'react';
import { CaseScreen } from '../screens/case/CaseScreen.tsx';
import { CasesScreen } from '../screens/cases/CasesScreen.tsx';
import { Inbox } from '../screens/inbox/Inbox.tsx';
import { Settings } from '../screens/settings/Settings.tsx';
import { SourcesScreen } from '../screens/sources/SourcesScreen.tsx';
import { Todo } from '../screens/todo/Todo.tsx';
import type { Route } from '../state/route.ts';

/** The screen of a route. */
export function screenOf(route: Route): ReactNode {
  switch (route.screen) {
    case 'todo':
      return <Todo />;
    case 'inbox':
      return <Inbox {...(route.id !== undefined && { id: route.id })} />;
    case 'cases':
      return <CasesScreen />;
    case 'case':
      return <CaseScreen id={route.id} />;
    case 'sources':
      return <SourcesScreen />;
    case 'settings':
      return <Settings />;
  }
}
