import type { Page } from 'playwright-core';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { personId } from '#identity/domain/person.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { DEAF_MS } from '#survey/domain/kiosk.ts';
import { STANDARD_ID } from '#survey/domain/standard.ts';
import { DEMO_POINT, WHOLE_POINT } from './drive.ts';

/** A screen, the way to it in any language, and what is to be seen only there, with what it is there for. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly isThere: string;
  /** What is done once the page is open. */
  readonly act?: (page: Page) => Promise<void>;
}

const click = (selector: string) => (page: Page) => page.locator(selector).first().click();

const YEAR = fiscalYear(businessDay(Date.now()));

/** Whatever is opened from a list is opened by its first row. */
const CASE = 'main ul.rows a[href*="/complaints/"]';
const MEASURE = 'main a[href*="/measures/"]';
const PERSON = 'main ul.rows a[href*="/people/"]';
const NEED = 'main .row[data-state=needs-you]';
const FIELDS = 'form.stack input';

const EDITOR = `/app/questionnaires/new?from=${STANDARD_ID}`;
const openItem = (page: Page) => page.locator('main [data-tool^="questions/"][data-tool$=change]').first().click();

/** What is seen before anybody is signed in. */
export const DOORS: readonly Screen[] = [
  { name: 'sign-in', path: '/app', isThere: 'input[autocomplete=current-password]' },
  {
    name: 'sign-in-cleared',
    path: '/app',
    isThere: 'main .banner[data-state=needs-you]',
    act: async (page) => {
      await page.locator('input[autocomplete=username]').waitFor();
      await page.evaluate(() => localStorage.setItem('prongsai-was-here', 'another installation'));
      await page.reload();
    },
  },
  { name: 'set-up', path: '/app/set-up#token', isThere: 'input[autocomplete=organization]' },
  { name: 'join', path: '/app/join#token', isThere: 'input[autocomplete=new-password]' },
  { name: 'join-without-link', path: '/app/join', isThere: 'main a[href$="/sign-in"]' },
];

/** What the clerk sees, to whom all cases and measures come. */
export const CLERK_ROOMS: readonly Screen[] = [
  { name: 'home', path: '/app', isThere: 'main .facts.now' },
  { name: 'complaints', path: '/app/complaints', isThere: CASE },
  { name: 'complaint-new', path: '/app/complaints/new', isThere: 'textarea' },
  {
    name: 'complaint-new-wrong',
    path: '/app/complaints/new',
    isThere: '.field[data-invalid] textarea',
    act: click('button[type=submit]'),
  },
  { name: 'complaint', path: '/app/complaints', isThere: 'main .timeline', act: click(CASE) },
  { name: 'measures', path: '/app/measures', isThere: MEASURE },
  {
    name: 'measure',
    path: '/app/measures',
    isThere: 'form.stack textarea',
    act: async (page) => {
      await click(MEASURE)(page);
      await click('main li > button[data-kind=second]')(page);
    },
  },
  { name: 'results', path: '/app/results', isThere: 'main .plot' },
  { name: 'results-table', path: '/app/results?view=table', isThere: 'main table' },
  {
    name: 'results-none',
    path: `/app/results?point=${servicePointId(DEMO_POINT)}&channel=paper`,
    isThere: 'main .empty',
  },
  { name: 'reports', path: '/app/reports', isThere: 'main a[href*="/reports/"]' },
  { name: 'report', path: `/app/reports/${YEAR}`, isThere: '.report-body table' },
  {
    name: 'report-sign',
    path: `/app/reports/${YEAR}`,
    isThere: 'dialog[open]',
    act: click('main .button:not([data-kind])'),
  },
  { name: 'report-none', path: '/app/reports/2569-3', isThere: 'main .empty' },
  {
    name: 'score-table-wrong',
    path: '/app/results/score-table',
    isThere: '.field[data-invalid] input',
    act: async (page) => {
      await click('main .button[data-kind=second]')(page);
      await page.locator('main form input').first().fill('100');
      await click('main button[type=submit]')(page);
    },
  },
  { name: 'sync', path: '/app/sync', isThere: 'main h1' },
  { name: 'attention-none', path: '/app/attention', isThere: 'main .empty' },
  { name: 'renewal', path: '/app/sign-in', isThere: 'input[autocomplete=current-password]' },
  { name: 'not-found', path: '/app/nowhere', isThere: 'main .empty' },
  { name: 'kiosks', path: '/app/kiosks', isThere: 'main ul.rows li .status' },
  { name: 'kiosk-revoke', path: '/app/kiosks', isThere: 'dialog[open]', act: click('main li .button') },
  {
    name: 'kiosk-code',
    path: '/app/kiosks/new',
    isThere: '.kiosk-slip .qr',
    act: async (page) => {
      await page.locator('main select').selectOption({ index: 1 });
      await click('button[type=submit]')(page);
    },
  },
];

