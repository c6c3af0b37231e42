import 'fake-indexeddb/auto';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { makeBackup } from '#app/server/make-backup.ts';
import { restore } from '#app/server/restore.ts';
import { digest as serverDigest } from '#app/server/digest.ts';
import type { Role } from '#kernel/domain/principal.ts';
import { newSalt } from '#ledger/client/digest.ts';
import { say } from '#ledger/client/say.ts';
import { listOf } from '#ledger/client/view.ts';
import type { OutcomeState } from '#ledger/domain/outcome.ts';
import { checkLedger } from '#ledger/server/check-ledger.ts';
import { addPoint, aKiosk, answersIn, codeFor } from '../app/a-kiosk.ts';
import { aServer, INSTALLATION, type AServer } from '../app/a-server.ts';
import { aTablet } from '../app/a-tablet.ts';

type Tablet = ReturnType<typeof aTablet>;

test('[AP51] a bad day of a municipality ends with everything there, each once, in the name of whoever said it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-day-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  let dataDir = join(folder, 'data');
  let server = await aServer(false, dataDir);
  const standing = () => server;
  const sit = async (login: string, role: Role) => {
    const here = await server.addPerson(login, role);
    return { ...aTablet(standing, here, [role]), id: here.id };
  };
  const first = await server.setUp();
  const boss = { ...aTablet(standing, first, ['administrator']), id: first.id };
  const clerk = await sit('clerk', 'clerk');
  const field = await sit('field', 'field');
  const deputy = await sit('deputy', 'clerk');
  const staff = [boss, clerk, field, deputy];
  const everybody = async (turns = 3) => {
    for (let turn = 0; turn < turns; turn++) for (const { round } of staff) await round();
  };
  const point = addPoint(server, 'tax');
  const kiosks = [aKiosk(standing, 'tax'), aKiosk(standing, 'tax')] as const;
  const { cookie } = await server.signIn('boss');
  for (const kiosk of kiosks)
    expect(await kiosk.enrol(await codeFor(server, cookie, point))).toMatchObject({ ok: true });

  /** Every case that a screen called saved, by its words, with who wrote it. */
  const saved = new Map<string, string>();
  const log = async ({ deps, id }: Tablet & { readonly id: string }, text: string) => {
    const target = { type: 'complaint', id: uuidv7() };
    const words = { type: 'complaint.log', kind: 'road', personal: { text, salt: newSalt() } };
    expect(await say(deps, target, words)).toMatchObject({ ok: true });
    saved.set(text, id);
  };
  let answers = 0;
  const visit = async (kiosk: (typeof kiosks)[number], visitors: number) => {
    for (let i = 0; i < visitors; i++) await kiosk.answer(1 + (i % 5));
    answers += visitors;
  };

  // Yesterday was a quiet day. At night there was a backup.
  await log(field, 'ไฟดับหน้าตลาด');
  await log(clerk, 'ขยะตกค้าง ซอย 2');
  await visit(kiosks[0], 6);
  for (const kiosk of kiosks) await kiosk.send();
  await everybody();
  expect((await makeBackup({ dataDir, at: server.house.now() })).ok).toBe(true);
  const lastNight = join(folder, 'last-night.sqlite');
  copyFileSync(join(dataDir, 'backups', newestIn(dataDir)), lastNight);
  server.wait(8 * 3_600_000);

  // Since the morning both kiosks and the field officer are without network.
  await visit(kiosks[0], 12);
  await visit(kiosks[1], 9);
  await log(field, 'ท่อระบายน้ำอุดตัน หมู่ 4');
  await log(deputy, 'ถนนเป็นหลุม หมู่ 1');
  await deputy.round();

  // Noon: the power goes. What lies on the disk at that moment is what there is afterwards.
  const afterwards = join(folder, 'after-the-cut');
  cpSync(dataDir, afterwards, { recursive: true });
  await server.close();
  await log(clerk, 'เขียนไว้ระหว่างไฟดับ');
  dataDir = afterwards;
  server = await aServer(false, dataDir);
  server.wait(8 * 3_600_000);
  await everybody();
  expect(casesIn(server)).toEqual([...saved.keys()].sort());
  await kiosks[0].send();
  expect(answersIn(server)).toEqual({ kiosk: 18 });

  // Afternoon: the field officer leaves. What she has not sent yet arrives, is held, and the clerk vouches for it.
  await log(field, 'เรื่องสุดท้ายก่อนลาออก');
  await act(
    boss,
    { type: 'person', id: field.id },
    { type: 'person.change', roles: ['field'], units: [], active: false },
  );
  await everybody();
  expect(casesIn(server)).not.toContain('เรื่องสุดท้ายก่อนลาออก');
  await vouchForAll(clerk);
  expect(casesIn(server)).toContain('เรื่องสุดท้ายก่อนลาออก');

  // The deputy's tablet is lost; it goes on speaking, and the administrator has said so.
  const boss2 = await server.signIn('boss');
  const lost = { person: deputy.id, installation: INSTALLATION };
  const said = await server.call('POST', '/api/people/devices/lost', { cookie: boss2.cookie, body: lost });
  expect(said.statusCode).toBe(200);
  await log(deputy, 'จากแท็บเล็ตที่หาย');
  await deputy.round();
  expect(casesIn(server)).not.toContain('จากแท็บเล็ตที่หาย');
  await clerk.round();
  await vouchForAll(clerk);
  expect(casesIn(server)).toContain('จากแท็บเล็ตที่หาย');

  // One kiosk is taken out of service while it is still without network. Its answers are held, and somebody says that they count.
  const { id: retired } = (await kiosks[1].now())!;
  await act(boss, { type: 'kiosk', id: retired }, { type: 'kiosk.revoke' });
  await boss.round();
  await kiosks[1].send();
  expect(answersIn(server)).toEqual({ kiosk: 18 });
  await act(clerk, { type: 'kiosk', id: retired }, { type: 'kiosk.count-answers' });
  await clerk.round();
  expect(answersIn(server)).toEqual({ kiosk: answers });

  // Evening: the disk is broken. The clerk restores last night's backup, and everybody opens Prongsai.
  await server.close();
  rmSync(dataDir, { recursive: true });
  dataDir = join(folder, 'restored');
  expect(await restore(lastNight, dataDir)).toEqual({ ok: true, value: expect.any(String) });
  server = await aServer(false, dataDir);
  server.wait(20 * 3_600_000);
  expect(casesIn(server)).toHaveLength(2);
  await everybody(6);
  await vouchForAll(clerk);
  for (const kiosk of kiosks) await kiosk.send();
  for (const kiosk of kiosks) await kiosk.send();
  await act(clerk, { type: 'kiosk', id: retired }, { type: 'kiosk.count-answers' });
  // What she vouched for was lost and came anew, so her old word was about nothing. She is told, and sets it aside.
  for (const { id, code } of await clerk.store.attention()) {
    expect(code).toBe('not-your-matter');
    const personal = { text: 'พิจารณาใหม่แล้ว', salt: newSalt() };
    await act(clerk, { type: 'outcome', id }, { type: 'outcome.discard', personal });
  }
  await everybody(3);

  expect(casesIn(server)).toEqual([...saved.keys()].sort());
  expect(authorsIn(server)).toEqual(new Map(saved));
  expect(answersIn(server)).toEqual({ kiosk: answers });
  expect(checkLedger(join(dataDir, 'ledger.sqlite'), serverDigest)).toMatchObject({ ok: true });
  for (const { store } of staff) {
    expect(await store.outbox(1), 'nothing waits').toEqual([]);
    expect(await store.attention(), 'and nothing was refused').toEqual([]);
  }
  const shown = async ({ deps }: Tablet) =>
    (await listOf(deps, { type: 'complaint', by: 'loggedAt' })).map(({ id, state }) => [id, state]);
  expect(await shown(clerk)).toHaveLength(saved.size);
});

