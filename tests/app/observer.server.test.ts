import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createRandom } from '#app/server/seeded-random.ts';
import { COMMENT_FIELD } from '#survey/domain/comment-from-fields.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { SMALLEST_GROUP, type Tally } from '#survey/domain/tally.ts';
import { addPoint, aKiosk, codeFor } from './a-kiosk.ts';
import { aServer } from './a-server.ts';
import { seenBy } from './seen-by.ts';

const { next, below, pick } = createRandom(71);

const visitors = Array.from({ length: 4 * SMALLEST_GROUP }, (_, i) => ({
  ...Object.fromEntries(STANDARD.questions.filter(() => next() < 0.8).map(({ key }) => [key, `${1 + below(5)}`])),
  ...Object.fromEntries(
    (STANDARD.background ?? []).map(({ key, options }) => [`background.${key}`, pick(options).key]),
  ),
  [COMMENT_FIELD]: `ความเห็นที่ ${i}`,
}));
type Visit = (typeof visitors)[number];

/** The same people, each five of them in another order. */
const inAnotherOrder = visitors.map((_, i) => {
  const first = i - (i % SMALLEST_GROUP);
  return visitors[first + ((i - first + 2) % SMALLEST_GROUP)]!;
});

const ROLES = ['counter', 'clerk', 'administrator'] as const;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** What staff can find out who ask for everything after each visitor: what lies on the server for their eyes, how far its history goes, and the list of tablets. */
async function watched(visits: readonly Visit[]) {
  const server = await aServer();
  const { cookie } = await server.setUp();
  const staff = await Promise.all(ROLES.map((role) => server.addPerson(`a-${role}`, role)));
  const kiosk = aKiosk(() => server, 'front');
  await kiosk.enrol(await codeFor(server, cookie, addPoint(server, 'front')));
  const page = { ...kiosk.page, questionnaireId: STANDARD_ID, questionnaire: STANDARD };
  const notes: { readonly answers: number; readonly all: string }[] = [];
  for (const visit of visits) {
    server.wait(60_000);
    await kiosk.keep(visit, page);
    await kiosk.send();
    const seen = staff.flatMap(({ id }) => seenBy(server, id));
    const all = await Promise.all([
      ...seen.map(({ type, state, ...rest }) => ({ type, ...rest, state: inOrder(state) })),
      server.house.store.transaction((tx) => tx.head().seq),
      server.call('GET', '/api/kiosks', { cookie }).then((reply) => reply.json<unknown>()),
    ]);
    const answers = seen.flatMap(({ type, state }) => (type === 'tally' ? [(state as Tally).answers] : []));
    notes.push({ answers: Math.max(0, ...answers), all: JSON.stringify(all).replaceAll(UUID, 'random') });
  }
  return notes;
}

/** Comments lie there by their random names: whoever looks finds them in no order. */
const inOrder = (state: unknown): unknown => {
  const { comments } = state as { readonly comments?: Readonly<Record<string, { readonly text: string }>> };
  return comments
    ? { ...(state as object), comments: Object.values(comments).toSorted((a, b) => (a.text < b.text ? -1 : 1)) }
    : state;
};

test('[SV71] who works here and looks after each visitor sees the same, whichever of five was the first', async () => {
  const [one, other] = [await watched(visitors), await watched(inAnotherOrder)];
  expect(one.map(({ answers }) => answers)).toEqual(visitors.map((_, i) => i + 1 - ((i + 1) % SMALLEST_GROUP)));
  expect(one.at(-1)!.all, 'she does see comments').toContain('ความเห็นที่ 19');
  expect(other).toEqual(one);
});
