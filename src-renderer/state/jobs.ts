/** Long work that is under way, for the bar at the bottom of the window. */
import { create } from 'zustand';
import type { Progress } from '../../src-contract/index.ts';

export type Job = Progress & {
  /** Milliseconds since the window opened, when the first and the last report came. */
  startedAt: number;
  reportedAt: number;
};

type JobsState = {
  jobs: readonly Job[];
  report: (progress: Progress) => void;
  /** The call has answered or failed: its work is over. */
  end: (call: string) => void;
  clear: () => void;
};

export const useJobs = create<JobsState>()((set) => ({
  jobs: [],
  report: (progress) =>
    set(({ jobs }) => {
      const now = performance.now();
      const known = jobs.find((job) => job.call === progress.call);
      const startedAt = known?.step === progress.step ? known.startedAt : now;
      const job = { ...progress, startedAt, reportedAt: now };
      return { jobs: known ? jobs.map((each) => (each === known ? job : each)) : [...jobs, job] };
    }),
  end: (call) =>
    set((state) =>
      state.jobs.some((job) => job.call === call)
        ? { jobs: state.jobs.filter((job) => job.call !== call) }
        : state,
    ),
  clear: () => set({ jobs: [] }),
}));

/** Seconds until a job is done, by its pace so far; null while that would be a guess. */
export function secondsLeft(job: Job): number | null {
  const spent = (job.reportedAt - job.startedAt) / 1000;
  if (job.total <= 0 || job.done <= 0 || spent < 3) return null;
  return Math.max(1, Math.round((spent / job.done) * (job.total - job.done)));
}
