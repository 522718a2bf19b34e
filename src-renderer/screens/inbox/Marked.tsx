/** Plain text with the words marked that carried a value. */
import { Box } from '@mantine/core';
import type { Evidence } from '../../../src-contract/index.ts';
import { type FieldName, fieldOf, sureFrom } from './certainty.ts';
import { segmentsOf } from './marks.ts';
import styles from './Reading.module.css';

/** How a mark looks: evidence of a right, doubtful, belonging to the field in focus. */
export function markLooks(evidence: Evidence, focus: FieldName | null) {
  const field = fieldOf(evidence.field);
  return {
    ...(field === 'rights' && { 'data-kind': 'right' }),
    ...(evidence.confidence < sureFrom && { 'data-doubt': true }),
    ...(focus !== null && field === focus && { 'data-focus': true }),
  };
}

type Props = {
  text: string;
  evidence: readonly Evidence[];
  focus: FieldName | null;
  onPick: (field: FieldName) => void;
};

/** A click on a mark goes to its field; from the keyboard the fields lead to their marks. */
export function Marked({ text, evidence, focus, onPick }: Props) {
  return (
    <div className={styles['text']}>
      {segmentsOf(text, evidence).map(({ text: piece, start, evidence: found }) =>
        found === null ? (
          piece
        ) : (
          <Box
            key={start}
            component="mark"
            className={styles['mark'] ?? ''}
            {...markLooks(found, focus)}
            onClick={() => {
              const field = fieldOf(found.field);
              if (field) onPick(field);
            }}
          >
            {piece}
          </Box>
        ),
      )}
    </div>
  );
}
