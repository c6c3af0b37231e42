import { execFileSync } from 'node:child_process';
import { figure, median, type Figure } from './figure.ts';
import { onStage } from './stage.ts';

/** Fetched for this figure alone: nothing else of the house needs it. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const TIMES = 3;
/** Now and then it misses the beginning of its own recording (its NO_NAVSTART), and asks to be run again. */
const TRIES = 3;
const PAGES = { 'the smile': '/s/demo', '22 questions': '/s/works' } as const;

/** What Lighthouse says of a resident's page on its own slowed-down phone: the median of some runs, of 100. */
export async function* lighthouse(): AsyncGenerator<Figure> {
  yield* await onStage(async ({ server: { url } }) => {
    const goal = { of: 'value', is: '≥', limit: 95 } as const;
    return Object.entries(PAGES).map(([name, path]) => {
      const scores = Array.from({ length: TIMES }, () => scoreOf(url + path));
      return figure(`Lighthouse, mobile, performance of ${name}`, 'of 100', median(scores), undefined, goal);
    });
  });
}

function scoreOf(address: string, triesLeft = TRIES): number {
  try {
    return runOn(address);
  } catch (error) {
    if (triesLeft === 1) throw error;
    return scoreOf(address, triesLeft - 1);
  }
}

function runOn(address: string): number {
  const flags = ['--only-categories=performance', '--quiet', '--output=json', '--output-path=stdout'];
  const browser = '--chrome-flags=--headless=new --no-sandbox';
  const report = execFileSync('npx', ['--yes', LIGHTHOUSE, address, ...flags, browser], {
    env: { ...process.env, CHROME_PATH: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim() },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { categories } = JSON.parse(report) as { categories: { performance: { score: number } } };
  return 100 * categories.performance.score;
}
