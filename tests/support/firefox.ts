import { launch } from 'puppeteer-core';
import { MIDDLE, PATIENCE_MS, type AnyBrowser } from './any-browser.ts';

/** Debian's Firefox, spoken to in WebDriver BiDi, with a profile that ends with it. */
export async function startFirefox(executablePath: string): Promise<AnyBrowser> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  const [page = await browser.newPage()] = await browser.pages();
  page.setDefaultTimeout(PATIENCE_MS);
  const at = (place: string) => page.locator(`::-p-xpath(${place})`);
  return {
    name: (await browser.version()).replace('firefox/', 'Firefox '),
    open: async (url) => void (await page.goto(url)),
    async tap(place) {
      const handle = await at(place).waitHandle();
      await handle.evaluate((element, middle) => element.scrollIntoView(middle), MIDDLE);
      await at(place).click();
    },
    type: (place, text) => at(place).fill(text),
    read: (place) =>
      at(place)
        .map((element) => (element as HTMLElement).innerText)
        .wait(),
    isThere: async (place) => (await page.$(`::-p-xpath(${place})`)) !== null,
    evaluate: (script) => page.evaluate(script),
    close: () => browser.close(),
  };
}
