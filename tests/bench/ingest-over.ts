import { randomUUID } from 'node:crypto';
import { SignedIn } from '#identity/domain/wire.ts';
import { BATCH, SyncReply } from '#sync/domain/wire.ts';
import { logText } from './door.ts';
import { PASSPHRASE } from './stage.ts';

/** An officer at a server's real door: each call is one round, in which she says so many new things and takes what comes down. */
export async function officerAt(url: string): Promise<(commands: number) => Promise<void>> {
  const json = { 'content-type': 'application/json', origin: url };
  const signingIn = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ login: 'field', passphrase: PASSPHRASE, installation: randomUUID() }),
  });
  const { delivery } = SignedIn.parse(await signingIn.json());
  const headers = { ...json, 'x-delivery': delivery, cookie: signingIn.headers.get('set-cookie')!.split(';')[0]! };
  const stream = randomUUID();
  let [cursor, witness]: (string | null)[] = [null, null];
  let n = 1;
  return async (commands) => {
    const sent = Array.from({ length: commands }, (_, i) => ({ n: n + i, text: logText() }));
    const body = { protocol: 1, stream, round: n, clientTime: Date.now(), witness, cursor, commands: sent };
    const answer = await fetch(`${url}/api/sync`, { method: 'POST', headers, body: JSON.stringify(body) });
    const reply = SyncReply.parse(await answer.json());
    if (reply.outcomes.length !== commands) throw new Error(JSON.stringify(reply).slice(0, 500));
    cursor = reply.feed?.cursor ?? cursor;
    witness = reply.witness;
    n += commands;
  };
}

/** Sends so many commands through a server's real door, a whole batch a round, and takes what comes down. */
export async function ingestOver(url: string, commands: number): Promise<void> {
  const say = await officerAt(url);
  for (let said = 0; said < commands; said += BATCH) await say(BATCH);
}
