import type { ItemId } from '../../../src-contract/index.ts';

export function Inbox({ id }: { id?: ItemId }) {
  return id ?? null;
}
