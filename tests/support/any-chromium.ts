import type { Chromium } from './chromium.ts';
import { PATIENCE_MS, type AnyBrowser } from './any-browser.ts';

/** Chromium, driven as browsers of any engine are. */
export function anyChromium({ page, context, kill }: Chromium): AnyBrowser {
  const at = (place: string) => page.locator(`xpath=${place}`).first();
  page.setDefaultTimeout(PATIENCE_MS);
  return {
    name: `Chromium ${context.browser()!.version()}`,
    open: async (url) => void (await page.goto(url)),
    tap: (place) => at(place).click(),
    type: (place, text) => at(place).fill(text),
    read: (place) => at(place).innerText(),
    isThere: async (place) => (await at(place).count()) > 0,
    evaluate: (script) => page.evaluate(script),
    close: kill,
  };
}
