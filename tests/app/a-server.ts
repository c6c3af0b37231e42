import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { onTestFinished } from 'vitest';
import { buildApp, type AppDeps } from '#app/server/build-app.ts';
import { createHouse, type House } from '#app/server/create-house.ts';
import { backupsIn } from '#app/server/data-folder.ts';
import { watchDisk, type DiskSpace } from '#app/server/disk-space.ts';
import { openIdentity } from '#app/server/open-identity.ts';
import { SignedIn } from '#identity/domain/wire.ts';
import { personId } from '#identity/domain/person.ts';
import type { Identity } from '#identity/server/identity.ts';
import type { Role } from '#kernel/domain/principal.ts';
import { say } from '#sync/server/say.ts';
import { doWork } from '#sync/client/do-work.ts';
import { NOW, SALT } from '../support/words.ts';
import { cheapDoors } from '../support/work.ts';

export const PASSPHRASE = 'สวัสดีชาวตำบลทุกคน';
export const INSTALLATION = '11111111-1111-4111-8111-111111111111';

interface Call {
  readonly body?: unknown;
  readonly form?: string;
  readonly cookie?: string | undefined;
  readonly delivery?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface AServer {
  readonly app: FastifyInstance;
  readonly house: House;
  readonly identity: Identity;
  readonly dataDir: string;
  readonly disk: DiskSpace;
  /** What is free on its disk. */
  readonly room: { bytes: number };
  /** As when it is stopped. */
  readonly close: () => Promise<void>;
  /** Every line of its log. */
  readonly log: string[];
  /** Turns its clock on. */
  readonly wait: (ms: number) => void;
  readonly call: (
    method: 'GET' | 'POST' | 'HEAD' | 'OPTIONS' | 'PUT',
    url: string,
    call?: Call,
  ) => Promise<LightMyRequestResponse>;
  /** Done as it is asked for at this moment. */
  readonly work: () => Promise<string>;
  /** What nobody says, as a phone says it: with that work. */
  readonly drop: (body: object, call?: Omit<Call, 'body'>) => Promise<LightMyRequestResponse>;
  /** The administrator `boss`, through the printed link. */
  readonly setUp: () => Promise<SignedInHere>;
  /** Adds somebody, invites her, and she joins. */
  readonly addPerson: (login: string, role: Role, units?: readonly string[]) => Promise<SignedInHere>;
  readonly signIn: (login: string) => Promise<SignedInHere>;
}

interface SignedInHere {
  readonly id: string;
  readonly cookie: string;
  readonly delivery: string;
}

interface Wishes extends Pick<AppDeps, 'publicUrl' | 'trustedProxies' | 'secondDir'> {
  /** What nobodies may leave here in a day, at each of their doors. */
  readonly bytes?: number;
}

/** The real server over a real database, in a folder of its own unless one is named; only its clock, its built files and the renderer are made up. */
export async function aServer(isDemo = false, dataDir?: string, { bytes, ...wishes }: Wishes = {}): Promise<AServer> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-server-'));
  dataDir ??= join(folder, 'data');
  const clientDir = aBuild(join(folder, 'client'));
  let clock = NOW;
  const now = () => clock;
  const room = { bytes: Infinity };
  const disk = watchDisk(async () => room.bytes);
  const house = createHouse(dataDir, isDemo ? 'demonstration' : 'municipality', { now, uuid: randomUUID });
  const identity = openIdentity(house);
  const log: string[] = [];
  const app = await buildApp({
    house,
    identity,
    version: '0.0.0',
    isDemo,
    log: { write: (line) => void log.push(line) },
    clientDir,
    backupsDir: backupsIn(dataDir),
    isDiskLow: disk.isLow,
    doors: cheapDoors(now, bytes),
    ...wishes,
    render: ({ step, point }) => `<form method="post"><p>${step} ${point.name}</p></form>`,
  });
  const close = async () => {
    await app.close();
    if (house.db.isOpen) house.db.close();
  };
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });

  const call: AServer['call'] = (method, url, { body, form, cookie, delivery, headers } = {}) =>
    app.inject({
      method,
      url,
      headers: {
        host: 'localhost',
        'sec-fetch-site': 'same-origin',
        ...(cookie && { cookie: `session=${cookie}` }),
        ...(delivery && { 'x-delivery': delivery }),
        ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(body !== undefined && { payload: body as object }),
      ...(form !== undefined && { payload: form }),
    });
  const signedIn = (reply: LightMyRequestResponse): SignedInHere => {
    const { person, delivery } = SignedIn.parse(reply.json());
    return { id: person.id, delivery, cookie: reply.cookies[0]!.value };
  };
  const server: AServer = {
    app,
    house,
    identity,
    dataDir,
    disk,
    room,
    close,
    log,
    wait: (ms) => void (clock += ms),
    call,
    work: async () => (await doWork(async () => (await call('GET', '/api/challenge')).body))!,
    drop: async (body, rest = {}) =>
      call('POST', '/api/drop', { body: { ...body, work: await server.work() }, ...rest }),
    setUp: async () => signedIn(await call('POST', '/api/set-up', { body: setUpBody(printedLink(identity)) })),
    signIn: async (login) => signedIn(await call('POST', '/api/sign-in', { body: signInBody(login) })),
    async addPerson(login, role, units = []) {
      const boss = { kind: 'person', id: personId('boss'), roles: ['administrator'], units: [] } as const;
      const added = { type: 'person.add', login, roles: [role], units, personal: { name: `ชื่อ ${login}`, salt: SALT } };
      const target = { type: 'person', id: personId(login) };
      house.store.transaction((tx) => say(tx, boss, { target, body: added }, { ...house, at: clock }));
      const { cookie } = await server.signIn('boss');
      const invited = await call('POST', '/api/invitations', { body: { person: target.id }, cookie });
      const { token } = invited.json<{ token: string }>();
      const body = { token, passphrase: PASSPHRASE, installation: INSTALLATION };
      return signedIn(await call('POST', '/api/join', { body }));
    },
  };
  return server;
}

