import { readReply, type SyncReply } from '../domain/wire.ts';
import type { Post } from './post.ts';

/**
 * The same way to the municipality, which tells the device's diary what came back: a line for each answer that brought something, and one for
 * each change of the weather. Nothing personal is in a line: numbers, and the codes of rules.
 */
export function noted(post: Post, write: (line: string) => void): Post {
  let weather = '';
  return async (path, body, headers) => {
    const answer = await post(path, body, headers);
    const reply = answer && readReply(answer.status, answer.text);
    const line = reply ? lineOf(reply) : outageOf(answer?.status);
    if (line !== weather) write(line);
    weather = reply && isEventful(reply) ? '' : line;
    return answer;
  };
}

const isEventful = ({ outcomes, feed, restart }: SyncReply): boolean =>
  outcomes.length > 0 || (feed?.changes.length ?? 0) > 0 || restart !== undefined;

/** A status that is no answer of ours: a proxy's, a portal's 200, or none at all. */
const outageOf = (status: number | undefined): string => `outage: ${status ?? 'no answer'}`;

function lineOf({ outcomes, feed, restart, update }: SyncReply): string {
  const settled = (['accepted', 'held', 'rejected'] as const).flatMap((status) => {
    const some = outcomes.filter((outcome) => outcome.status === status);
    const codes = [...new Set(some.flatMap(({ code }) => code ?? []))].join(' ');
    return some.length ? [`${some.length} ${status}${codes && ` (${codes})`}`] : [];
  });
  return [
    'taken',
    ...settled,
    ...(feed?.changes.length ? [`${feed.changes.length} changes`] : []),
    ...(feed ? [] : ['no feed']),
    ...(restart ? [`restart ${restart}`] : []),
    ...(update ? ['update'] : []),
  ].join(', ');
}