/** What she sees without network, with something that waits. */
export const CLERK_ROOMS_CUT: readonly Screen[] = [
  {
    name: 'complaint-saved-cut',
    path: '/app/complaints/new',
    isThere: 'main .slip .code',
    act: async (page) => {
      await page.locator('main input[type=radio]').nth(2).check();
      await page.locator('main textarea').fill('ฝาท่อแตกหน้าบ้าน กลางคืนมองไม่เห็น');
      await click('button[type=submit]')(page);
    },
  },
  { name: 'home-cut', path: '/app', isThere: 'main [data-state=waiting]' },
  { name: 'results-cut', path: '/app/results', isThere: 'main .plot' },
  { name: 'kiosks-cut', path: '/app/kiosks', isThere: 'main p[role=status]' },
  // A page that opens in a new process may send something before its network is off: then it is among what was sent.
  { name: 'sync-cut', path: '/app/sync', isThere: 'main ul.rows' },
  {
    name: 'sync-record-cut',
    path: '/app/sync',
    isThere: 'main .timeline',
    act: click('main ul.rows a[href*="/sync/"]'),
  },
  { name: 'sync-record-gone', path: '/app/sync/0190f3a2-7b1c-7d4e-9a3b-5c6d7e8f9012', isThere: 'main .empty' },
];

/** What the administrator sees besides, of whom one thing was not taken. */
export const ADMINISTRATOR_ROOMS: readonly Screen[] = [
  { name: 'attention', path: '/app/attention', isThere: NEED },
  { name: 'attention-entry', path: '/app/attention', isThere: 'main aside .facts', act: click(NEED) },
  {
    name: 'attention-discard',
    path: '/app/attention',
    isThere: 'main aside textarea',
    act: async (page) => {
      await click(NEED)(page);
      await click('main aside .button[data-kind=danger]')(page);
    },
  },
  {
    name: 'attention-correct',
    path: '/app/attention',
    isThere: `${FIELDS}[autocomplete=off]`,
    act: async (page) => {
      await click(NEED)(page);
      await click('main aside a.button')(page);
    },
  },
  { name: 'more', path: '/app/more', isThere: 'main .language' },
  { name: 'people', path: '/app/people', isThere: PERSON },
  { name: 'person-new', path: '/app/people/new', isThere: FIELDS },
  {
    name: 'person',
    path: '/app/people',
    isThere: 'main .slip',
    act: async (page) => {
      await click(PERSON)(page);
      await click('main section > button[data-kind=second]')(page);
    },
  },
  {
    name: 'person-leaving',
    path: `/app/people/${personId('clerk')}`,
    isThere: 'main select',
    act: click('main section > button[data-kind=danger]'),
  },
  { name: 'account', path: '/app/account', isThere: 'main li.row .status' },
  { name: 'backups', path: '/app/backups', isThere: 'main .banner' },
  { name: 'points', path: '/app/points', isThere: 'main ul.rows li' },
  { name: 'point-new', path: '/app/points/new', isThere: `${FIELDS}[autocomplete=off]` },
  { name: 'questionnaires', path: '/app/questionnaires', isThere: 'main a[href*="/questionnaires/"]' },
  { name: 'questionnaire', path: `/app/questionnaires/${STANDARD_ID}`, isThere: 'main .screen-of.phone' },
  {
    name: 'questionnaire-kiosk',
    path: `/app/questionnaires/${STANDARD_ID}?view=kiosk`,
    isThere: 'main .screen-of.kiosk',
  },
  { name: 'questionnaire-paper', path: `/app/questionnaires/${STANDARD_ID}?view=paper`, isThere: 'main .sheet' },
  {
    name: 'questionnaire-ask',
    path: `/app/questionnaires/${STANDARD_ID}`,
    isThere: 'main form [role=spinbutton]',
    act: click('main li.row .button'),
  },
  { name: 'questionnaire-new', path: EDITOR, isThere: 'main .item' },
  {
    name: 'questionnaire-new-wrong',
    path: EDITOR,
    isThere: 'main .item [data-invalid]',
    act: async (page) => {
      await page.locator('main textarea').first().fill('');
      await openItem(page);
      await page.locator('dialog[open] textarea').first().fill('');
      await page.keyboard.press('Escape');
      await click('main form button[type=submit]')(page);
      await page.locator('main .banner').waitFor();
    },
  },
  { name: 'questionnaire-item', path: EDITOR, isThere: 'dialog[open] select', act: openItem },
];

