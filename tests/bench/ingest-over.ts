import { randomUUID } from 'node:crypto';
import { SignedIn } from '#identity/domain/wire.ts';
import { BATCH, SyncReply } from '#sync/domain/wire.ts';
import { logText } from './door.ts';
import { PASSPHRASE } from './stage.ts';

/** Sends so many commands through a server's real door, a whole batch a round, and takes what comes down. */
export async function ingestOver(url: string, commands: number): Promise<void> {
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
  for (let n = 1; n <= commands; n += BATCH) {
    const sent = Array.from({ length: BATCH }, (_, i) => ({ n: n + i, text: logText() }));
    const body = { protocol: 1, stream, round: n, clientTime: Date.now(), witness, cursor, commands: sent };
    const answer = await fetch(`${url}/api/sync`, { method: 'POST', headers, body: JSON.stringify(body) });
    const reply = SyncReply.parse(await answer.json());
    if (reply.outcomes.length !== BATCH) throw new Error(JSON.stringify(reply).slice(0, 500));
    cursor = reply.feed?.cursor ?? cursor;
    witness = reply.witness;
  }
}
