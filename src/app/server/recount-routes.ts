import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { refusals, type App } from '#kernel/server/schemas.ts';
import { Recount } from '#survey/domain/recount.ts';
import type { House } from './create-house.ts';

/** The tallies against the answers themselves: whoever doubts a figure of the surveys has them counted again. */
export function recountRoutes(app: App, { db }: Pick<House, 'db'>): void {
  let underWay: Promise<Recount> | undefined;
  app.post(
    '/api/recount',
    {
      config: { access: 'session' },
      schema: {
        summary:
          'Counts every survey answer again and says whether the running tallies come to the same. Tells no number',
        response: { 200: Recount, ...refusals(401, 503) },
      },
    },
    // Who asks while it is being counted is told the same.
    async () => (underWay ??= recountAside(db.location()!).finally(() => (underWay = undefined))),
  );
}

async function recountAside(ledger: string): Promise<Recount> {
  const worker = new Worker(new URL('./recount-worker.ts', import.meta.url), { workerData: ledger });
  worker.unref();
  const [answer] = (await once(worker, 'message')) as [Recount];
  return answer;
}
