import { SMILE } from '#survey/domain/smile.ts';
import { PASSPHRASE } from '../browser/office.ts';
import type { AnyBrowser } from '../support/any-browser.ts';
import type { Road } from '../support/road.ts';
import { answersOn, casesOn, type Standing } from './on-the-server.ts';
import { until } from '../support/until.ts';

/** One of the two ways in which things are said, with the screens of who uses it. */
export interface Door {
  /** What the device asks there. */
  readonly path: string;
  /** Opens the screen where things are said. */
  readonly enter: () => Promise<void>;
  /** Says one thing, in other words than anything else in the same row; returns them once the screen calls it saved. */
  readonly say: () => Promise<string>;
  /** How many things wait on the device, as its screen tells. */
  readonly waiting: () => Promise<number>;
  /** Lets the device try at once. */
  readonly sendNow: () => Promise<void>;
  readonly standing: (dataDir: string) => Standing;
  /** Where it is, and everything that is to be read there. */
  readonly shown: () => Promise<string>;
}

const button = (...words: readonly string[]) =>
  `//button[${words.map((word) => `normalize-space()="${word}"`).join(' or ')}]`;
const SUBMIT = '//button[@type="submit"]';
const SEND_NOW = 'ลองส่งเดี๋ยวนี้';
const countIn = (text: string) => Number(/รอส่ง (\d+)/.exec(text)?.[1] ?? 0);

/** Until the page's own service worker is at work: from then on it opens without a network. */
const CONTROLLED = `(async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
})()`;

/** Taps and looks until all of it is chosen, as people do: a tap that lands beside what it was meant for has chosen something else. */
async function choose(browser: AnyBrowser, chosen: Readonly<Record<string, string | number>>): Promise<void> {
  const missing = async () => {
    for (const [name, value] of Object.entries(chosen)) {
      const isChosen = `document.querySelector('input[name="${name}"][value="${value}"]')?.checked`;
      if (!(await browser.evaluate(isChosen))) return `//label[input[@name="${name}" and @value="${value}"]]`;
    }
    return undefined;
  };
  for (let next = await missing(); next; next = await missing()) await browser.tap(next);
}

const shownIn = async (browser: AnyBrowser) =>
  String(await browser.evaluate("location.pathname + ' ' + document.body.innerText")).replaceAll(/\s+/g, ' ');

/** The officer's door and the phone's, in one browser. Signs her in. */
export const doorsOf = async (browser: AnyBrowser, { url, asked }: Road): Promise<readonly Door[]> => [
  await officerAt(browser, url),
  phoneAt(browser, url, () => asked('/api/drop')),
];

/** A field officer takes down cases, then looks after them at the screen of the exchange and presses "send now". */
async function officerAt(browser: AnyBrowser, url: string): Promise<Door> {
  await browser.open(`${url}/app`);
  await browser.type('//input[@autocomplete="username"]', 'field');
  await browser.type('//input[@autocomplete="current-password"]', PASSPHRASE);
  await browser.tap(SUBMIT);
  await browser.read('//a[contains(@class, "sync") and contains(., "ส่งครบ")]');
  await browser.evaluate(CONTROLLED);
  let said = 0;
  return {
    path: '/api/sync',
    enter: () => browser.open(`${url}/app/complaints/new`),
    async say() {
      const words = `ฝาท่อแตกหน้าบ้าน เรื่องที่ ${(said += 1)}`;
      await choose(browser, { kind: 'road' });
      await browser.type('//textarea', words);
      await browser.tap(SUBMIT);
      await browser.read('//dt[normalize-space()="รหัสเรื่อง"]');
      await browser.tap(button('รับเรื่องต่อไป'));
      return words;
    },
    async waiting() {
      const sendNow = button(SEND_NOW, 'กำลังติดต่อเทศบาล');
      // By the link and without leaving the page: WebKit may let a database hang when a page ends in the middle of a write.
      if (!(await browser.isThere(sendNow))) await browser.tap('//a[contains(@class, "sync")]');
      await browser.read(sendNow);
      return countIn(await browser.read('//h1'));
    },
    async sendNow() {
      if (await browser.isThere(button(SEND_NOW))) await browser.tap(button(SEND_NOW));
    },
    standing: casesOn,
    shown: () => shownIn(browser),
  };
}

/** The answers of one row differ from each other: which arrived, and how often, can be told although nobody gave them. */
const ANSWERS = SMILE.reasons.flatMap(({ key }) => [5, 4, 3, 2, 1].map((face) => ({ face, reason: key })));

/** Residents answer on one phone, one after the other; its network comes back by itself. `asked`: how often it has asked at its door. */
function phoneAt(browser: AnyBrowser, url: string, asked: () => number): Door {
  const question = SMILE.questions[0]!.key;
  let said = 0;
  return {
    path: '/api/drop',
    async enter() {
      const before = asked();
      await browser.open(`${url}/s/demo?lang=th`);
      await until('the page has woken and asks', asked, (times) => times > before);
    },
    async say() {
      const { face, reason } = ANSWERS[said++ % ANSWERS.length]!;
      await choose(browser, { [question]: face, reason });
      await browser.tap(SUBMIT);
      await browser.read('//h1[contains(., "ขอบคุณที่บอกเรา")]');
      await browser.tap('//a[normalize-space()="ตอบอีกคน"]');
      return `${face} ${reason}`;
    },
    waiting: async () => countIn(await browser.read('//body')),
    sendNow: async () => void (await browser.evaluate("dispatchEvent(new Event('online'))")),
    standing: answersOn,
    shown: () => shownIn(browser),
  };
}
