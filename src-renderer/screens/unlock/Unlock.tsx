export function Unlock({ state }: { state: string }) {
  return state;
}
