import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { openDatabase } from '#ledger/server/open-database.ts';
import type { Sent } from '#sync/domain/wire.ts';
import { readLedger } from '../support/ledger-file.ts';
import { inserter, rowsLeft } from './same-rows.ts';

export interface BareServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * What an author's commands are in the end, with nothing around it. `/outbox` is what her device kept of them; `/take` puts down the rows that a batch
 * left in the ledger, in one durable transaction, and answers with what came down of it; `/page/3` is that by one indexed read.
 */
export async function startBareServer(
  port: number,
  dataDir: string,
  author: string,
  batch: number,
): Promise<BareServer> {
  const { added, again } = rowsLeft(join(dataDir, 'ledger.sqlite'), author);
  const outbox = readLedger(
    dataDir,
    'SELECT n, id, target, text, commands.hash FROM commands JOIN slots ON command = id WHERE author = ? ORDER BY n',
    author,
  );
  const path = join(dataDir, `bare-${port}.sqlite`);
  const db = openDatabase(path);
  fillTold(db, dataDir, author);
  const insert = inserter(db);
  const told = db.prepare('SELECT body FROM told WHERE n >= ? AND n < ? ORDER BY n');
  const page = (from: number) =>
    `[${told
      .all(from, from + batch)
      .map(({ body }) => body as string)
      .join()}]`;

  function take(body: string): string {
    const from = (JSON.parse(body) as readonly Sent[])[0]!.n - 1;
    db.exec('BEGIN IMMEDIATE');
    for (const rows of added.slice(from, from + batch)) insert(rows);
    insert(again);
    db.exec('COMMIT');
    return page(from);
  }

  const server = createServer((asked, answer) => {
    const [, what, which] = (asked.url ?? '').split('/');
    const say = (body: string) => answer.writeHead(200, { 'content-type': 'application/json' }).end(body);
    if (what === 'take') return void bodyOf(asked).then((body) => say(take(body)));
    say(what === 'outbox' ? JSON.stringify(outbox) : what === 'page' ? page(Number(which) * batch) : '{}');
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      db.close();
    },
  };
}

/** What the author is told, in order, as the bytes that travel. */
function fillTold(db: ReturnType<typeof openDatabase>, dataDir: string, author: string): void {
  const changes = readLedger<{ readonly body: string }>(
    dataDir,
    `SELECT json_object('type', type, 'id', id, 'rev', rev, 'state', json(state)) AS body FROM feed JOIN rows USING (type, id)
    WHERE audience = ? ORDER BY seq`,
    `person:${author}`,
  );
  db.exec('CREATE TABLE told (n INTEGER PRIMARY KEY, body TEXT NOT NULL); BEGIN');
  const put = db.prepare('INSERT INTO told (n, body) VALUES (?, ?)');
  changes.forEach(({ body }, n) => put.run(n, body));
  db.exec('COMMIT');
}

async function bodyOf(asked: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
