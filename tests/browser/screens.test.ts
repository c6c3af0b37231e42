import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Language } from '#i18n/domain/language.ts';
import { askWhole } from './ask-whole.ts';
import { controlled } from './drive.ts';
import { KIOSK_BESIDES, KIOSK_DESK, setUpKiosks } from './kiosk-screens.ts';
import { faultsOf } from './look.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';
import { PAPER } from './paper-screens.ts';
import {
  addPoint,
  ADMINISTRATOR_ROOMS,
  CLERK_ROOMS,
  CLERK_ROOMS_CUT,
  DOORS,
  FOR_RESIDENTS,
  FOR_RESIDENTS_CUT,
  KIOSK,
  type Screen,
} from './screens.ts';

/** What was noticed on a walk through all screens, one line each. */
const noticed = {
  screens: 0,
  faults: [] as string[],
  /** What the content security policy stopped, and what else a page could not bear. */
  breaches: [] as string[],
  hosts: new Set<string>(),
};
let home = '';

// One walk in each language, both at the same time; the tests look at what was noticed.
beforeAll(async () => {
  const office = await openOffice();
  home = new URL(office.url).host;
  try {
    await askWhole(office.url);
    await setUpKiosks(office.url);
    const [th, en] = await Promise.all([strollIn(office, 'th'), strollIn(office, 'en')]);
    await beRefused(th, en, office.url, 'market');
    await beRefused(en, th, office.url, 'river');
    await Promise.all([th.look(ADMINISTRATOR_ROOMS), en.look(ADMINISTRATOR_ROOMS)]);
  } finally {
    await office.close();
  }
}, 600_000);

test('[BR5] axe finds nothing on any screen, and nothing scrolls sideways', () => {
  expect(noticed.screens, 'it has looked').toBeGreaterThan(70);
  expect(noticed.faults).toEqual([]);
});

test('[BR9] no page breaks its content security policy or asks another host', () => {
  expect(noticed.breaches).toEqual([]);
  expect([...noticed.hosts]).toEqual([home]);
});

type Stroll = Awaited<ReturnType<typeof strollIn>>;

/** Somebody who looks at everything in one language: from outside, at the doors, and then as administrator. */
async function strollIn({ url, browser }: Office, language: Language) {
  const { page, context } = await browser(language);
  await watch(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript((kept) => {
    if (location.protocol.startsWith('http')) localStorage.setItem('prongsai-language', kept);
  }, language);
  const look = async (screens: readonly Screen[]) => {
    for (const screen of screens) await visit(page, url, screen, language);
  };
  const lookCut = async (screens: readonly Screen[]) => {
    await context.setOffline(true);
    await look(screens);
    await context.setOffline(false);
  };
  const signIn = async (login: string) => {
    await page.goto(`${url}/app`);
    await page.locator('input[autocomplete=username]').fill(login);
    await page.locator('input[autocomplete=current-password]').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.locator('main .facts.now').waitFor();
    await controlled(page);
  };
  await look([...FOR_RESIDENTS, ...KIOSK, ...KIOSK_BESIDES]);
  await controlled(page);
  await lookCut(FOR_RESIDENTS_CUT);
  await look(DOORS);
  await signIn('clerk');
  await look([...CLERK_ROOMS, ...PAPER, ...KIOSK_DESK]);
  await lookCut(CLERK_ROOMS_CUT);
  await page.goto(`${url}/app/more`);
  await page.locator('main section .button:not(.language)').click();
  await page.locator('input[autocomplete=username]').waitFor(); // before that she is not out
  await signIn('admin');
  return { page, context, look };
}

async function visit(page: Page, url: string, { name, path, isThere, act }: Screen, language: Language) {
  const shown = `${name} ${language}`;
  try {
    // A fragment alone opens no page.
    await page.goto('about:blank');
    await page.goto(`${url}${path.replace(/^(\/[sk](?:\/\w+)?|\/results)$/, `$1?lang=${language}`)}`);
    await act?.(page);
    const sign = page.locator(isThere).first();
    await sign.waitFor();
    // Once in the first language, every second screen as on a phone: the same elements stand there in the other.
    const isPhone = noticed.screens % 2 === 0;
    const isChecked = (width: number) => language === 'th' && width < 600 === isPhone;
    noticed.faults.push(...(await faultsOf(page, shown, isChecked)));
    if (!(await sign.isVisible())) noticed.faults.push(`${shown} went away while it was looked at`);
    noticed.screens += 1;
  } catch (error) {
    noticed.faults.push(`${shown} does not open: ${String(error)}`);
  }
}

/** Two devices, one of them without network, name two points alike: what the slower one said is not taken. */
async function beRefused(slow: Stroll, quick: Stroll, url: string, code: string) {
  await slow.context.setOffline(true);
  await addPoint(slow.page, url, code);
  await addPoint(quick.page, url, code);
  await quick.page.locator('main .status').waitFor({ state: 'detached' });
  await slow.context.setOffline(false);
  await slow.page.locator('.head[data-road=trouble]').waitFor();
}

async function watch(page: Page) {
  page.on('pageerror', (error) => noticed.breaches.push(`${page.url()} ${error}`));
  page.on('console', (message) => {
    if (/policy/i.test(message.text())) noticed.breaches.push(`${page.url()} ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) noticed.hosts.add(host);
  });
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
}
