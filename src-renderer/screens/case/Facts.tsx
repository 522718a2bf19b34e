/** Names and values, two columns. */
import type { ReactNode } from 'react';
import { Breakable } from '../../components/Breakable.tsx';
import classes from './Facts.module.css';

type Props = { facts: readonly { name: string; value: ReactNode }[] };

export function Facts({ facts }: Props) {
  return (
    <dl className={classes['facts']}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>
            <Breakable name={name} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
