/** Keys that work everywhere in the window. */
import { useHotkeys } from '@mantine/hooks';

const isMac = /Mac/.test(navigator.userAgent);

/** What the modifier key is called on this keyboard. */
export const modKey = isMac ? '⌘' : 'Ctrl';

/** The name of the primary action's keys: `Ctrl ⏎`. */
export const primaryKeys = `${modKey} ⏎`;

/** Ctrl/⌘ + Enter does the primary action of the screen, also from inside a field; `null` while it can't be done. */
export function usePrimaryKey(act: (() => void) | null): void {
  useHotkeys(
    [
      [
        'mod+Enter',
        (event) => {
          // A dialog on top has a primary action of its own.
          const inDialog =
            event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
          if (!inDialog) act?.();
        },
      ],
    ],
    [],
    true,
  );
}
