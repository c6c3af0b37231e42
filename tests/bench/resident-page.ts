import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port.ts';
import { startServer } from '../support/server-process.ts';
import type { Figure } from './figure.ts';

const KIB = 1024;
const round = (bytes: number) => Math.round((bytes / KIB) * 10) / 10;

/** What a resident's phone loads, as the server sends it (compressed): to the first tap (HTML and CSS), and everything but the fonts. */
export async function* residentPage(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'prongsai-bench-'));
  const server = await startServer(dataDir, await freePort(), '--demo');
  try {
    const page = await load(`${server.url}/s/demo`);
    const html = page.text;
    const css = [...html.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(([, href]) => href!);
    const styles = await Promise.all(css.map((href) => load(server.url + href)));
    const firstTap = page.bytes + styles.reduce((sum, { bytes }) => sum + bytes, 0);
    const scripts = await scriptsOf(server.url, html);
    const total = firstTap + scripts.reduce((sum, { bytes }) => sum + bytes, 0);
    yield {
      what: "resident's page, HTML + CSS to the first tap",
      value: round(firstTap),
      unit: 'KiB compressed',
      goal: '≤ 20',
    };
    yield { what: "resident's page, all but fonts", value: round(total), unit: 'KiB compressed', goal: '≤ 140' };
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  }
}

interface Loaded {
  readonly text: string;
  readonly bytes: number;
}

/** Asked as a browser does, and counted as it travels. */
async function load(url: string): Promise<Loaded> {
  const { request } = await import('node:http');
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
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
async function scriptsOf(origin: string, html: string): Promise<readonly Loaded[]> {
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