/** Says something that no rule refuses. */
async function act(
  { deps }: Tablet,
  target: { type: string; id: string },
  body: { type: string; [field: string]: unknown },
) {
  expect(await say(deps, target, body)).toMatchObject({ ok: true });
}

/** A supervisor goes through what is held, in the order in which it is shown to her. */
async function vouchForAll(clerk: Tablet): Promise<void> {
  const held = await listOf(clerk.deps, { type: 'outcome', by: 'stage', from: 'held', to: 'held' });
  for (const { id, state } of held)
    if ((state as OutcomeState).supervisor === 'clerk')
      await act(clerk, { type: 'outcome', id }, { type: 'outcome.vouch' });
  for (let turn = 0; turn < 2; turn++) await clerk.round();
}

function newestIn(dataDir: string): string {
  return readdirSync(join(dataDir, 'backups'))
    .filter((name) => /^ledger-.*sqlite$/.test(name))
    .sort()
    .at(-1)!;
}

const loggedIn = ({ house }: AServer) =>
  house.db
    .prepare(
      "SELECT events.by, body ->> '$.text' AS text FROM events JOIN personal USING (seq) WHERE events.type = 'complaint'",
    )
    .all() as { by: string; text: string }[];
const casesIn = (server: AServer) =>
  loggedIn(server)
    .map(({ text }) => text)
    .sort();
const authorsIn = (server: AServer) => new Map(loggedIn(server).map(({ by, text }) => [text, by]));
