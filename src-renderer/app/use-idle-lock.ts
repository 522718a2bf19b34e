/** Locks the desk when nobody touches it. */
import { useEffect } from 'react';
import { lockVault, useSession } from '../state/session.ts';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Seconds between two looks at the clock. */
const lookEvery = 5;

/** Locks after as many minutes without a key, click or movement as the settings say. */
export function useIdleLock(): void {
  const minutes = useSession((state) => state.settings.lockAfterMinutes);
  useEffect(() => {
    let last = performance.now();
    const touched = (): void => {
      last = performance.now();
    };
    for (const sign of signs) window.addEventListener(sign, touched, { passive: true, capture: true });
    const timer = setInterval(() => {
      if (performance.now() - last >= minutes * 60_000) void lockVault();
    }, lookEvery * 1000);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true });
    };
  }, [minutes]);
}
