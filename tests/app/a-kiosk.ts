import { randomUUID } from 'node:crypto';
import { createLetterBox } from '#app/client/create-letter-box.ts';
import { enrolHere } from '#app/client/resident-enrolment.ts';
import { personId } from '#identity/domain/person.ts';
import { digest } from '#ledger/client/digest.ts';
import { InstallationDatabase, type KioskKept } from '#ledger/client/installation-database.ts';
import { DEFAULT_UNITS } from '#organisation/domain/default-units.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { SMILE, SMILE_ID } from '#survey/domain/smile.ts';
import { currentKiosk } from '#sync/client/kiosk-memory.ts';
import { doWork } from '#sync/client/do-work.ts';
import { dropOnce, type DropDeps } from '#sync/client/loose.ts';
import type { Loop } from '#sync/client/loop.ts';
import type { Post } from '#sync/client/post.ts';
import { say } from '#sync/server/say.ts';
import type { AServer } from './a-server.ts';

/** A service point is added by the administrator `boss`. */
export function addPoint({ house }: AServer, code: string): string {
  const boss = { kind: 'person', id: personId('boss'), roles: ['administrator'], units: [] } as const;
  const target = { type: 'service-point', id: servicePointId(code) };
  const body = {
    type: 'service-point.add',
    code,
    name: `จุด ${code}`,
    unit: DEFAULT_UNITS[0].id,
    questionnaire: SMILE_ID,
  };
  house.store.transaction((tx) => say(tx, boss, { target, body }, { ...house, at: house.now() }));
  return target.id;
}

/** What an officer reads from her screen. */
export async function codeFor(server: AServer, cookie: string, point: string, label?: string): Promise<string> {
  const given = await server.call('POST', '/api/kiosk-codes', { cookie, body: { point, ...(label && { label }) } });
  return given.json<{ code: string }>().code;
}

const QUIET: Loop = {
  state: () => ({ road: 'open', isRunning: false, isSignedOut: false, isOld: false }),
  subscribe: () => () => {},
  said: () => {},
  now: () => {},
  stop: () => {},
};

/** A browser at a counter: the device's own code over its own storage, carried without a wire to the real server that stands there at that moment. */
export function aKiosk(standing: () => AServer, code: string, mode: ResidentPage['mode'] = 'kiosk') {
  const db = new InstallationDatabase(`kiosk ${randomUUID()}`);
  /** What it asked, and what is to happen to the next reply. */
  const road = {
    asked: [] as { readonly path: string; readonly body: string; readonly kiosk: string | undefined }[],
    loses: 0,
    isCut: false,
  };
  const post: Post = async (path, body, headers = {}) => {
    if (road.isCut) return undefined;
    const kiosk = headers['x-kiosk'];
    road.asked.push({ path, body, kiosk });
    const answer = await standing().call('POST', path, {
      body: JSON.parse(body) as unknown,
      ...(kiosk !== undefined && { headers: { 'x-kiosk': kiosk } }),
    });
    if (road.loses > 0) {
      road.loses -= 1;
      return undefined;
    }
    const seconds = Number(answer.headers['retry-after'] ?? Number.NaN);
    return {
      status: answer.statusCode,
      text: answer.body,
      retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : undefined,
    };
  };
  const work = () => doWork(async () => (await standing().call('GET', '/api/challenge')).body);
  const deps: DropDeps = { db, post, work, now: () => standing().house.now(), uuid: randomUUID, digest };
  const page: ResidentPage = {
    mode,
    step: 'question',
    language: 'th',
    municipality: standing().identity.municipality,
    organisation: 'เทศบาลตำบลทดสอบ',
    point: { id: servicePointId(code), code, name: `จุด ${code}` },
    questionnaireId: SMILE_ID,
    questionnaire: SMILE,
    isDemo: false,
  };
  /** One visitor, by what she filled in. Returns the hash of her answer. */
  async function keep(fields: Readonly<Record<string, string>>, at = page, isPartial = false): Promise<string> {
    const kept = await (await createLetterBox(at, deps, QUIET)).keep(fields, isPartial);
    if (!kept.ok) throw new Error(kept.error);
    return kept.value;
  }
  const own = randomUUID();
  const waited: number[] = [];
  return {
    db,
    road,
    deps,
    page,
    waited,
    enrol: (typed: string, kiosk: string = own) =>
      enrolHere({ db, post, kiosk, wait: async (ms) => void (waited.push(ms), standing().wait(ms)) }, typed),
    box: () => createLetterBox(page, deps, QUIET),
    /** One visitor of the smile. Returns the hash of her answer. */
    answer: (score = 4, at: ResidentPage = page) => keep({ smile: `${score}` }, at),
    keep,
    /** Turns of the loop until nothing more can be sent. */
    async send(): Promise<void> {
      while ((await dropOnce(deps)).isMore);
    },
    once: () => dropOnce(deps),
    now: () => currentKiosk(db),
    waiting: () => db.loose.where({ status: 'waiting' }).count(),
    /** As when the whole tablet was copied. */
    async copyTo(other: { readonly db: InstallationDatabase }): Promise<void> {
      await other.db.settings.bulkPut(await db.settings.toArray());
      await other.db.loose.bulkPut(await db.loose.toArray());
      await other.db.arrived.bulkPut(await db.arrived.toArray());
      await other.db.kiosks.bulkPut((await db.kiosks.toArray()) as KioskKept[]);
    },
  };
}

/** Answers on the server by the door through which they are counted. */
export function answersIn({ house }: AServer): Readonly<Record<string, number>> {
  const rows = house.db
    .prepare("SELECT event ->> '$.facts.source' AS source, count(*) AS n FROM responses GROUP BY 1 ORDER BY 1")
    .all() as { source: string; n: number }[];
  return Object.fromEntries(rows.map(({ source, n }) => [source, n]));
}

export const heldIn = ({ house }: AServer) =>
  house.db.prepare("SELECT by, code FROM loose WHERE status = 'held' ORDER BY hash").all() as {
    by: string;
    code: string;
  }[];
