import { expect, test, vi } from 'vitest';
import { buildApp } from '#app/server/build-app.ts';
import { decideHeld } from '#sync/domain/decide-held.ts';
import { doWork } from '#sync/client/do-work.ts';
import type { SyncReply } from '#sync/domain/wire.ts';
import { buggy, CURSE, CURSED_VILLAGE } from '../model/buggy-catalogue.ts';
import { aCase, aLog, commandText, personal, uuid } from '../support/words.ts';
import { cheapDoors } from '../support/work.ts';
import { aServer, round, type AServer } from './a-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const aNote = (serial: number, n: number, text = `note ${serial}`) =>
  commandText(serial, 'complaint.note', aCase(n), { personal: personal(text) });

test('[I14] a state that no rule can read any more holds up what is said of it and nothing else, also after a restart, until it is mended', async () => {
  const first = await aServer();
  const { ann, bob, speak } = await aTown(first);
  expect(await speak(first.call, ann, aLog(1, 1), aLog(2, 2), aLog(3, 3))).toEqual([
    'accepted',
    'accepted',
    'accepted',
  ]);
  const states = first.house.db.prepare("SELECT id, state FROM rows WHERE type = 'complaint'").all();
  const harm = first.house.db.prepare("UPDATE rows SET state = ? WHERE type = 'complaint' AND id = ?");
  harm.run('{"status":"received","kind":"road"}', aCase(1).id);
  harm.run('null', aCase(2).id);

  const others = async ({ call }: AServer, serial: number) => {
    expect(await speak(call, ann, aNote(serial, 1), aNote(serial + 1, 3), aLog(serial + 2, serial))).toEqual([
      expect.stringMatching('rule-broke|after-held'),
      'accepted',
      'accepted',
    ]);
    expect(await speak(call, bob, aNote(serial + 3, 1), aNote(serial + 4, 3))).toEqual([
      expect.stringMatching('rule-broke|after-held'),
      'accepted',
    ]);
    const { feed } = await pull(call, bob);
    const told = feed!.changes.map(({ id }) => id);
    expect(told).toEqual(expect.arrayContaining([aCase(3).id, aCase(serial).id]));
    expect(told, 'shown to nobody').not.toContain(aCase(2).id);
  };
  await others(first, 10);
  await first.close();
  const again = await aServer(false, first.dataDir);
  await others(again, 20);

  const mend = again.house.db.prepare("UPDATE rows SET state = ? WHERE type = 'complaint' AND id = ?");
  for (const { id, state } of states) if (id === aCase(1).id) mend.run(state!, id);
  await again.close();
  const mended = await aServer(false, first.dataDir);
  const { history } = mended.house.store.transaction((tx) => tx.row(aCase(1)))!.state as {
    history: readonly { personal?: { text: string } }[];
  };
  expect(
    history.map(({ personal }) => personal?.text),
    'each in the order in which it was heard',
  ).toEqual([undefined, 'note 10', 'note 13', 'note 20', 'note 23']);
});

test('[I14] a rule that throws, in deciding, in doing or in counting, hinders nobody at the door, and is tried again in vain', async () => {
  const server = await aServer();
  const { ann, bob, speak } = await aTown(server);
  const app = await buildApp({
    house: { ...server.house, catalogue: buggy },
    identity: server.identity,
    version: '0.0.0',
    isDemo: false,
    clientDir: 'dist/client',
    backupsDir: 'none',
    isDiskLow: () => false,
    doors: cheapDoors(server.house.now),
    render: () => '',
    log: { write: () => undefined },
  });
  const call: AServer['call'] = (method, url, { body, cookie, delivery } = {}) =>
    app.inject({
      method,
      url,
      headers: {
        host: 'localhost',
        'sec-fetch-site': 'same-origin',
        ...(cookie && { cookie: `session=${cookie}` }),
        ...(delivery && { 'x-delivery': delivery }),
      },
      payload: body as object,
    });
  const cursedLog = commandText(3, 'complaint.log', aCase(3), {
    kind: 'road',
    village: CURSED_VILLAGE,
    personal: personal('x'),
  });
  const poison = commandText(4, 'complaint.poison', aCase(4), {});
  expect(await speak(call, ann, aLog(1, 1), aNote(2, 1, CURSE), cursedLog, poison, aLog(5, 5), aNote(6, 1))).toEqual([
    'accepted',
    'rule-broke',
    'rule-broke',
    'rule-broke',
    'accepted',
    'after-held',
  ]);
  expect(await speak(call, bob, aNote(7, 1), aLog(8, 8), aNote(9, 5))).toEqual(['accepted', 'accepted', 'accepted']);
  expect((await pull(call, bob)).feed!.changes.map(({ id }) => id)).toEqual(
    expect.arrayContaining([aCase(1).id, aCase(5).id, aCase(8).id]),
  );
  const loose = {
    protocol: 1,
    commands: [{ text: cursedLog.replace(uuid(1003), uuid(1010)).replace(aCase(3).id, uuid(77)) }],
  };
  const work = await doWork(async () => (await call('GET', '/api/challenge')).body);
  const dropped = await call('POST', '/api/drop', { body: { ...loose, work } });
  expect(dropped.json()).toMatchObject({ outcomes: [{ status: 'held' }] });
  const tried = server.house.store.transaction((tx) =>
    decideHeld(tx, { ...server.house, catalogue: buggy, at: server.house.now() }),
  );
  expect(tried, 'as when it is started').toBe(0);
  expect(await speak(call, bob, aNote(11, 1), aLog(12, 12))).toEqual(['accepted', 'accepted']);
});

type Who = Awaited<ReturnType<AServer['addPerson']>>;

async function aTown(server: AServer) {
  await server.setUp();
  const [ann, bob] = [await server.addPerson('ann', 'clerk'), await server.addPerson('bob', 'clerk')];
  const next = new Map([ann, bob].map(({ id }) => [id, 1]));
  /** One round of a person who says all of this. What became of each: `accepted`, or the code of the "no". */
  const speak = async (call: AServer['call'], who: Who, ...texts: readonly string[]) => {
    const n = next.get(who.id)!;
    next.set(who.id, n + texts.length);
    const commands = texts.map((text, i) => ({ n: n + i, text }));
    const { outcomes } = await exchanged(call, who, commands);
    return outcomes.map(({ status, code }) => code ?? status);
  };
  return { ann, bob, speak };
}

const pull = (call: AServer['call'], who: Who) => exchanged(call, who, []);

async function exchanged(call: AServer['call'], { id, cookie, delivery }: Who, commands: readonly object[]) {
  const stream = uuid(Number.parseInt(id.slice(0, 6), 16));
  const reply = await call('POST', '/api/sync', { body: round(commands, stream), cookie, delivery });
  expect(reply.statusCode).toBe(200);
  return reply.json<SyncReply>();
}