/** The office's front door, and what a resident sees on her phone. */
export const FOR_RESIDENTS: readonly Screen[] = [
  { name: 'front', path: '/', isThere: 'a[href="/app"]' },
  { name: 'public-results', path: '/results', isThere: 'main.results' },
  { name: 'no-such-page', path: '/s/nowhere', isThere: 'a[href="/"]' },
  { name: 'survey', path: `/s/${DEMO_POINT}`, isThere: 'form.survey' },
  {
    name: 'survey-chosen',
    path: `/s/${DEMO_POINT}`,
    isThere: '.choices input:checked',
    act: async (page) => {
      await page.locator('.faces input').nth(3).check();
      await page.locator('.choices input').nth(1).check();
    },
  },
  {
    name: 'survey-wrong',
    path: `/s/${DEMO_POINT}`,
    isThere: '.field[data-invalid] [role=alert]',
    act: click('button[type=submit]'),
  },
  {
    name: 'survey-whole',
    path: `/s/${WHOLE_POINT}`,
    isThere: 'form.survey select',
    act: async (page) => {
      await page.locator('.faces input').nth(3).check();
      await page.locator('.faces').nth(1).locator('input').last().check();
    },
  },
  {
    name: 'survey-whole-wrong',
    path: `/s/${WHOLE_POINT}`,
    isThere: '.field[data-invalid] [role=alert]',
    act: click('button[type=submit]'),
  },
  {
    name: 'survey-thanks',
    path: `/s/${DEMO_POINT}`,
    isThere: '.got',
    act: async (page) => {
      await page.locator('.faces input').first().check();
      await page.locator('button[type=submit]').click();
    },
  },
];

/** The phone has no signal: what is answered is kept. */
export const FOR_RESIDENTS_CUT: readonly Screen[] = [
  {
    name: 'survey-kept-cut',
    path: `/s/${DEMO_POINT}`,
    isThere: '.kept',
    act: async (page) => {
      await page.locator('.faces input').first().check();
      await page.locator('button[type=submit]').click();
    },
  },
];

/** A screen that has just come is deaf for a moment: tapped again, as people do, until the next one is there. */
const tap = async (page: Page, selector: string, next: string) => {
  while (!(await page.locator(next).isVisible())) {
    await page
      .locator(selector)
      .first()
      .click({ timeout: 1_000 })
      .catch(() => undefined);
    await page.waitForTimeout(400);
  }
};
const [START, FACES, REASONS, THANKS] = ['.button.start', 'main .faces', 'main .reasons', 'main.thanks'];
const SERVICES = 'main .reasons';
const toFaces = (page: Page) => tap(page, START, FACES);
const toReasons = async (page: Page) => {
  await toFaces(page);
  await tap(page, `${FACES} .choice`, REASONS);
};

/** What stands on the counter. */
export const KIOSK: readonly Screen[] = [
  { name: 'kiosk-door', path: '/k', isThere: '#code' },
  {
    name: 'kiosk-door-wrong',
    path: '/k',
    isThere: '.field[data-invalid]',
    act: async (page) => {
      await page.locator('#code').fill('ABC');
      await click('button[type=submit]')(page);
    },
  },
  { name: 'kiosk-attract', path: `/k/${DEMO_POINT}`, isThere: START },
  { name: 'kiosk-question', path: `/k/${DEMO_POINT}`, isThere: FACES, act: toFaces },
  {
    name: 'kiosk-service',
    path: `/k/${WHOLE_POINT}`,
    isThere: SERVICES,
    act: (page) => tap(page, START, SERVICES),
  },
  {
    name: 'kiosk-question-whole',
    path: `/k/${WHOLE_POINT}`,
    isThere: FACES,
    act: async (page) => {
      await tap(page, START, SERVICES);
      await tap(page, `${SERVICES} .choice`, FACES);
    },
  },
  { name: 'kiosk-reason', path: `/k/${DEMO_POINT}`, isThere: REASONS, act: toReasons },
  {
    name: 'kiosk-thanks',
    path: `/k/${DEMO_POINT}`,
    isThere: THANKS,
    act: async (page) => {
      await toReasons(page);
      await tap(page, `${REASONS} .choice`, THANKS);
      // It goes by itself after ten seconds, and stays a minute when somebody touches it.
      await page.waitForTimeout(DEAF_MS);
      await page.locator('h1').click();
    },
  },
];

export async function addPoint(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}/app/points/new`);
  await page.locator('main input').first().fill('จุดบริการตลาด');
  await page.locator('main input[autocomplete=off]').fill(code);
  for (const box of await page.locator('main select').all()) await box.selectOption({ index: 1 });
  await page.locator('main button[type=submit]').click();
  await page.locator('main li.row', { hasText: `/s/${code}` }).waitFor();
}
