import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { catalogue } from '#app/domain/catalogue.ts';
import { ledgerIn } from '#app/server/data-folder.ts';
import { digest as digestOf } from '#app/server/digest.ts';
import type { Person, Role } from '#kernel/domain/principal.ts';
import type { DeviceStore } from '#ledger/client/device-store.ts';
import { digest } from '#ledger/client/digest.ts';
import { say, type Said, type Saying } from '#ledger/client/say.ts';
import { checkLedger } from '#ledger/server/check-ledger.ts';
import type { Post } from '#sync/client/post.ts';
import { round, type RoundResult } from '#sync/client/round.ts';
import { MemoryDevice } from '../model/memory-device.ts';
import { createRandom } from '../model/random.ts';
import { readLedger } from '../support/ledger-file.ts';
import { NOW, SALT } from '../support/words.ts';
import { aServer } from './a-server.ts';

export interface Staff {
  readonly id: string;
  readonly cookie: string;
  readonly delivery: string;
  readonly roles: readonly Role[];
}

/** A municipality's folder with these people in it, as a server left it that was stopped. Its clock is the true one. */
export async function aMunicipality(
  dataDir: string,
  people: Readonly<Record<string, Role>>,
): Promise<readonly Staff[]> {
  const server = await aServer(false, dataDir);
  server.wait(Date.now() - NOW);
  await server.setUp();
  const staff: Staff[] = [];
  for (const [login, role] of Object.entries(people))
    staff.push({ ...(await server.addPerson(login, role)), roles: [role] });
  await server.close();
  return staff;
}

/** One tablet at work: the device's own code over a store in memory, and real HTTP to whatever serves at that moment. */
export interface Worker {
  readonly who: Staff;
  readonly device: MemoryDevice;
  /** What was called saved here, by the command's id. */
  readonly saved: Map<string, string>;
  /** The status of every answer that came, with what it asked for. */
  readonly heard: { readonly status: number; readonly text: string; readonly retryAfter: string | null }[];
  readonly say: (type: string, id: string, body: Saying) => Promise<Said>;
  readonly round: (maxBytes?: number) => Promise<RoundResult>;
  /** Says something of a case, mostly a new one. */
  readonly work: () => Promise<void>;
  /** The same profile on another disk: it goes on from here by itself. */
  readonly clone: () => Worker;
}

interface WorkerDeps {
  readonly who: Staff;
  /** Where it speaks to now. */
  readonly url: () => string;
  readonly seed: number;
}

export const aWorker = (deps: WorkerDeps): Worker => workerOn(deps, new MemoryDevice(randomUUID()), new Map());

function workerOn(deps: WorkerDeps, device: MemoryDevice, saved: Map<string, string>): Worker {
  const { who, url, seed } = deps;
  const store = storeOf(device);
  const me: Person = { kind: 'person', id: who.id, roles: who.roles, units: [] };
  const random = createRandom(seed);
  const heard: Worker['heard'] = [];
  const post: Post = async (path, body, headers = {}) => {
    try {
      const reply = await fetch(url() + path, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          cookie: `session=${who.cookie}`,
          ...headers,
        },
      });
      const [text, retryAfter] = [await reply.text(), reply.headers.get('retry-after')];
      heard.push({ status: reply.status, text, retryAfter });
      return { status: reply.status, text, retryAfterMs: undefined };
    } catch {
      return undefined;
    }
  };
  const sayDeps = { store, catalogue, me, now: Date.now, uuid: uuidv7, digest };
  const roundDeps = { catalogue, store, post, delivery: who.delivery, now: Date.now, uuid: randomUUID };
  let things = 0;
  const worker: Worker = {
    who,
    device,
    saved,
    heard,
    async say(type, id, body) {
      const said = await say(sayDeps, { type, id }, body);
      if (said.ok) saved.set(said.value.id, device.rows.get(device.now.next - 1)!.text);
      return said;
    },
    round: (maxBytes = 32 * 1024) => round(roundDeps, maxBytes),
    async work() {
      const known = [...device.base.values()].filter(({ type }) => type === 'complaint');
      const one = known.length ? random.pick(known) : undefined;
      const personal = { text: `เรื่องที่ ${seed}-${++things} ${'ก'.repeat(random.below(400))}`, salt: SALT };
      if (one && random.chance(30)) await worker.say('complaint', one.id, { type: 'complaint.note', personal });
      else if (one && random.chance(10))
        await worker.say('complaint', one.id, {
          type: 'complaint.close',
          told: 'letter',
          toldOn: '2024-01-02',
          personal,
        });
      else await worker.say('complaint', uuidv7(), { type: 'complaint.log', kind: 'road', personal });
    },
    clone: () => workerOn({ ...deps, seed: seed + 500 }, device.clone(), new Map(saved)),
  };
  return worker;
}

