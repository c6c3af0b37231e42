import 'fake-indexeddb/auto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeBackup } from '#app/server/make-backup.ts';
import { restore } from '#app/server/restore.ts';
import { personId } from '#identity/domain/person.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { say } from '#sync/server/say.ts';
import { addPoint, aKiosk, answersIn, codeFor, heldIn } from './a-kiosk.ts';
import { aServer, type AServer } from './a-server.ts';

const [MINUTE_MS, DAY_MS] = [60_000, 24 * 3_600_000];

/** A municipality with a point and an officer; `standing` is the server that stands there at the moment. */
async function anOffice(dataDir?: string) {
  const office = { server: await aServer(false, dataDir) };
  const { cookie } = await office.server.setUp();
  const point = addPoint(office.server, 'tax');
  return { office, cookie, point, standing: () => office.server };
}

async function anEnrolled(dataDir?: string) {
  const here = await anOffice(dataDir);
  const tablet = aKiosk(here.standing, 'tax');
  const enrolled = await tablet.enrol(await codeFor(here.office.server, here.cookie, here.point, 'หน้าช่อง 2'));
  if (!enrolled.ok) throw new Error(enrolled.error);
  const { id } = (await tablet.now())!;
  return { ...here, tablet, id };
}

const kioskIn = ({ house }: AServer, id: string) =>
  house.store.transaction((tx) => tx.row({ type: 'kiosk', id })?.state) as
    { point: string; label?: string; enrolled?: object; revoked?: object } | undefined;

function revoke({ house }: AServer, id: string): void {
  const boss = { kind: 'person', id: personId('boss'), roles: ['administrator'], units: [] } as const;
  const target = { type: 'kiosk', id };
  house.store.transaction((tx) =>
    say(tx, boss, { target, body: { type: 'kiosk.revoke', target } }, { ...house, at: house.now() }),
  );
}

const listed = async (server: AServer, cookie: string) =>
  (await server.call('GET', '/api/kiosks', { cookie })).json<{ kiosks: readonly object[] }>().kiosks;

test('[ID11] a tablet becomes a kiosk by a code, once, within ten minutes, and only the hash of it is kept', async () => {
  const { office, cookie, point, standing } = await anOffice();
  const { server } = office;
  const code = await codeFor(server, cookie, point);
  expect(code).toMatch(/^[2-9A-HJ-KMNP-TV-Z]{8}$/);
  const file = JSON.stringify(server.house.db.prepare('SELECT * FROM kiosk_codes').all());
  expect(file.length, 'it has looked').toBeGreaterThan(50);
  expect(file).not.toContain(code);
  const [one, other, late] = [aKiosk(standing, 'tax'), aKiosk(standing, 'tax'), aKiosk(standing, 'tax')];
  expect(await one.enrol(` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`)).toMatchObject({
    ok: true,
    value: { point, pointCode: 'tax' },
  });
  expect(await one.now()).toMatchObject({ point, pointCode: 'tax', standing: 'in-service', counted: 0 });
  expect(await other.enrol(code), 'used').toEqual({ ok: false, error: 'code-used' });
  expect(await other.enrol('AAAA-AAA'), 'seven signs').toEqual({ ok: false, error: 'not-a-code' });
  const second = await codeFor(server, cookie, point);
  server.wait(10 * MINUTE_MS);
  expect(await late.enrol(second), 'too late').toEqual({ ok: false, error: 'code-used' });
  expect(server.log.join('')).not.toMatch(new RegExp(`${code}|${second}`));
});

test('[ID11] a lost answer costs no second code: the same tablet asks again and is one kiosk', async () => {
  const { office, cookie, point, standing } = await anOffice();
  const code = await codeFor(office.server, cookie, point);
  const tablet = aKiosk(standing, 'tax');
  tablet.road.loses = 1;
  expect(await tablet.enrol(code)).toEqual({ ok: false, error: 'no-network' });
  expect(await tablet.enrol(code)).toMatchObject({ ok: true });
  await tablet.answer();
  await tablet.send();
  expect(answersIn(office.server)).toEqual({ kiosk: 1 });
  expect(await listed(office.server, cookie)).toHaveLength(1);
});

test('[ID11] a code is not used up for a browser that keeps nothing', async () => {
  const { office, cookie, point, standing } = await anOffice();
  const code = await codeFor(office.server, cookie, point);
  const tablet = aKiosk(standing, 'tax');
  const full = vi.spyOn(tablet.db.settings, 'put').mockImplementation(() => Dexie.Promise.reject(new Error('full')));
  expect(await tablet.enrol(code)).toEqual({ ok: false, error: 'not-saved' });
  expect(tablet.road.asked).toEqual([]);
  full.mockRestore();
  expect(await tablet.enrol(code)).toMatchObject({ ok: true });
});

