import 'fake-indexeddb/auto';
import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { ledgerIn } from '#app/server/data-folder.ts';
import { digest } from '#app/server/digest.ts';
import { namedId } from '#kernel/domain/named-id.ts';
import { say } from '#ledger/client/say.ts';
import { checkLedger } from '#ledger/server/check-ledger.ts';
import { createSeal } from '#sync/server/seal.ts';
import type { SyncReply } from '#sync/domain/wire.ts';
import { aLie, paperOf, tokenOf, type Lie, type Loot } from '../support/lies.ts';
import { aCase, aLog, commandText, personal, uuid } from '../support/words.ts';
import { GAPS } from './a-crew.ts';
import { aServer, round, type AServer } from './a-server.ts';
import { aTablet } from './a-tablet.ts';
import { seenBy } from './seen-by.ts';

/** Stands in everything that she may not see. */
const SECRET = 'ไม่ให้เธอรู้';

test(
  '[I13] whatever a dishonest client says, she learns nothing that is not hers and changes nothing of others, and an honest tablet of hers goes on',
  { timeout: 120_000 },
  async () => {
    const { server, eve, loot, secrets } = await aTown();
    const tablet = aTablet(() => server, eve, ['field']);
    const ofOthers = othersIn(server, eve.id);
    const before = ofOthers();
    const met = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(aLie, { minLength: 1, maxLength: 6 }), async (lies) => {
        await send(tablet);
        const unsent = await write(tablet);
        const { stream, next, witness, cursor } = await tablet.store.meta();
        const otherTablet = { stream, next: next - 1, unsent };
        let now: Loot = { ...loot, stream: randomUUID(), witness, cursor, otherTablet };
        for (const lie of lies) {
          const reply = await ask(server, lie, now, eve.cookie);
          const { status, body, outcomes = [], feed, restart } = reply;
          for (const one of [`${status}`, restart, feed && 'feed', ...outcomes.map((outcome) => outcome.status)])
            if (one) met.set(one, (met.get(one) ?? 0) + 1);
          expect(lie.token === 'mine' || lie.door === 'drop' ? [200, 400, 413] : [401]).toContain(status);
          expect(body).not.toContain(SECRET);
          for (const { id } of feed?.changes ?? []) expect(secrets).not.toContain(id);
          now = {
            ...now,
            witness: reply.witness ?? now.witness,
            cursor: feed?.cursor ?? now.cursor,
            expect: expectIn(server, now.stream),
          };
        }
        expect(ofOthers()).toEqual(before);
        expect(server.house.db.prepare(GAPS).all()).toEqual([]);
        await send(tablet);
        const [status, ...more] = statusesOf(server, eve.id, unsent);
        expect(more, 'it has arrived once').toEqual([]);
        const isShown = (await tablet.store.attention()).some(({ text }) => text === unsent);
        expect(isShown, 'and who stole it and was quicker is noticed').toBe(status === 'rejected');
        const rows = await tablet.db.base.orderBy('[type+id]').toArray();
        expect(rows.map(({ type, id, rev, state }) => ({ type, id, rev, state }))).toEqual(seenBy(server, eve.id));
      }),
      { numRuns: 60 },
    );
    expect(checkLedger(ledgerIn(server.dataDir), digest)).toMatchObject({ ok: true });
    expect(
      server.log.filter((line) => line.includes('"level":50')),
      'and no defect',
    ).toEqual([]);
    for (const one of ['200', '400', '401', '413', 'accepted', 'rejected', 'held', 'stream', 'base', 'feed'])
      expect(met.get(one) ?? 0, one).toBeGreaterThan(0);
  },
);

interface Heard extends Partial<SyncReply> {
  readonly status: number;
  readonly body: string;
}

