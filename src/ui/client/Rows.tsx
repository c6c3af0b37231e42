import type { ReactNode } from 'react';

/** A list of `Row`s; `labelledBy` is the id of its heading. */
export const Rows = ({ labelledBy, children }: { labelledBy?: string; children: ReactNode }) => (
  <ul className="rows" aria-labelledby={labelledBy}>
    {children}
  </ul>
);
