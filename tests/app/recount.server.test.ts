import { expect, test } from 'vitest';
import { demonstrate } from '#app/server/demonstration.ts';
import { recount, type Recount } from '#survey/domain/recount.ts';
import type { ResponseGiven } from '#survey/domain/response.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';
import { aServer } from './a-server.ts';

test('[SV49] whoever works here has the tallies counted again from the answers, and is told where they differ, without a number', async () => {
  const server = await aServer(true);
  await demonstrate(server.house, server.identity);
  expect((await server.call('POST', '/api/recount', { body: {} })).statusCode).toBe(401);
  const reply = await server.call('POST', '/api/sign-in', {
    body: { login: 'counter', passphrase: 'sawasdee prongsai', installation: '11111111-1111-4111-8111-111111111111' },
  });
  const cookie = reply.cookies[0]!.value;
  const counted = async () => {
    const { years } = (await server.call('POST', '/api/recount', { body: {}, cookie })).json<Recount>();
    return years.map(({ isEqual }) => isEqual);
  };
  const [first, ...others] = await counted();
  expect([first, ...others].every((isEqual) => isEqual)).toBe(true);
  expect(others.length, 'it has looked').toBeGreaterThan(0);
  const { db } = server.house;
  const differing = async () => (await counted()).filter((isEqual) => !isEqual);
  const { id, state } = db
    .prepare(`SELECT id, state FROM tallies WHERE type = 'tally' AND state LIKE '%"breakdown"%' LIMIT 1`)
    .get() as { readonly id: string; readonly state: string };
  const keep = (text: string) =>
    db.prepare(`UPDATE tallies SET state = ? WHERE type = 'tally' AND id = ?`).run(text, id);
  for (const part of ['means', 'background']) {
    const { [part]: _, ...rest } = JSON.parse(state) as Record<string, unknown>;
    keep(JSON.stringify(rest));
    expect(await differing(), `${part} are missing`).toEqual([false]);
  }
  keep(state);
  db.exec(`DELETE FROM responses WHERE id = (SELECT min(id) FROM responses)`);
  expect(await differing(), 'one answer is missing').toEqual([false]);
});

test('[SV49] by counting again nobody learns that the first one has answered', () => {
  const answer: ResponseGiven = {
    type: 'given',
    facts: { point: 'p', questionnaire: 'q', source: 'phone', scores: { smile: 4 }, day: '2026-11-25' },
  };
  const counted = (times: number) => {
    const answers = Array.from({ length: times }, () => answer);
    return recount(answers, [answers.reduce<Tally>(tally.evolve, tally.initial)]).years;
  };
  expect([1, 4].map(counted)).toEqual([[], []]);
  expect(counted(5)).toEqual([{ fiscalYear: 2570, questionnaire: 'q', isEqual: true }]);
});
