/** The plain page of a screen: title, one line under it, what can be done at the right, the contents. */
import { Text, Title } from '@mantine/core';
import type { PropsWithChildren, ReactNode } from 'react';
import styles from './Screen.module.css';

type Props = PropsWithChildren<{ title: string; lead?: ReactNode; actions?: ReactNode }>;

/** Lines stay readable on a wide screen: the page grows to 1180 px and no further. */
export function Screen({ title, lead, actions, children }: Props) {
  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <div>
          <Title order={1}>{title}</Title>
          {lead && <Text c="dimmed">{lead}</Text>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
