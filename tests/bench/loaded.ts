import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Loaded {
  readonly text: string;
  readonly bytes: number;
}

/** Asked as a browser does, and counted as it travels. */
export function load(url: string): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'br, gzip', accept: '*/*' } }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => {
        const body = Buffer.concat(chunks);
        const coding = reply.headers['content-encoding'];
        const plain = coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;
        resolve({ text: plain.toString('utf8'), bytes: body.length });
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** Every script that the page names, and every one that those name, at once or later. */
export async function scriptsOf(origin: string, html: string): Promise<readonly Loaded[]> {
  const wanted = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path!);
  const loaded = new Map<string, Loaded>();
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (loaded.has(path)) continue;
    const script = await load(origin + path);
    loaded.set(path, script);
    for (const [, name] of script.text.matchAll(/["'`](?:\.\/|assets\/)([\w-]+\.js)["'`]/g))
      wanted.push(`/assets/${name}`);
  }
  return [...loaded.values()];
}
