import { randomUUID } from 'node:crypto';
import { COMMAND_VERSION } from '#ledger/domain/command.ts';
import { PROTOCOL_VERSION, type SyncReply } from '#sync/domain/wire.ts';
import type { Saying } from '#sync/server/say.ts';
import { PASSPHRASE } from './office.ts';

/** Somebody of the demonstration says all of this, from a device that has no screen. Throws when a part of it is not taken. */
export async function saidBy(url: string, login: string, sayings: readonly Saying[]): Promise<void> {
  const ask = async (path: string, body: object, headers: Readonly<Record<string, string>> = {}) => {
    const reply = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply;
  };
  const signedIn = await ask('/api/sign-in', { login, passphrase: PASSPHRASE, installation: randomUUID() });
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  const { delivery } = (await signedIn.json()) as { delivery: string };
  const clientTime = Date.now();
  const round = { protocol: PROTOCOL_VERSION, stream: randomUUID(), round: 0, clientTime, witness: null, cursor: null };
  const commands = sayings.map(({ target, body }, index) => ({
    n: index + 1,
    text: JSON.stringify({ id: randomUUID(), v: COMMAND_VERSION, target, saidAt: clientTime, ...body }),
  }));
  const reply = await ask('/api/sync', { ...round, commands }, { cookie, 'x-delivery': delivery });
  const { outcomes } = (await reply.json()) as SyncReply;
  const refused = outcomes.filter(({ status }) => status !== 'accepted');
  if (refused.length || outcomes.length < sayings.length) throw new Error(JSON.stringify(outcomes));
}
