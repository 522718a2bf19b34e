/** Which component draws which route. */
import type { ReactNode } from 'react';
import { Inbox } from '../screens/inbox/Inbox.tsx';
import { Settings } from '../screens/settings/Settings.tsx';
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
    case 'case':
    case 'sources':
      return null;
    case 'settings':
      return <Settings />;
  }
}