test('[ID11] an older unused code of hers is void, and one ends with her right to show it', async () => {
  const { office, cookie, point, standing } = await anOffice();
  const { server } = office;
  const older = await codeFor(server, cookie, point);
  const newer = await codeFor(server, cookie, point);
  expect(await aKiosk(standing, 'tax').enrol(older)).toEqual({ ok: false, error: 'code-used' });
  expect(await aKiosk(standing, 'tax').enrol(newer)).toMatchObject({ ok: true });
  const clerk = await server.addPerson('clerk', 'clerk');
  const hers = await codeFor(server, clerk.cookie, point);
  const boss = { kind: 'person', id: personId('boss'), roles: ['administrator'], units: [] } as const;
  const target = { type: 'person', id: clerk.id };
  const body = { type: 'person.change', target, roles: ['counter'], units: [], active: true };
  server.house.store.transaction((tx) => say(tx, boss, { target, body }, { ...server.house, at: server.house.now() }));
  expect(await aKiosk(standing, 'tax').enrol(hers)).toEqual({ ok: false, error: 'code-used' });
});

test('[ID29] whoever shows a code hears when a tablet has used this one, and of no other', async () => {
  const { office, cookie, point, standing } = await anOffice();
  const { server } = office;
  const isUsed = async (code: string, by = cookie) =>
    (await server.call('POST', '/api/kiosk-codes/use', { cookie: by, body: { code } })).json<{ isUsed: boolean }>()
      .isUsed;
  const clerk = await server.addPerson('clerk', 'clerk');
  const [hers, another] = [await codeFor(server, cookie, point), await codeFor(server, clerk.cookie, point)];
  expect(await aKiosk(standing, 'tax').enrol(another)).toMatchObject({ ok: true });
  expect([await isUsed(hers), await isUsed(another), await isUsed(another, clerk.cookie)]).toEqual([
    false,
    false,
    true,
  ]);
  expect(await aKiosk(standing, 'tax').enrol(hers)).toMatchObject({ ok: true });
  server.wait(10 * MINUTE_MS);
  expect(await isUsed(hers), 'also when it has just run out').toBe(true);
});

test('[ID12] who enrolled it is on record, and only administrator and clerk show codes and see how kiosks are', async () => {
  const { office, point, id } = await anEnrolled();
  const { server } = office;
  expect(kioskIn(server, id)).toEqual({
    point,
    label: 'หน้าช่อง 2',
    enrolled: { by: personId('boss'), at: server.house.now() },
  });
  const event = server.house.db.prepare("SELECT by, event FROM events WHERE type = 'kiosk'").get() as { by: string };
  expect(event.by).toBe(personId('boss'));
  for (const [login, role, status] of [
    ['clerk', 'clerk', 200],
    ['counter', 'counter', 403],
    ['mayor', 'mayor', 403],
  ] as const) {
    const { cookie } = await server.addPerson(login, role);
    expect((await server.call('POST', '/api/kiosk-codes', { cookie, body: { point } })).statusCode, login).toBe(status);
    expect((await server.call('GET', '/api/kiosks', { cookie })).statusCode, login).toBe(status);
  }
  const { cookie } = await server.signIn('clerk');
  const elsewhere = { point: personId('boss') };
  expect((await server.call('POST', '/api/kiosk-codes', { cookie, body: elsewhere })).statusCode).toBe(404);
});

test('[ID13] guesses are slowed in total, and a tablet with the right code gets in through a crowd of wrong ones', async () => {
  const { office, cookie, point, standing } = await anOffice();
  const { server } = office;
  const guess = (code: string) =>
    server.call('POST', '/api/kiosk-enrolments', {
      body: { code, kiosk: '22222222-2222-4222-8222-222222222222' },
    });
  const statuses = [];
  for (let i = 0; i < 150; i++) statuses.push((await guess('22222222')).statusCode);
  expect(statuses.filter((status) => status === 410)).toHaveLength(100);
  const slowed = await guess('22222222');
  expect([slowed.statusCode, slowed.headers['retry-after']]).toEqual([429, '1']);
  const tablet = aKiosk(standing, 'tax');
  expect(await tablet.enrol(await codeFor(server, cookie, point))).toMatchObject({ ok: true });
  expect(tablet.waited, 'by itself').toEqual([1_000]);
  server.wait(MINUTE_MS);
  expect((await guess('22222222')).statusCode).toBe(410);
});

