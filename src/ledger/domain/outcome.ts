import { z } from 'zod/mini';
import type { Audience } from '#kernel/domain/principal.ts';
import { err } from '#kernel/domain/result.ts';
import type { Aggregate } from './aggregate.ts';

/**
 * What became of a command that was not simply accepted; its id is the command's id. It is a thing with a history of its own, for two reasons:
 * a later outcome finds its author by the same feed as everything else, and a lost "no" is missing in the chain like a lost event.
 */
export type OutcomeState = {
  readonly author: string;
  readonly status: 'none' | 'held' | 'accepted' | 'rejected';
  readonly code: string;
};
export type OutcomeEvent = { readonly type: 'held' | 'rejected' | 'decided'; readonly facts: OutcomeState };

const initial: OutcomeState = { author: '', status: 'none', code: '' };

const audience = ({ author, status }: OutcomeState): readonly Audience[] =>
  status === 'held' ? [`person:${author}`, 'role:clerk'] : [`person:${author}`];

export const outcome: Aggregate<OutcomeState, never, OutcomeEvent, 'only-the-server'> = {
  type: 'outcome',
  Command: z.never(),
  initial,
  refs: () => [],
  decide: () => err('only-the-server'),
  evolve: (_, { facts }) => facts,
  audience,
  index: () => ({}),
};

/** Has the server made up its mind about this command? */
export const isDecided = (
  type: string,
  state: unknown,
): state is OutcomeState & { readonly status: 'accepted' | 'rejected' } =>
  type === outcome.type && ['accepted', 'rejected'].includes((state as OutcomeState | undefined)?.status ?? '');
