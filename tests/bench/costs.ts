import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOUNDS, countBatch, countDrain } from './counted.ts';
import { figure, type Figure } from './figure.ts';

const COMMANDS = 1_000;
const BATCHES = 50;

/** Costs that no noise can move, because they are counted. The same bounds are a test. */
export async function* costs(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-bench-'));
  const atMost = (limit: number) => ({ of: 'value', is: '≤', limit }) as const;
  for (const size of [1, 200]) {
    const { statements, commits, walBytes } = countBatch(join(folder, `${size}.sqlite`), size);
    const [mostStatements, mostBytes] =
      size === 200 ? [atMost(BOUNDS.statementsACommand), atMost(BOUNDS.walBytesACommand)] : [];
    const name = `a command, batches of ${size}`;
    yield figure(`SQL statements ${name}`, 'statements', statements / size, undefined, mostStatements);
    yield figure(`written to the log ${name}`, 'bytes', walBytes / size, undefined, mostBytes);
    yield figure(`commits a batch of ${size}`, 'commits', commits, undefined, atMost(1));
  }
  const syncs = countSyncs(folder, BATCHES);
  if (syncs !== undefined) yield figure('fsyncs a batch of 200, checkpoints included', 'fsyncs', syncs / BATCHES);
  const { requests, bytesUp, bytesDown, bytesSaid } = await countDrain(COMMANDS);
  yield figure(
    'requests a drained command',
    'requests',
    requests / COMMANDS,
    undefined,
    atMost(BOUNDS.requestsACommand),
  );
  yield figure('bytes up a byte said', 'bytes', bytesUp / bytesSaid, undefined, atMost(BOUNDS.bytesUp));
  yield figure('bytes down a byte said', 'bytes', bytesDown / bytesSaid, undefined, atMost(BOUNDS.bytesDown));
  rmSync(folder, { recursive: true });
}

/** By strace, beyond those of making the file; `undefined` where there is none, or it may not look. */
function countSyncs(folder: string, batches: number): number | undefined {
  const [empty, full] = [0, batches].map((count) => {
    const [counts, ledger] = [join(folder, `${count}.strace`), join(folder, `${count}-synced.sqlite`)];
    const say = `(await import('${import.meta.resolve('./door.ts')}')).settleBatches('${ledger}', ${count}, 200)`;
    const child = [process.execPath, '--input-type=module', '-e', say];
    const { status } = spawnSync('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-o', counts, ...child]);
    return status === 0 ? (readFileSync(counts, 'utf8').match(/sync\(\d+\) += 0/g)?.length ?? 0) : undefined;
  });
  return empty === undefined || full === undefined ? undefined : full - empty;
}
