/** A word of the law with its one-line explanation and its article, on hover and on focus. */
import { Text, Tooltip, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Term.module.css';

type Props = { children: ReactNode; explain: string; article?: string; plain?: boolean };

/** `plain`: without the dotted line, for words that already look like a tag. */
export function Term({ children, explain, article, plain = false }: Props) {
  return (
    <Tooltip
      multiline
      w={280}
      events={{ hover: true, focus: true, touch: true }}
      label={
        <>
          {explain}
          {article && (
            <Text span display="block" size="xs" mt={4} opacity={0.8}>
              {article}
            </Text>
          )}
        </>
      }
    >
      <UnstyledButton className={plain ? classes['plain'] : classes['term']}>{children}</UnstyledButton>
    </Tooltip>
  );
}