test('[ID14] a credential is new after each exchange, and a lost reply locks no kiosk out', async () => {
  const { office, cookie, tablet, id } = await anEnrolled();
  for (let turn = 0; turn < 6; turn++) {
    await tablet.answer();
    tablet.road.loses = turn % 3;
    for (let tries = 0; tries < 3; tries++) await tablet.once();
  }
  const shown = tablet.road.asked.flatMap(({ kiosk }) => kiosk ?? []);
  expect(new Set(shown).size, 'renewed, but not what was not heard of').toBeLessThan(shown.length);
  expect(new Set(shown).size).toBeGreaterThan(6);
  expect(answersIn(office.server)).toEqual({ kiosk: 6 });
  expect(heldIn(office.server)).toEqual([]);
  expect(await listed(office.server, cookie)).toEqual([{ id, lastContact: expect.any(Number) as number, waiting: 0 }]);
});

test('[ID14] what a copy of a kiosk brings is held, the list says so, and the kiosk itself goes on', async () => {
  const { office, cookie, standing, tablet, id } = await anEnrolled();
  await tablet.answer(1);
  const copy = aKiosk(standing, 'tax');
  await tablet.copyTo(copy);
  await tablet.send();
  await tablet.answer(2);
  await tablet.send();
  await copy.once();
  expect(heldIn(office.server), 'what both hold is one and the same').toEqual([]);
  expect((await copy.now())?.standing).toBe('cloned');
  await copy.answer(5);
  await copy.send();
  expect(await copy.waiting()).toBe(0);
  expect(heldIn(office.server)).toEqual([{ by: id, code: 'kiosk-cloned' }]);
  expect((await (await copy.box()).state()).kiosk).toMatchObject({ is: 'cloned' });
  await tablet.answer(3);
  await tablet.send();
  expect((await tablet.now())?.standing).toBe('in-service');
  expect(answersIn(office.server)).toEqual({ kiosk: 3 });
  expect(await listed(office.server, cookie)).toMatchObject([{ id, held: 1, isSuspect: true }]);
});

test('[ID17] of a contact the quarter of an hour is kept and how many answers wait, and a kiosk calls also when nobody was there', async () => {
  const { office, cookie, tablet, id } = await anEnrolled();
  const { server } = office;
  server.wait(3 * DAY_MS + 7 * MINUTE_MS + 13);
  await tablet.once();
  const [{ lastContact }] = (await listed(server, cookie)) as [{ lastContact: number }];
  expect(lastContact % (15 * MINUTE_MS)).toBe(0);
  expect(server.house.now() - lastContact).toBeLessThan(15 * MINUTE_MS);
  for (let i = 0; i < 30; i++) await tablet.answer();
  await tablet.once();
  const [{ waiting }] = (await listed(server, cookie)) as [{ waiting: number }];
  expect(waiting).toBe(await tablet.waiting());
  expect(waiting).toBeGreaterThan(0);
  const kept = server.house.db.prepare('SELECT * FROM kiosk_contacts').all();
  expect(kept.map((row) => Object.keys(row))).toEqual([['kiosk', 'renewal', 'seenAt', 'waiting']]);
  await tablet.send();
  expect(await listed(server, cookie)).toMatchObject([{ id, waiting: 0 }]);
});

test('[SV20] a kiosk speaks for its own point and as a kiosk; whoever only says so is counted with the phones', async () => {
  const { office, standing, tablet, id } = await anEnrolled();
  const { server } = office;
  addPoint(server, 'works');
  const pretender = aKiosk(standing, 'tax');
  await pretender.answer();
  await pretender.send();
  expect(answersIn(server), 'not enrolled').toEqual({ phone: 1 });
  await tablet.answer();
  await tablet.answer(3, { ...tablet.page, mode: 'phone' });
  await tablet.answer(2, aKiosk(standing, 'works').page);
  await tablet.send();
  expect(answersIn(server), 'its page for phones and another point’s are nobody’s').toEqual({ kiosk: 1, phone: 3 });
  // Whatever its page claims.
  const { credential } = (await tablet.now())!;
  const elsewhere = aKiosk(standing, 'works');
  await elsewhere.answer();
  const [row] = await elsewhere.db.loose.toArray();
  const dropped = await server.call('POST', '/api/drop', {
    headers: { 'x-kiosk': credential },
    body: { protocol: 1, commands: [{ text: row!.text }] },
  });
  expect(dropped.json()).toMatchObject({ outcomes: [{ status: 'rejected', code: 'not-its-point' }] });
  expect(server.house.db.prepare('SELECT by, status FROM loose').all(), 'and kept').toEqual([
    { by: id, status: 'rejected' },
  ]);
});

