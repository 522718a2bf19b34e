/** A field of the inbox: label, input, and how sure its value is. */
import { Tooltip } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconPencil } from '@tabler/icons-react';
import { type PropsWithChildren, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/use-format.ts';
import type { Certainty } from './certainty.ts';
import styles from './Field.module.css';

const icons = { sure: IconCheck, doubtful: IconAlertCircle, corrected: IconPencil };

/** Words only where somebody has to look; the rest is an icon with its words on hover and for screen readers. */
function Sure({ certainty, readText }: { certainty: Certainty; readText: string | null }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  if (certainty.state === 'missing') return null;
  const Icon = icons[certainty.state];
  const words =
    certainty.state === 'doubtful'
      ? t('sure.doubtful', { share: format.percent(certainty.evidence.confidence) })
      : t(`sure.${certainty.state}`);
  const known = certainty.state === 'sure' && certainty.evidence === null;
  const where = readText ? t('sure.where', { text: readText }) : known ? t('sure.known') : '';
  return (
    <Tooltip label={[certainty.state === 'doubtful' ? '' : words, where].filter(Boolean).join('. ') || words}>
      <span className={styles['sure']} data-state={certainty.state}>
        <Icon size={17} stroke={1.8} aria-hidden />
        {certainty.state === 'doubtful' ? words : <span className="desk-said">{words}</span>}
      </span>
    </Tooltip>
  );
}

type Props = PropsWithChildren<{
  label: string;
  certainty: Certainty;
  /** The words that the value was read from; null where there are none. */
  readText: string | null;
  /** Id of the input that the label names; without it the field is a group of inputs. */
  inputId?: string;
}>;

/** Wraps the input of one field; a group of inputs is named as a group. */
export function Field({ label, certainty, readText, inputId, children }: Props) {
  const id = useId();
  const contents = (
    <div className={styles['line']}>
      <div className={`${styles['input']} ${certainty.state === 'doubtful' ? styles['doubt'] : ''}`}>
        {children}
      </div>
      <Sure certainty={certainty} readText={readText} />
    </div>
  );
  if (inputId !== undefined) {
    return (
      <div className={styles['field']}>
        <label className={styles['label']} htmlFor={inputId}>
          {label}
        </label>
        {contents}
      </div>
    );
  }
  return (
    <fieldset className={`${styles['field']} ${styles['set']}`} aria-labelledby={id}>
      <span className={styles['label']} id={id}>
        {label}
      </span>
      {contents}
    </fieldset>
  );
}