export const printedLink = ({ links }: Identity): string => links.make('set-up', '', Number.MAX_SAFE_INTEGER);

export const signInBody = (login: string, passphrase = PASSPHRASE) => ({
  login,
  passphrase,
  installation: INSTALLATION,
});

export const setUpBody = (token: string) => ({
  token,
  organisation: { kind: 'municipality', name: 'เทศบาลตำบลทดสอบ' },
  administrator: { login: 'boss', name: 'หัวหน้า ทดสอบ', passphrase: PASSPHRASE },
  installation: INSTALLATION,
});

export const round = (commands: readonly object[] = [], stream = INSTALLATION) => ({
  protocol: 1,
  stream,
  round: 0,
  clientTime: NOW,
  witness: null,
  cursor: null,
  commands,
});

/** Told apart from what the server would compress by itself. */
export const COMPRESSED = '// resident, as the build compressed it';

/** What a build leaves, as small as it can be. */
function aBuild(clientDir: string): string {
  mkdirSync(join(clientDir, '.vite'), { recursive: true });
  mkdirSync(join(clientDir, 'assets'));
  const write = (name: string, text: string | Buffer) => writeFileSync(join(clientDir, name), text);
  write('index.html', '<!doctype html><html lang="th"><body class="seat-staff"></body></html>');
  write('staff-worker.js', '// worker');
  write('assets/resident-1.js', '// resident');
  write('assets/resident-1.js.br', brotliCompressSync(COMPRESSED));
  write('assets/resident-1.css', 'p{}');
  write(
    '.vite/manifest.json',
    JSON.stringify({
      'src/app/client/resident.tsx': {
        file: 'assets/resident-1.js',
        css: ['assets/resident-1.css'],
        imports: ['_shared'],
      },
      _shared: { file: 'assets/shared-1.js' },
      'node_modules/sarabun-thai-400-normal.woff2': { file: 'assets/sarabun-1.woff2' },
    }),
  );
  return clientDir;
}

type Method = Parameters<AServer['call']>[0];

/** Every route with its methods, also those that the framework adds, as the router itself shows them. */
export function routesOf({ app }: Pick<AServer, 'app'>): readonly { readonly method: Method; readonly url: string }[] {
  const stack: string[] = [];
  return app
    .printRoutes()
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^([│ ]*)[└├]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
      stack.splice(indent.length / 4, Infinity, part);
      const url = stack.join('');
      return methods.split(', ').flatMap((method) => (method ? [{ method: method as Method, url }] : []));
    });
}
