import { STAFF } from '#kernel/domain/principal.ts';
import type { Projection } from '#ledger/domain/aggregate.ts';
import type { ComplaintEvent, Kind } from './words-of-a-case.ts';

/** How many cases of one fiscal year there are. Always: logged = closed + pending. */
export interface Caseload {
  readonly fiscalYear: number;
  readonly logged: number;
  readonly closed: number;
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
}

/** Cases count in the year in which they were logged. The number of corruption cases is nobody's business but theirs. */
export const caseload: Projection<Caseload, ComplaintEvent> = {
  type: 'caseload',
  of: 'complaint',
  targets: ({ type, facts }) =>
    facts.kind !== 'corruption' && (type === 'logged' || type === 'closed') ? [`${facts.fiscalYear}`] : [],
  initial: { fiscalYear: 0, logged: 0, closed: 0, byKind: {} },
  evolve({ logged, closed, byKind }, { type, facts: { kind, fiscalYear } }) {
    if (type === 'closed') return { fiscalYear, logged, closed: closed + 1, byKind };
    return { fiscalYear, logged: logged + 1, closed, byKind: { ...byKind, [kind]: (byKind[kind] ?? 0) + 1 } };
  },
  audience: () => STAFF,
  index: ({ fiscalYear: year }) => ({ year }),
  atLeast: 1,
};
