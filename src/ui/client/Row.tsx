import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface RowProps {
  /** With it the whole row opens. */
  readonly href?: string;
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  /** Where it stands and since when: a `Status` and `.sub`. */
  readonly end?: ReactNode;
  readonly state?: 'needs-you' | 'waiting';
  readonly children?: ReactNode;
}

export function Row({ href, title, sub, end, state, children }: RowProps) {
  const inner = (
    <>
      <span className="what">
        <b>{title}</b>
        {sub && <span className="sub">{sub}</span>}
        {children}
      </span>
      {end && <span className="end">{end}</span>}
    </>
  );
  return href === undefined ? (
    <li className="row" data-state={state}>
      {inner}
    </li>
  ) : (
    <li>
      <Link className="row" data-state={state} href={href}>
        {inner}
      </Link>
    </li>
  );
}
