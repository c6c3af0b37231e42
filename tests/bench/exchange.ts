import { openInPage } from './bundle.ts';
import { startBareServer } from './bare-server.ts';
import { figure, median, type Figure } from './figure.ts';
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
    const drained = [await inPage('draining', first, COMMANDS)];
    const bare = await startBareServer(await freePort(), dataDir, first.id, BATCH);
    const inBare = await openInPage(await context.newPage(), bare.url);
    const [bareDrained, pulled, barePulled]: [number[], number[], number[]] = [[], [], []];
    for (const login of OFFICERS) {
      bareDrained.push(await inBare('bareDraining', BATCH));
      const officer = await inPage('signIn', login, PASSPHRASE);
      if (login !== OFFICERS[0]) drained.push(await inPage('draining', officer, COMMANDS));
      barePulled.push(await inBare('barePulling'));
      pulled.push(await inPage('pulling', officer, COMMANDS));
    }
    await bare.close();
    const goal = { of: 'ratio', is: '≥', limit: 0.7 } as const;
    const rate = (ms: readonly number[]) => (1_000 * COMMANDS) / median(ms);
    return [
      figure(`drain of ${COMMANDS} commands`, 'commands/s', rate(drained), rate(bareDrained), goal),
      figure(`first pull of ${COMMANDS} records`, 'records/s', rate(pulled), rate(barePulled), goal),
    ];
  });
}
