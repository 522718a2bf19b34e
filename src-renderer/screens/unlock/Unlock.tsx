/** Before the desk: the first start where there is no vault yet, else the password. */
import { FirstStart } from './FirstStart.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/** What stands in the window while the vault is not open. */
export function Unlock({ state }: { state: 'none' | 'locked' }) {
  return state === 'none' ? <FirstStart /> : <UnlockForm />;
}
