import type { Part } from '#ui/client/distribution.ts';
import type { ResultLine } from '../../domain/results.ts';
import type { Names } from './names.ts';

/** The pieces of a bar: the steps of the scale, the best first, and at the end who had no opinion. */
export const partsOf = (
  { frequencies, noOpinion }: ResultLine,
  { steps, hasNoOpinion }: Names,
  noOpinionName: string,
): readonly Part[] => [
  ...steps.map(({ step, face, name }) => ({ tone: face, name, count: frequencies[step - 1]! })),
  ...(hasNoOpinion ? [{ tone: 'none', name: noOpinionName, count: noOpinion } as const] : []),
];
