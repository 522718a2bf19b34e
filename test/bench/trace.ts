/** What Chromium's own trace says of the window's main thread: its tasks, and what the long ones did. */
import type { CDPSession, Page } from '@playwright/test';

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { name?: string; data?: Record<string, unknown> };
};

export type Traced = {
  /** Milliseconds of the longest task of the renderer's main thread. */
  longest: number;
  /** How many took longer than 50 ms. */
  long: number;
  /** What the longest one did, its parts in milliseconds. */
  parts: string;
};

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'v8',
  'blink.user_timing',
];

/** Traces the window while `work` runs. */
export async function traced(page: Page, work: () => Promise<void>): Promise<Traced> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('There is no browser to trace.');
  const session: CDPSession = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown[]).filter(isTraceEvent));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await work();
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return told(events);
}

function isTraceEvent(value: unknown): value is TraceEvent {
  return typeof value === 'object' && value !== null && 'name' in value && 'ts' in value && 'tid' in value;
}

function told(events: readonly TraceEvent[]): Traced {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const own = events.filter((event) => event.ph === 'X' && main.has(threadOf(event)));
  const tasks = own.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  let longest: TraceEvent | undefined;
  for (const task of tasks) if ((task.dur ?? 0) > (longest?.dur ?? -1)) longest = task;
  return {
    longest: (longest?.dur ?? 0) / 1000,
    long: new Set(tasks.filter(({ dur = 0 }) => dur > 50_000).map(({ ts }) => Math.round(ts / 100))).size,
    parts: longest === undefined ? '' : partsOf(longest, own),
  };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;

/** The longest parts of a task, each kind once. */
function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string {
  const end = task.ts + (task.dur ?? 0);
  const sums = new Map<string, number>();
  for (const { name, ts, dur = 0 } of events)
    if (ts >= task.ts && ts + dur <= end && !name.includes('RunTask'))
      sums.set(name, (sums.get(name) ?? 0) + dur);
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([name, sum]) => `${name} ${(sum / 1000).toFixed(1)}`)
    .join(', ');
}