async function ask(server: AServer, lie: Lie, loot: Loot, cookie: string): Promise<Heard> {
  const who = { delivery: tokenOf(lie, loot), cookie: lie.isSignedIn ? cookie : undefined };
  const paper = paperOf(lie, loot);
  const { statusCode: status, body } = await server.call('POST', `/api/${lie.door}`, {
    form: lie.door === 'drop' ? paper.replace(/^\{/, `{"work":${JSON.stringify(await server.work())},`) : paper,
    headers: { 'content-type': 'application/json' },
    ...who,
  });
  return { ...(status === 200 && lie.door === 'sync' && (JSON.parse(body) as SyncReply)), status, body };
}

const statusesOf = ({ house: { db } }: AServer, author: string, text: string) =>
  db
    .prepare('SELECT status FROM commands WHERE author = ? AND text = ?')
    .all(author, text)
    .map(({ status }) => status);

const expectIn = ({ house }: AServer, stream: string) =>
  house.store.transaction((tx) => tx.stream(stream)?.expect ?? 1);

type Tablet = ReturnType<typeof aTablet>;

/** Writes something down that is not sent yet. */
async function write({ deps, store }: Tablet): Promise<string> {
  const body = { type: 'complaint.log', kind: 'road', personal: personal(randomUUID()) };
  expect(await say(deps, { type: 'complaint', id: uuidv7() }, body)).toMatchObject({ ok: true });
  return (await store.outbox(99)).at(-1)!.text;
}

/** Honest rounds, until all that was written has its outcome and everything was heard. */
async function send(tablet: Tablet): Promise<void> {
  for (let rounds = 0; (await tablet.round()).status === 'more'; rounds++) expect(rounds).toBeLessThan(50);
  expect(await tablet.store.outbox(1)).toEqual([]);
  expect(await tablet.store.meta()).toMatchObject({ complete: true });
}

/** Where what she says may leave something, too. */
const SHARED = ['events', 'personal', 'commands', 'rows', 'feed', 'streams', 'slots', 'tallies', 'loose'];

/** Everything that is there of others; and who has said something since, beside her and nobody. */
function othersIn({ house: { db } }: AServer, her: string) {
  const { seq, row } = db
    .prepare('SELECT (SELECT max(seq) FROM events) AS seq, (SELECT max(rowid) FROM commands) AS row')
    .get() as { seq: number; row: number };
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => name as string);
  const whole = tables.filter((name) => !SHARED.includes(name));
  const untouched = `NOT EXISTS (SELECT 1 FROM events WHERE events.type = it.type AND events.id = it.id AND events.seq > ${seq}) AND it.type != 'caseload'`;
  const queries = [
    `SELECT * FROM events WHERE seq <= ${seq}`,
    `SELECT * FROM personal WHERE seq <= ${seq}`,
    `SELECT * FROM commands WHERE rowid <= ${row}`,
    `SELECT * FROM rows AS it WHERE ${untouched}`,
    `SELECT * FROM feed AS it WHERE ${untouched}`,
    `SELECT * FROM streams WHERE author != '${her}'`,
    `SELECT slots.* FROM slots JOIN streams ON stream = streams.id WHERE author != '${her}'`,
    `SELECT DISTINCT by FROM events WHERE seq > ${seq} AND by NOT IN ('${her}', 'nobody')`,
    `SELECT DISTINCT author FROM commands WHERE rowid > ${row} AND author NOT IN ('${her}', 'nobody')`,
    "SELECT * FROM tallies WHERE type != 'caseload'",
    ...whole.map((table) => `SELECT * FROM ${table}`),
  ];
  return () => queries.map((sql) => db.prepare(sql).all());
}

/** A clerk has said things of every kind, some open and some secret, nobody has said a secret; and what a dishonest field officer may have of it. */
async function aTown() {
  const server = await aServer();
  await server.setUp();
  const eve = await server.addPerson('eve', 'field', [namedId('unit-works')]);
  const ann = await server.addPerson('ann', 'clerk');
  const speak = async (who: typeof ann, stream: string, ...texts: readonly string[]) => {
    const body = round(
      texts.map((text, i) => ({ n: i + 1, text })),
      stream,
    );
    const { delivery, cookie } = who;
    return (await server.call('POST', '/api/sync', { body, delivery, cookie })).json<SyncReply>();
  };
  const secret = personal(SECRET);
  const open = aLog(1, 1);
  const anns = await speak(
    ann,
    uuid(1),
    open,
    commandText(2, 'complaint.log', aCase(2), { kind: 'corruption', personal: secret }),
    commandText(3, 'complaint.log', aCase(3), { kind: 'road', personal: secret }),
    // It was for her eyes for a moment, before she looked for the first time.
    commandText(8, 'complaint.assign', aCase(3), { unit: namedId('unit-works') }),
    commandText(4, 'complaint.assign', aCase(3), { unit: namedId('unit-finance') }),
    commandText(5, 'complaint.note', aCase(3), { v: 2, personal: secret }),
    commandText(6, 'complaint.note', aCase(9), { personal: secret }),
  );
  expect(anns.outcomes.map(({ status }) => status).join()).toBe(
    'accepted,accepted,accepted,accepted,accepted,held,rejected',
  );
  const dropped = commandText(7, 'complaint.log', aCase(7), { kind: 'corruption', personal: secret });
  await server.drop({ protocol: 1, commands: [{ text: dropped }] });
  const eves = await speak(eve, uuid(2));
  const loot: Loot = {
    me: eve.id,
    stream: '',
    expect: 1,
    otherTablet: { stream: '', next: 1, unsent: '' },
    theirs: { stream: uuid(1), next: 8, text: open, command: uuid(1001), secret: aCase(2).id, held: uuid(1005) },
    witness: null,
    cursor: null,
    oldWitness: eves.witness,
    oldCursor: eves.feed!.cursor,
    theirWitness: anns.witness,
    theirCursor: anns.feed!.cursor,
    alien: createSeal(randomBytes(32)).seal('{"seq":0,"chain":""}'),
    delivery: eve.delivery,
    fresh: randomUUID,
  };
  return { server, eve, loot, secrets: [aCase(2).id, aCase(3).id, aCase(7).id, uuid(1005), uuid(1006)] };
}
