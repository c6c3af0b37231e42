import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { figure, median, takeTurns, typical, type Figure } from './figure.ts';
import { officerAt } from './ingest-over.ts';
import { onStage } from './stage.ts';

const BUDGET_MS = 8_000;
const ROUNDS = 20;
/** So many ask at the same time, and again as soon as they are answered. */
const AT_ONCE = 16;

/**
 * A round in which an officer says one thing, while a flood stands at the open door; baseline: without the flood. What floods runs beside her on the
 * same machine and takes its part of it.
 */
export async function* flood(): AsyncGenerator<Figure> {
  yield* await onStage(async ({ server: { url } }) => {
    const say = await officerAt(url);
    const roundMs = async () => {
      const took: number[] = [];
      while (took.length < ROUNDS) {
        const start = performance.now();
        await say(1);
        took.push(performance.now() - start);
      }
      return median(took);
    };
    await roundMs();
    const figures: Figure[] = [];
    for (const [what, ask] of Object.entries(FLOODS)) {
      let refused = 0;
      const turns = await takeTurns(BUDGET_MS, async () => {
        const baseline = await roundMs();
        const stop = flooding(url, ask, () => (refused += 1));
        const value = await roundMs();
        await stop();
        return { value, baseline };
      });
      if (refused < ROUNDS) throw new Error(`no flood: ${refused}`);
      figures.push(
        figure(`an officer’s round while ${what}`, 'ms', ...typical(turns), { of: 'ratio', is: '≤', limit: 5 }),
      );
    }
    return figures;
  });
}

interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: () => string;
}

const answer = () => JSON.stringify({ protocol: 1, commands: [{ text: JSON.stringify({ id: randomUUID(), v: 1 }) }] });
const json = { 'content-type': 'application/json' };

const FLOODS: Readonly<Record<string, Ask>> = {
  'nobodies bring answers without work': { method: 'POST', path: '/api/drop', headers: json, body: answer },
  'nobodies pretend to be kiosks': {
    method: 'POST',
    path: '/api/drop',
    headers: { ...json, 'x-kiosk': 'A'.repeat(300) },
    body: answer,
  },
  'nobodies only ask for work': { method: 'GET', path: '/api/challenge' },
};

/** Returns what ends it, when the last of them was answered. */
function flooding(url: string, { method, path, headers, body }: Ask, answered: () => void): () => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let isOver = false;
  const askOnce = () =>
    new Promise<void>((resolve, reject) => {
      const asked = request(url + path, { agent, method, headers }, (reply) => reply.resume().once('end', resolve));
      asked.once('error', reject).end(body?.());
    });
  const all = Array.from({ length: AT_ONCE }, async () => {
    for (; !isOver; answered()) await askOnce();
  });
  return async () => {
    isOver = true;
    await Promise.all(all);
    agent.destroy();
  };
}
