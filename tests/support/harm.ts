import { request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * What befalls one request on its way.
 * `cut`: the connection breaks before the server hears of it · `half-asked`: in the middle of what is said · `half-answered`: in the middle of the reply.
 * `cut-short`: half of the reply's body, and it looks whole · `reply-lost`: the server does it, and nobody hears the server.
 * `late`: there and back · `doubled`: asked twice, and what the second brought is heard · `replayed`: the first is heard, and a copy comes later.
 * `answered`: by somebody else on the way; the server hears nothing.
 */
export type Harm =
  | { readonly what: 'cut' | 'half-asked' | 'half-answered' | 'cut-short' | 'reply-lost' | 'doubled' }
  | { readonly what: 'late' | 'replayed'; readonly ms: number }
  | { readonly what: 'answered'; readonly status: number; readonly by: Stranger; readonly retryAfterS?: number };

/** Who else answers: a page for people, or a box that speaks as programs do. */
type Stranger = 'html' | 'json';
const STRANGERS = {
  html: ['text/html', '<html><h1>Welcome to the Wi-Fi of the hall</h1></html>'],
  json: ['application/json', '{"message":"welcome to the Wi-Fi of the hall"}'],
} as const satisfies Record<Stranger, readonly [type: string, body: string]>;

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Carries one request to the server and its reply back, or not, as the harm will have it. Rejects where the server does not answer. */
export async function carry(
  asked: IncomingMessage,
  answer: ServerResponse,
  serverPort: number,
  harm?: Harm,
): Promise<void> {
  const breakOff = () => void asked.socket.destroy();
  if (harm?.what === 'cut') return breakOff();
  const said = await buffer(asked);
  const ask = () => askServer(asked, said, serverPort);
  switch (harm?.what) {
    case undefined:
      return give(answer, await ask());
    case 'half-asked':
      await askHalf(asked, said, serverPort);
      return breakOff();
    case 'half-answered': {
      const { status, headers, body } = await ask();
      answer.writeHead(status, { ...headers, 'content-length': body.length });
      return void answer.write(half(body), breakOff);
    }
    case 'cut-short': {
      const { body, ...reply } = await ask();
      return give(answer, { ...reply, body: half(body) });
    }
    case 'reply-lost':
      await ask();
      return breakOff();
    case 'late': {
      await wait(harm.ms);
      const reply = await ask();
      await wait(harm.ms);
      return give(answer, reply);
    }
    case 'doubled':
      await ask();
      return give(answer, await ask());
    case 'replayed':
      give(answer, await ask());
      await wait(harm.ms);
      return void (await ask());
    case 'answered': {
      const [type, body] = STRANGERS[harm.by];
      if (harm.retryAfterS !== undefined) answer.setHeader('retry-after', harm.retryAfterS);
      return void answer.writeHead(harm.status, { 'content-type': type }).end(body);
    }
  }
}

const onwards = ({ method, url, headers }: IncomingMessage, port: number) => ({
  host: '127.0.0.1',
  port,
  method,
  path: url,
  headers,
});

const askServer = (asked: IncomingMessage, said: Buffer, port: number) =>
  new Promise<Reply>((resolve, reject) => {
    const onward = request(onwards(asked, port), (reply) => {
      const { 'transfer-encoding': _, ...headers } = reply.headers;
      buffer(reply).then((body) => resolve({ status: reply.statusCode ?? 502, headers, body }), reject);
    });
    onward.once('error', reject).end(said);
  });

/** The length was told, and half of it comes. */
const askHalf = (asked: IncomingMessage, said: Buffer, port: number) =>
  new Promise<void>((resolve) => {
    const onward = request(onwards(asked, port));
    onward.on('error', () => resolve()).write(half(said), () => onward.destroy());
    onward.once('close', resolve);
  });

const half = (body: Buffer) => body.subarray(0, Math.floor(body.length / 2));

function give(answer: ServerResponse, { status, headers, body }: Reply): void {
  const length = body.length > 0 ? { 'content-length': body.length } : {};
  answer.writeHead(status, { ...headers, ...length }).end(body);
}
