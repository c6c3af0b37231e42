import { build, type Rollup } from 'vite';
import type { Page } from 'playwright-core';
import type { Bench } from './page/bench.ts';

let bundle: Promise<string> | undefined;

/** What the figures need in a page, built as the app is. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.DEV': 'false' },
    build: {
      write: false,
      rollupOptions: { input: 'tests/bench/page/bench.ts', output: { format: 'iife' } },
    },
  });
  const [chunk] = (built as Rollup.RollupOutput).output;
  return chunk.code;
}

export type InPage = <K extends keyof Bench>(
  what: K,
  ...args: Parameters<Bench[K]>
) => Promise<Awaited<ReturnType<Bench[K]>>>;

/**
 * Opens the origin's plainest page, in which no app runs, and hands it the product's code; asked through the debugger, which no policy of the page
 * forbids.
 */
export async function openInPage(page: Page, url: string): Promise<InPage> {
  bundle ??= bundled();
  await page.goto(`${url}/healthz`);
  await page.evaluate(await bundle);
  return (async (what: string, ...args: readonly unknown[]) => {
    // A page behind another one is slowed down by the browser.
    await page.bringToFront();
    return page.evaluate(
      ([name, values]) =>
        (globalThis as unknown as { bench: Record<string, (...values: readonly unknown[]) => unknown> }).bench[name]!(
          ...values,
        ),
      [what, args] as const,
    );
  }) as InPage;
}
