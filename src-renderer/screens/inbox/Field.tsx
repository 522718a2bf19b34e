/** A field of the inbox: label, input, and how sure its value is. */
import { Tooltip } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconPencil } from '@tabler/icons-react';
import { type PropsWithChildren, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/use-format.ts';
import type { Certainty } from './certainty.ts';
import styles from './Field.module.css';

const icons = {
  sure: IconCheck,
  doubtful: IconAlertCircle,
  corrected: IconPencil,
  missing: IconAlertCircle,
};

/** Words only where somebody has to look; the rest is an icon with its words on hover and for screen readers. */
function Sure({ certainty, readText }: { certainty: Certainty; readText: string | null }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const isLoud = certainty.state === 'doubtful' || certainty.state === 'missing';
  const Icon = icons[certainty.state];
  const words =
    certainty.state === 'doubtful'
      ? t('sure.doubtful', { share: format.percent(certainty.evidence.confidence) })
      : t(`sure.${certainty.state}`);
  const known = certainty.state === 'sure' && certainty.evidence === null;
  const where = readText ? t('sure.where', { text: readText }) : known ? t('sure.known') : '';
  return (
    <Tooltip label={[isLoud ? '' : words, where].filter(Boolean).join('. ') || words}>
      <span className={styles['sure']} data-state={certainty.state}>
        <Icon size={17} stroke={1.8} aria-hidden />
        {isLoud ? words : <span className="desk-said">{words}</span>}
      </span>
    </Tooltip>
  );
}

type Props = PropsWithChildren<{
  label: string;
  certainty: Certainty;
  /** Asks for attention when it is empty. */
  isAsked: boolean;
  /** The words that the value was read from; null where there are none. */
  readText: string | null;
  /** Id of the input that the label names; without it the field is a group of inputs. */
  inputId?: string;
}>;

/** Wraps the input of one field; a group of inputs is named as a group. */
export function Field({ label, certainty, isAsked, readText, inputId, children }: Props) {
  const id = useId();
  const isLoud = certainty.state === 'doubtful' || (certainty.state === 'missing' && isAsked);
  const sure = (certainty.state !== 'missing' || isAsked) && (
    <Sure certainty={certainty} readText={readText} />
  );
  const input = <div className={isLoud ? styles['doubt'] : undefined}>{children}</div>;
  if (inputId !== undefined) {
    return (
      <div className={styles['field']}>
        <div className={styles['line']}>
          <label className={styles['label']} htmlFor={inputId}>
            {label}
          </label>
          {sure}
        </div>
        {input}
      </div>
    );
  }
  return (
    <fieldset className={`${styles['field']} ${styles['set']}`} aria-labelledby={id}>
      <div className={styles['line']}>
        <span className={styles['label']} id={id}>
          {label}
        </span>
        {sure}
      </div>
      {input}
    </fieldset>
  );
}
