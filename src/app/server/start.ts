import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createIdentity } from '#identity/server/identity.ts';
import { beginWith } from './begin-with.ts';
import { buildApp } from './build-app.ts';
import { createHouse } from './create-house.ts';
import { demonstrate, whatToOpen } from './demonstration.ts';
import { loadRenderer } from './load-renderer.ts';

export interface Start {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly isDemo: boolean;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
}

/** The set-up link is good until it is used, or another start prints another. */
const NEVER = Number.MAX_SAFE_INTEGER;

const salt = () => randomBytes(16).toString('base64url');

/** Opens the data, serves, and says in plain words where. Throws when the data are not what they should be, before anything is changed. */
export async function start({
  port,
  host,
  dataDir,
  isDemo,
  tls,
}: Start): Promise<{ readonly stop: () => Promise<void> }> {
  const house = createHouse(dataDir, isDemo ? 'demonstration' : 'municipality', { now: Date.now, uuid: randomUUID });
  const identity = createIdentity({
    ...house,
    beginWith: (tx, wishes, at) => void beginWith({ ...house, salt }, tx, wishes, at),
  });
  if (isDemo) await demonstrate(house, identity);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const app = await buildApp({
    house,
    identity,
    version,
    isDemo,
    tls,
    clientDir: 'dist/client',
    render: await loadRenderer(),
  });
  await app.listen({ port, host });
  const { port: taken } = app.server.address() as AddressInfo;
  const url = `${tls ? 'https' : 'http'}://localhost:${taken}`;
  if (isDemo) console.log(whatToOpen(url));
  else if (identity.accounts.isEmpty())
    console.log(`set up ${url}/app/set-up#${identity.links.make('set-up', '', NEVER)}`);
  console.log(`ready ${url}`);
  return {
    async stop() {
      await app.close();
      house.db.close();
    },
  };
}
