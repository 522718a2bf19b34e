import { beforeEach, expect, it } from 'vitest';
import { CaseId, ItemId } from '../../../../src-contract/vocabulary.ts';
import { go, useRoute } from '../../../../src-renderer/state/route.ts';

const screen = () => useRoute.getState().route.screen;
const { back, clear } = useRoute.getState();

beforeEach(clear);

it('goes back the way it came, and to To do in the end', () => {
  go({ screen: 'cases' });
  go({ screen: 'case', id: CaseId.parse(7) });
  back();
  expect(screen()).toBe('cases');
  back();
  back();
  expect(screen()).toBe('todo');
});

it('comes back to the inbox once, however many items were looked at', () => {
  for (const id of [1, 2, 3]) go({ screen: 'inbox', id: ItemId.parse(id) });
  go({ screen: 'settings' });
  back();
  expect(useRoute.getState().route).toEqual({ screen: 'inbox', id: 3 });
  back();
  expect(screen()).toBe('todo');
});

it('remembers nothing after a lock', () => {
  go({ screen: 'case', id: CaseId.parse(7) });
  clear();
  back();
  expect(useRoute.getState().past).toEqual([]);
  expect(screen()).toBe('todo');
});
