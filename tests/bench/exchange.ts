import { openInPage } from './bundle.ts';
import { startBareServer } from './bare-server.ts';
import { figure, typical, type Figure, type Turn } from './figure.ts';
import { onStage, PASSPHRASE } from './stage.ts';
import { BATCH } from '#sync/domain/wire.ts';
import { freePort } from '../support/free-port.ts';

const COMMANDS = 10_000;
/** Who logs cases and sees only her own. */
const OFFICERS = ['field', 'works', 'counter'] as const;

/**
 * A queue that drains and a first pull, through the real server and a real browser. Baseline: the same rows out of and into tables of IndexedDB and
 * SQLite, the same bytes by plain fetch between them, a durable transaction for each batch on either side; nothing decided, nothing checked.
 */
export async function* exchanges(): AsyncGenerator<Figure> {
  yield* await onStage(async ({ server, dataDir, browser }) => {
    const { page, context } = await browser('officers');
    const inPage = await openInPage(page, server.url);
    const first = await inPage('signIn', OFFICERS[0], PASSPHRASE);
    const firstMs = await inPage('draining', first, COMMANDS);
    const bare = await startBareServer(await freePort(), dataDir, first.id, BATCH);
    const inBare = await openInPage(await context.newPage(), bare.url);
    const [drains, pulls]: [Turn[], Turn[]] = [[], []];
    for (const login of OFFICERS) {
      const officer = await inPage('signIn', login, PASSPHRASE);
      const drained = login === OFFICERS[0] ? firstMs : await inPage('draining', officer, COMMANDS);
      drains.push({ value: rate(drained), baseline: rate(await inBare('bareDraining', BATCH)) });
      const pulled = await inPage('pulling', officer, COMMANDS);
      pulls.push({ value: rate(pulled), baseline: rate(await inBare('barePulling')) });
    }
    await bare.close();
    const goal = { of: 'ratio', is: '≥', limit: 0.7 } as const;
    return [
      figure(`drain of ${COMMANDS} commands`, 'commands/s', ...typical(drains), goal),
      figure(`first pull of ${COMMANDS} records`, 'records/s', ...typical(pulls), goal),
    ];
  });
}

const rate = (ms: number) => (1_000 * COMMANDS) / ms;