test('[SV20] a credential that is none of ours is nobody’s', async () => {
  const { office, cookie, standing } = await anOffice();
  const { server } = office;
  const { delivery } = await server.signIn('boss');
  const tablet = aKiosk(standing, 'tax');
  for (const credential of ['nonsense', delivery]) {
    await tablet.answer();
    const [row] = await tablet.db.loose.toArray();
    await tablet.db.loose.clear();
    const headers = { 'x-kiosk': credential };
    const body = { protocol: 1, commands: [{ text: row!.text }], waiting: 0 };
    expect((await server.call('POST', '/api/drop', { headers, body })).statusCode, 'who has to work').toBe(428);
    const dropped = await server.drop(body, { headers });
    expect(dropped.json()).toEqual({ drop: 1, outcomes: [{ hash: row!.hash, status: 'accepted' }] });
  }
  expect(answersIn(server)).toEqual({ phone: 2 });
  expect(await listed(server, cookie)).toEqual([]);
});

test('[SV20] a tablet that was moved brings what was said at the point before as what it was there', async () => {
  const { office, cookie, standing, tablet } = await anEnrolled();
  const { server } = office;
  const works = addPoint(server, 'works');
  await tablet.answer();
  const moved = await tablet.enrol(await codeFor(server, cookie, works), '33333333-3333-4333-8333-333333333333');
  expect(moved).toMatchObject({ ok: true });
  await tablet.answer(5, { ...tablet.page, point: { ...aKiosk(standing, 'works').page.point } });
  await tablet.send();
  expect(answersIn(server)).toEqual({ kiosk: 2 });
  expect(await listed(server, cookie)).toHaveLength(2);
});

test('[SY16] what a kiosk out of service brings is kept, held and told; it asks nobody any more, and brings no more of it', async () => {
  const { office, cookie, tablet, id } = await anEnrolled();
  const { server } = office;
  await tablet.answer(1);
  await tablet.send();
  await tablet.answer(2);
  await tablet.answer(3);
  revoke(server, id);
  await tablet.send();
  expect(await tablet.waiting()).toBe(0);
  expect(heldIn(server)).toEqual([
    { by: id, code: 'kiosk-revoked' },
    { by: id, code: 'kiosk-revoked' },
  ]);
  expect(answersIn(server)).toEqual({ kiosk: 1 });
  expect((await (await tablet.box()).state()).kiosk).toMatchObject({ is: 'revoked' });
  server.house.db.exec(`INSERT INTO loose VALUES ('another', '{}', '2026-01-01', '${id}', 'held', 'rule-broke')`);
  expect(await listed(server, cookie), 'a broken rule asks for nobody').toMatchObject([{ id, held: 2 }]);
  await tablet.once();
  expect(tablet.road.asked.at(-1)?.body, 'it has nothing more').toContain('"commands":[]');
});

test('[SV23] answers since the backup come back exactly once from a kiosk that kept them; a phone has forgotten its own', () =>
  drill({ enrolledBefore: true }));

test('[ID15] a server restored from a backup knows its kiosks, also one that was enrolled since, and takes none for a copy', () =>
  drill({ enrolledBefore: false }));

