import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Builder, By, type WebDriver } from 'selenium-webdriver';
import { MIDDLE, PATIENCE_MS, type AnyBrowser } from './any-browser.ts';
import { freePort } from './free-port.ts';

/** The driver ends when our end of its input closes, also when we are killed; and with it the screen and the bus tidy up. */
const DRIVER = 'WebKitWebDriver --port=$0 & cat > /dev/null; kill $!';

/** WebKitGTK's own small browser on a screen that nobody sees, with a profile that ends with it. */
export async function startWebKit(): Promise<AnyBrowser> {
  const port = await freePort();
  const args = ['--auto-servernum', 'dbus-run-session', '--', 'sh', '-c', DRIVER, String(port)];
  const child = spawn('xvfb-run', args, { stdio: ['pipe', 'ignore', 'ignore'] });
  const end = async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
  const driver = await openSession(`http://127.0.0.1:${port}`).catch(async (error) => {
    await end();
    throw error;
  });
  const capabilities = await driver.getCapabilities();
  const at = (place: string) => driver.findElement(By.xpath(place));
  return {
    name: `WebKitGTK ${capabilities.getBrowserVersion()}`,
    open: (address) => driver.get(address),
    tap: (place) =>
      patiently(place, async () => {
        await driver.executeScript('arguments[0].scrollIntoView(arguments[1])', at(place), MIDDLE);
        await at(place).click();
      }),
    type: (place, text) => patiently(place, () => at(place).sendKeys(text)),
    read: (place) => patiently(place, () => at(place).getText()),
    isThere: async (place) => (await driver.findElements(By.xpath(place))).length > 0,
    evaluate: (script) => driver.executeScript(`return ${script}`),
    async close() {
      await driver.quit();
      await end();
    },
  };
}

async function openSession(url: string): Promise<WebDriver> {
  await patiently('the driver', async () => (await fetch(`${url}/status`)).text());
  return new Builder().usingServer(url).withCapabilities({ browserName: 'MiniBrowser' }).build();
}

/** Until it works: a page that has just come moves what is to be tapped. */
async function patiently<T>(what: string, act: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await act();
    } catch (cause) {
      if (Date.now() > end) throw new Error(`not in ${PATIENCE_MS / 1_000} s: ${what}`, { cause });
      await wait(100);
    }
  }
}
