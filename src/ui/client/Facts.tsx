import type { ReactNode } from 'react';

/** Name and value; `isNow` sets them side by side, as figures of the moment. */
export const Facts = ({ facts, isNow = false }: { facts: readonly Fact[]; isNow?: boolean }) => (
  <dl className={isNow ? 'facts now' : 'facts'}>
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export type Fact = readonly [name: string, value: ReactNode];
