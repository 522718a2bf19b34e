import { beforeEach, expect, it } from 'vitest';
import type { Progress } from '../../../../src-contract/index.ts';
import { secondsLeft, useJobs } from '../../../../src-renderer/state/jobs.ts';

const { report, end, clear } = useJobs.getState();

function progress(call: string, done: number): Progress {
  return { call, method: 'discovery.pull', step: 'scanning', subject: 'orders.csv', done, total: 100 };
}

beforeEach(clear);

it('shows each call once, with its newest figures, until it has answered', () => {
  report(progress('a', 1));
  report(progress('b', 1));
  report(progress('a', 50));
  expect(useJobs.getState().jobs.map(({ call, done }) => [call, done])).toEqual([
    ['a', 50],
    ['b', 1],
  ]);
  end('a');
  expect(useJobs.getState().jobs.map(({ call }) => call)).toEqual(['b']);
});

it('says how long it will take once that is more than a guess', () => {
  const job = { ...progress('a', 25), startedAt: 0, reportedAt: 10_000 };
  expect(secondsLeft(job)).toBe(30);
  expect(secondsLeft({ ...job, reportedAt: 1_000 })).toBeNull();
  expect(secondsLeft({ ...job, total: 0 })).toBeNull();
});
