/** Long work in one place: what runs, how far it is, how long it will take; it can be cancelled. */
import { Anchor, Loader, Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Job, secondsLeft, useJobs } from '../state/jobs.ts';
import { useAct } from './desk.ts';
import styles from './JobBar.module.css';
import { useFormat } from './use-format.ts';

/** What a job does, in words; its subject is a file's name where it has one. */
function useJobWords(): (job: Job) => string {
  const { t } = useTranslation();
  return ({ step, subject }) => {
    switch (step) {
      case 'reading':
        return subject === null ? t('jobs.readingAll') : t('jobs.reading', { subject });
      case 'scanning':
        return subject === null ? t('jobs.scanningAll') : t('jobs.scanning', { subject });
      case 'indexing':
        return t('jobs.indexing', { subject });
      case 'typesetting':
      case 'packing':
        return t(`jobs.${step}`);
      default:
        return t('jobs.other');
    }
  };
}

function useTimeLeft(): (job: Job) => string {
  const { t } = useTranslation();
  return (job) => {
    const seconds = secondsLeft(job);
    if (seconds === null) return '';
    return seconds < 90
      ? t('jobs.left', { seconds })
      : t('jobs.leftMinutes', { minutes: Math.ceil(seconds / 60) });
  };
}

function JobLine({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  const what = useJobWords()(job);
  const left = useTimeLeft()(job);
  const share = job.total > 0 ? Math.min(1, job.done / job.total) : 0;
  return (
    <div className={styles['bar']}>
      <Loader size={16} aria-hidden />
      <span className={styles['words']}>{what}</span>
      {job.total > 0 && (
        <>
          <Progress value={share * 100} w={180} aria-label={what} />
          <span>
            {format.percent(share)}
            {left && ` · ${left}`}
          </span>
        </>
      )}
      {job.step === 'indexing' && <Hold what={what} />}
      <Anchor
        component="button"
        type="button"
        fz="inherit"
        aria-label={t('jobs.cancelNamed', { what })}
        onClick={() => window.desk.cancel(job.call)}
      >
        {t('jobs.cancel')}
      </Anchor>
    </div>
  );
}

/** Folders may take long: reading them can wait while something else is done, and goes on where it was. */
function Hold({ what }: { what: string }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  const act = useAct('sources.pause');
  const onPress = async () => {
    if (await act.run({ paused: !held })) setHeld(!held);
  };
  return (
    <>
      {held && <span>{t('jobs.held')}</span>}
      <Anchor
        component="button"
        type="button"
        fz="inherit"
        aria-label={t(held ? 'jobs.goOnNamed' : 'jobs.pauseNamed', { what })}
        onClick={() => void onPress()}
      >
        {t(held ? 'jobs.goOn' : 'jobs.pause')}
      </Anchor>
    </>
  );
}

/** Empty and without height while nothing runs. */
export function JobBar() {
  const { t } = useTranslation();
  const jobs = useJobs((state) => state.jobs);
  const words = useJobWords();
  return (
    <>
      <section aria-label={t('jobs.label')}>
        {jobs.map((job) => (
          <JobLine key={job.call} job={job} />
        ))}
      </section>
      {/* Said once per step, not with every per cent. */}
      <div className="desk-said" role="status">
        {jobs.map(words).join('. ')}
      </div>
    </>
  );
}
