import type { ReactNode } from 'react';
import { Mark } from './Mark.tsx';

/** The line under the head: whole = all is sent, dashes = no network and the work is safe, double = something needs you. */
type Road = 'open' | 'cut' | 'trouble';

interface HeadProps {
  readonly title: string;
  readonly line: string;
  readonly road: Road;
  /** Stands in the mark's place on screens that one comes back from. */
  readonly back?: ReactNode;
  /** The road in words: a link to the sync page, or a plain `.sync`. */
  readonly children?: ReactNode;
}

export const Head = ({ title, line, road, back, children }: HeadProps) => (
  <header className="head" data-road={road}>
    {back ?? <Mark label="โปร่งใส" />}
    <div className="who">
      <b>{title}</b>
      <span>{line}</span>
    </div>
    {children}
  </header>
);
