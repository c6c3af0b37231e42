import type { Page } from 'playwright-core';

/** A phone or a tablet is so many times slower than this machine, and its line is so bad. */
export interface Slowness {
  readonly processor: number;
  readonly line?: { readonly bitsPerSecond: number; readonly latencyMs: number };
}

export async function slowedDown(page: Page, { processor, line }: Slowness): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('Emulation.setCPUThrottlingRate', { rate: processor });
  if (!line) return;
  const bytesPerSecond = line.bitsPerSecond / 8;
  await debug.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/**
 * Opens a page and taps `tap` at each frame, as an impatient person does, until `shows` is there and painted; ms since the page was asked for.
 * Without `tap` it only waits.
 */
export async function firstTap(page: Page, url: string, tap: string | undefined, shows: string): Promise<number> {
  await page.addInitScript(
    ([tapped, awaited]) => {
      const look = () => {
        if (document.querySelector(awaited!) && performance.getEntriesByName('first-contentful-paint').length)
          return void Object.assign(window, { seenAt: performance.now() });
        if (tapped) document.querySelector<HTMLElement>(tapped)?.click();
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    [tap, shows] as const,
  );
  await page.goto(url, { waitUntil: 'commit' });
  const seen = await page.waitForFunction(() => (window as { seenAt?: number }).seenAt, null, { polling: 200 });
  return (await seen.jsonValue())!;
}
