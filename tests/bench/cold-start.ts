import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { figure, takeTurns, typical, type Figure } from './figure.ts';
import { openInPage } from './bundle.ts';
import { onStage, PASSPHRASE, type Stage } from './stage.ts';
import { firstTap, slowedDown } from './watch.ts';

const SLOWER = 4;
const BUDGET_MS = 25_000;

/** The plainest page that hears a tap. It lies where the resident's worker keeps its pages. */
const PLAIN = '/k/plain';
const PLAIN_PAGE = `<!doctype html><meta charset="utf-8"><title>plain</title><main><button class="start">เริ่ม</button></main>
<script>document.querySelector('button').onclick = () => { document.body.innerHTML = '<h1>แตะแล้ว</h1>'; };</script>`;

/** Each started in a browser that was not running, with the server dead, on a processor four times slower. */
const STARTS = {
  plain: { path: PLAIN, tap: 'main .start', shows: 'h1:only-child' },
  kiosk: { path: '/k/demo', tap: 'main .start', shows: '.faces' },
  staff: { path: '/app', tap: undefined, shows: 'main h1' },
} as const;

/** Cold and offline: the kiosk until a tap counts, the staff's app until its first screen. Baseline: a plain page out of the same worker's cache. */
export async function* coldStart(): AsyncGenerator<Figure> {
  yield* await onStage(async (stage) => {
    await warmUp(stage);
    await stage.server.stop();
    const turns = await takeTurns(BUDGET_MS, async () => ({
      plain: await start(stage, STARTS.plain),
      kiosk: await start(stage, STARTS.kiosk),
      staff: await start(stage, STARTS.staff),
    }));
    const toPlain = (value: 'kiosk' | 'staff') => turns.map((turn) => ({ value: turn[value], baseline: turn.plain }));
    const goal = { of: 'value', is: '≤', limit: 1_000 } as const;
    return [
      figure('cold offline start of a kiosk', 'ms', ...typical(toPlain('kiosk')), goal),
      figure("cold offline start of the staff's app", 'ms', ...typical(toPlain('staff'))),
    ];
  });
}

/** Opens both doors once, with network: from now on their workers keep them. */
async function warmUp({ server: { url }, browser }: Stage): Promise<void> {
  const { page, kill } = await browser('cold');
  await page.goto(`${url}${STARTS.kiosk.path}`);
  await isKept(page);
  await page.evaluate(
    async ([path, html]) => {
      const name = (await caches.keys()).find((key) => key.startsWith('pages '))!;
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      await (await caches.open(name)).put(path, new Response(html, { headers }));
    },
    [PLAIN, PLAIN_PAGE] as const,
  );
  await (
    await openInPage(page, url)
  )('signIn', 'clerk', PASSPHRASE);
  await page.goto(`${url}${STARTS.staff.path}`);
  await isKept(page);
  await page.locator('a.sync').filter({ hasText: 'ส่งครบ' }).waitFor();
  await wait(1_000); // what was kept last is to be on the disk before the power goes
  await kill();
}

/** The page's own worker is at work. */
const isKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });

async function start({ server, browser }: Stage, { path, tap, shows }: (typeof STARTS)[keyof typeof STARTS]) {
  const { page, kill } = await browser('cold');
  await slowedDown(page, { processor: SLOWER });
  const ms = await firstTap(page, `${server.url}${path}`, tap, shows);
  await kill();
  return ms;
}