/** Answers, a backup, more answers; the folder is gone; the backup is restored; the tablet goes on. */
async function drill({ enrolledBefore }: { readonly enrolledBefore: boolean }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-kiosk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const dataDir = join(folder, 'data');
  const { office, cookie, point, standing } = await anOffice(dataDir);
  const tablet = aKiosk(standing, 'tax');
  const phone = aKiosk(standing, 'tax', 'phone');
  const enrol = async () =>
    expect(await tablet.enrol(await codeFor(office.server, cookie, point, 'หน้าช่อง 2'))).toMatchObject({ ok: true });
  const visit = async (times: number) => {
    for (let i = 0; i < times; i++) await tablet.answer(1 + (i % 5));
    await tablet.send();
    await phone.answer();
    await phone.send();
  };
  if (enrolledBefore) await enrol();
  if (enrolledBefore) await visit(7);
  const made = await makeBackup({ dataDir, at: office.server.house.now() });
  if (!made.ok) throw new Error(made.error);
  const kept = join(folder, 'kept.sqlite');
  copyFileSync(join(dataDir, 'backups', made.value.name), kept);
  if (!enrolledBefore) await enrol();
  await visit(30);
  const before = { state: kioskIn(office.server, (await tablet.now())!.id), answers: answersIn(office.server) };
  const id = (await tablet.now())!.id;
  await tablet.answer(2);

  await office.server.close();
  rmSync(dataDir, { recursive: true });
  expect(await restore(kept, dataDir)).toMatchObject({ ok: true });
  office.server = await aServer(false, dataDir);
  office.server.wait(DAY_MS);
  const { server } = office;
  expect(answersIn(server), 'the tail is gone').toEqual(enrolledBefore ? { kiosk: 7, phone: 1 } : {});

  for (let turn = 0; turn < 8; turn++) await tablet.send();
  await phone.send();
  expect(kioskIn(server, id), 'the same, on record').toEqual(before.state);
  expect(answersIn(server)).toEqual({
    kiosk: before.answers['kiosk']! + 1,
    ...(enrolledBefore && { phone: 1 }),
  });
  expect(server.house.store.transaction((tx) => tx.kioskCount(id))).toBe(before.answers['kiosk']! + 1);
  expect(heldIn(server)).toEqual([]);
  expect(await tablet.waiting()).toBe(0);
  expect(await tablet.now()).toMatchObject({ standing: 'in-service', counted: before.answers['kiosk']! + 1 });
  expect((await (await tablet.box()).state()).kiosk).toEqual({ is: 'in-service', hasSentAgain: true });
  const asked = tablet.road.asked.length;
  await tablet.send();
  expect(
    tablet.road.asked.slice(asked).map(({ body }) => body),
    'and then it is quiet',
  ).toEqual([expect.stringContaining('"commands":[]')]);
}

test('[ID15] until its service point has come back, a kiosk keeps everything and comes later', async () => {
  const { office, tablet, id } = await anEnrolled();
  const { db } = office.server.house;
  await tablet.answer();
  const lost = db.prepare("SELECT * FROM rows WHERE type IN ('service-point', 'kiosk')").all();
  db.exec("DELETE FROM rows WHERE type IN ('service-point', 'kiosk')");
  expect(await tablet.once()).toMatchObject({ isTaken: false, retryAfterMs: 60_000 });
  expect(await tablet.waiting()).toBe(1);
  const put = db.prepare('INSERT INTO rows (type, id, rev, state) VALUES (?, ?, ?, ?)');
  for (const { type, id: lostId, rev, state } of lost)
    if (type === 'service-point') put.run(type, lostId!, rev!, state!);
  await tablet.send();
  expect(await tablet.waiting()).toBe(0);
  expect(kioskIn(office.server, id)).toMatchObject({ label: 'หน้าช่อง 2', enrolled: { by: personId('boss') } });
});

test('[SY36] what a kiosk says of a questionnaire that a restore lost is kept, and counts once when that has come back', async () => {
  const { office, tablet, id } = await anEnrolled();
  const { db } = office.server.house;
  const { rev, state } = db.prepare('SELECT * FROM rows WHERE id = ?').get(SMILE_ID)!;
  db.prepare('DELETE FROM rows WHERE id = ?').run(SMILE_ID);
  await tablet.answer();
  await tablet.send();
  await tablet.send();
  expect(await tablet.waiting()).toBe(0);
  expect(heldIn(office.server)).toEqual([{ by: id, code: 'not-known-here' }]);
  expect(answersIn(office.server)).toEqual({});
  db.prepare("INSERT INTO rows (type, id, rev, state) VALUES ('questionnaire', ?, ?, ?)").run(SMILE_ID, rev!, state!);
  await tablet.send();
  await tablet.send();
  expect(heldIn(office.server)).toEqual([]);
  expect(answersIn(office.server)).toEqual({ kiosk: 1 });
  expect((await (await tablet.box()).state()).kiosk).toMatchObject({ is: 'in-service' });
});

test('[ID16] a kiosk that was lost in a restore can be revoked all the same, and stays so when its enrolment comes back', async () => {
  const { office, tablet, id } = await anEnrolled();
  office.server.house.db.exec("DELETE FROM rows WHERE type = 'kiosk'");
  revoke(office.server, id);
  await tablet.answer();
  await tablet.send();
  expect(kioskIn(office.server, id)).toMatchObject({ enrolled: {}, revoked: {}, label: 'หน้าช่อง 2' });
  expect(heldIn(office.server)).toEqual([{ by: id, code: 'kiosk-revoked' }]);
});
