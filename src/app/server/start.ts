import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createIdentity } from '#identity/server/identity.ts';
import { beginWith } from './begin-with.ts';
import { buildApp } from './build-app.ts';
import { createHouse } from './create-house.ts';
import { demonstrate, whatToOpen } from './demonstration.ts';
import { claim } from './purpose.ts';

export interface Start {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly isDemo: boolean;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
}

/** The set-up link is good until it is used, or another start prints another. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Opens the data, serves, and says in plain words where. Throws when the data are not what they should be, before anything is changed. */
export async function start({ port, host, dataDir, isDemo, tls }: Start): Promise<{ readonly stop: () => Promise<void> }> {
  const house = createHouse(dataDir, { now: Date.now, uuid: randomUUID });
  claim(house.db, isDemo ? 'demonstration' : 'municipality');
  const identity = createIdentity({ ...house, beginWith: (tx, wishes, at) => void beginWith(house, tx, wishes, at) });
  if (isDemo) await demonstrate(house, identity);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const app = await buildApp({ house, identity, version, isDemo, tls });
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
