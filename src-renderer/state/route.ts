/** Which screen the window shows. Kept in memory only: an address could end up in a file. */
import { create } from 'zustand';
import type { CaseId, ItemId } from '../../src-contract/index.ts';

export type Route =
  | { screen: 'todo' }
  | { screen: 'inbox'; id?: ItemId }
  | { screen: 'cases' }
  | { screen: 'case'; id: CaseId }
  | { screen: 'sources' }
  | { screen: 'settings' };

type RouteState = {
  route: Route;
  past: readonly Route[];
  /** Shows another screen and remembers this one. */
  go: (route: Route) => void;
  /** Back to the screen before; to To do where there is none. */
  back: () => void;
  /** Forgets where the person was (the vault was locked). */
  clear: () => void;
};

const home: Route = { screen: 'todo' };

/** Enough to walk back through a morning's work. */
const remembered = 50;

function isSame(a: Route, b: Route): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const useRoute = create<RouteState>()((set) => ({
  route: home,
  past: [],
  go: (route) =>
    set(({ route: before, past }) => {
      if (isSame(before, route)) return { route: before };
      // Walking through the inbox is one place to come back to.
      const isWalk = before.screen === 'inbox' && route.screen === 'inbox';
      return { route, past: isWalk ? past : [...past, before].slice(-remembered) };
    }),
  back: () => set((state) => ({ route: state.past.at(-1) ?? home, past: state.past.slice(0, -1) })),
  clear: () => set({ route: home, past: [] }),
}));

/** Shows another screen, from outside a component. */
export function go(route: Route): void {
  useRoute.getState().go(route);
}
