import type { Harm } from '../support/harm.ts';

/** What goes wrong on the road for a while. */
export interface Fault {
  readonly name: string;
  readonly harm: Harm;
}

/** Longer than what a proxy asks for is not waited: people press "send now". */
const RETRY_AFTER_S = 2;

const answered = (status: number): readonly Fault[] => {
  const patience = status === 429 || status === 503 ? { retryAfterS: RETRY_AFTER_S } : {};
  const after = status === 429 || status === 503 ? ', Retry-After' : '';
  return (['html', 'json'] as const).map((by) => ({
    name: `answered ${status} with ${by.toUpperCase()}${after}`,
    harm: { what: 'answered', status, by, ...patience },
  }));
};

const CUT_SHORT = { name: 'reply cut short, looks whole', harm: { what: 'cut-short' } } as const;
const LOST = { name: 'reply lost', harm: { what: 'reply-lost' } } as const;
const DOUBLED = { name: 'request arrives twice', harm: { what: 'doubled' } } as const;

export const FAULTS: readonly Fault[] = [
  { name: 'connection cut', harm: { what: 'cut' } },
  { name: 'cut in the middle of the request', harm: { what: 'half-asked' } },
  LOST,
  { name: 'cut in the middle of the reply', harm: { what: 'half-answered' } },
  CUT_SHORT,
  { name: '2 s late, there and back', harm: { what: 'late', ms: 2_000 } },
  DOUBLED,
  { name: 'request arrives again 2 s later', harm: { what: 'replayed', ms: 2_000 } },
  ...[200, 401, 413, 429, 500, 502, 503].flatMap(answered),
];

/** Those that tempt most to believe what is not so, or to say a thing twice. */
export const WORST: readonly Fault[] = [LOST, CUT_SHORT, DOUBLED, answered(200)[0]!, answered(503)[0]!];
