/** The one primary act of the screen: steps offer it, the head of the case shows it. */
import { useEffect, useRef } from 'react';
import type { Case } from '../../../src-contract/index.ts';

export type Primary = {
  label: string;
  /** Why it can't be done now; null when it can. */
  reason: string | null;
  busy: boolean;
  run: () => void;
};

export type StepProps = {
  subject: Case;
  /** Puts the case in place that an act brought; `follow` goes on to the step of its next act. */
  onCase: (subject: Case, follow?: 'follow') => void;
  /** Called through `useOffer`. */
  offer: (primary: Primary | null) => void;
};

/** Offers an act for as long as the step is shown; `null` offers none. */
export function useOffer(offer: StepProps['offer'], primary: Primary | null): void {
  const run = useRef<() => void>(() => undefined);
  useEffect(() => {
    run.current = primary?.run ?? (() => undefined);
  });
  const { label, reason, busy } = primary ?? { label: null, reason: null, busy: false };
  useEffect(() => {
    offer(label === null ? null : { label, reason, busy, run: () => run.current() });
    return () => offer(null);
  }, [offer, label, reason, busy]);
}