const storeOf = (device: MemoryDevice): DeviceStore => ({
  meta: async () => device.now,
  keep: async (...words) => device.keep(...words),
  outbox: async (limit) => device.outbox(limit),
  take: async (decide) => device.take(decide),
  look: async (ref) => device.look(ref),
  list: async (query) => device.list(query),
  ahead: async (type) => device.ahead(type),
  attention: async () => [...device.shown.values()],
  journal: async (limit) => device.journal(limit),
});

/** A tablet on which so many things wait has people who look after the road first. */
const MOST_WAITING = 12;

/** All of them work at once, each saying some and sending some, until it is over. After an outage they ask again soon: load, not manners. */
export const workUntil = (workers: readonly Worker[], isOver: () => boolean): Promise<unknown> =>
  Promise.all(
    workers.map(async (worker, i) => {
      for (let turn = i; !isOver(); turn++) {
        for (let more = turn % 5; more >= 0 && worker.device.outbox(MOST_WAITING).length < MOST_WAITING; more--)
          await worker.work();
        const { status } = await worker.round();
        if (status === 'outage') await wait(20);
      }
    }),
  );

/** Rounds until everything that they have said has its outcome and all have heard everything. */
export async function untilCalm(workers: readonly Worker[]): Promise<void> {
  const isBusy = ({ device }: Worker) => device.outbox(1).length > 0 || !device.now.complete;
  for (let rounds = 0; rounds < 200 && workers.some(isBusy); rounds++)
    await Promise.all(workers.filter(isBusy).map((worker) => worker.round(256 * 1024)));
  for (const worker of workers) while ((await worker.round()).status === 'more');
  expect(workers.filter(isBusy).length, 'nothing waits any more').toBe(0);
}

/** Streams in which a number below the next one is missing, or a number beyond it is taken. */
export const GAPS = `SELECT id FROM streams WHERE expect - 1 != (SELECT count(*) FROM slots WHERE stream = id)
  OR expect - 1 != (SELECT count(*) FROM slots WHERE stream = id AND n BETWEEN 1 AND expect - 1)`;

type Row = { readonly id: string; readonly text: string; readonly status: string; readonly author: string };

/** Everything that any of these devices was told of a command is in the file. */
export function checkAcknowledged(dataDir: string, workers: readonly Worker[]): number {
  const kept = commandsIn(dataDir);
  let acknowledged = 0;
  for (const { device } of workers)
    for (const { id, status, text } of device.rows.values())
      if (status !== undefined) {
        expect(kept.get(id), 'acknowledged, and not in the file').toMatchObject({ status, text });
        acknowledged += 1;
      }
  return acknowledged;
}

/** The file is whole; each thing that was saved is in it once, in its author's name, with one event or none; no stream has a gap. */
export function checkOnce(dataDir: string, workers: readonly Worker[]): void {
  expect(checkLedger(ledgerIn(dataDir), digestOf)).toMatchObject({ ok: true });
  const kept = commandsIn(dataDir);
  const said = new Map(
    workers.flatMap(({ saved, who }) => [...saved].map(([id, text]) => [id, { text, who }] as const)),
  );
  expect(kept.size, 'no more and no less').toBe(said.size);
  const events = readLedger<{ command: string; n: number }>(
    dataDir,
    "SELECT command, count(*) AS n FROM events WHERE type = 'complaint' GROUP BY command",
  );
  const times = new Map(events.map(({ command, n }) => [command, n]));
  for (const [id, { text, who }] of said) {
    expect(kept.get(id), id).toMatchObject({ text, author: who.id });
    expect(times.get(id) ?? 0, 'events').toBe(kept.get(id)!.status === 'accepted' ? 1 : 0);
  }
  for (const { device } of workers)
    for (const { id, status } of device.rows.values()) expect(kept.get(id)!.status, 'as it was told').toBe(status);
  expect(readLedger(dataDir, GAPS)).toEqual([]);
}

/** Every device shows what the server has of all cases, and nothing else; each "no" is shown where it was said. All of them are clerks. */
export function checkAlike(dataDir: string, workers: readonly Worker[]): void {
  const cases = readLedger<{ id: string; rev: number; state: string }>(
    dataDir,
    "SELECT id, rev, state FROM rows WHERE type = 'complaint' ORDER BY id",
  );
  const kept = commandsIn(dataDir);
  for (const { device, saved } of workers) {
    const shown = [...device.base.values()].filter(({ type }) => type === 'complaint');
    expect(
      shown
        .map(({ id, rev, state }) => ({ id, rev, state: JSON.stringify(state) }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ).toEqual(cases);
    const refused = [...saved.keys()].filter((id) => kept.get(id)!.status === 'rejected');
    expect([...device.shown.keys()].sort()).toEqual(refused.sort());
  }
}

const commandsIn = (dataDir: string): ReadonlyMap<string, Row> =>
  new Map(
    readLedger<Row>(dataDir, "SELECT id, text, status, author FROM commands WHERE target LIKE 'complaint/%'").map(
      (row) => [row.id, row],
    ),
  );
