import { availableParallelism } from 'node:os';
import { makeDemonstration } from '../browser/demonstration.ts';
import { openOffice, type Office } from '../browser/office.ts';
import type { AnyBrowser } from '../support/any-browser.ts';
import { anyChromium } from '../support/any-chromium.ts';
import { bring, pathOf } from '../support/bring.ts';
import { startFirefox } from '../support/firefox.ts';
import { startWebKit } from '../support/webkit.ts';
import { doorsOf } from './doors.ts';
import { FAULTS } from './faults.ts';
import { playFault } from './play.ts';
import { footOf, HEAD, isRight, rowOf } from './table.ts';

/** `npm run faults`: every browser that can be had, through every fault. Ends with 1 when a single thing was lost, doubled or stuck. */
const TIMES = 5;

const ENGINES = [
  {
    programs: ['chromium'],
    debianPackages: ['chromium'],
    start: async (office: Office) => anyChromium(await office.browser('faults')),
  },
  {
    programs: ['firefox-esr'],
    debianPackages: ['firefox-esr'],
    start: () => startFirefox(pathOf('firefox-esr')!),
  },
  {
    programs: ['WebKitWebDriver', 'xvfb-run', 'dbus-run-session'],
    debianPackages: ['webkit2gtk-driver', 'xvfb', 'xauth', 'dbus'],
    start: startWebKit,
  },
] as const;

const notes: string[] = [];
let [rows, wrong] = [0, 0];
const began = Date.now();

const there = ENGINES.filter(({ programs, debianPackages }) => {
  if (bring(programs, debianPackages)) return true;
  notes.push(`Left out: ${programs[0]} is not here (Debian: ${debianPackages.join(', ')}).`);
  return false;
});
console.log(`\n${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores\n\n${HEAD}`);
const demonstration = await makeDemonstration();
for (const { start } of there) await inAnOffice(start);
demonstration.remove();
const minutes = Math.round((Date.now() - began) / 60_000);
console.log([footOf(TIMES), ...notes, `${rows} rows, ${wrong} of them wrong, in ${minutes} minutes.`].join('\n\n'));
process.exitCode = wrong > 0 || rows === 0 ? 1 : 0;

/** A municipality of its own for each browser. What cannot be played counts as wrong, and ends this browser's part. */
async function inAnOffice(start: (office: Office) => Promise<AnyBrowser>): Promise<void> {
  const office = await openOffice(demonstration.data);
  let browser: AnyBrowser | undefined;
  try {
    browser = await start(office);
    await playAll(office, browser);
  } catch (error) {
    wrong += 1;
    notes.push(`Not played to the end: ${browser?.name ?? 'a browser that did not start'}. ${String(error)}`);
  } finally {
    await browser?.close();
    await office.close();
  }
}

async function playAll(office: Office, browser: AnyBrowser): Promise<void> {
  const doors = await doorsOf(browser, office.road);
  for (const fault of FAULTS) {
    const sums = await playFault(office, doors, fault, TIMES);
    rows += 1;
    if (!isRight(sums)) wrong += 1;
    console.log(rowOf(browser.name, fault.name, sums));
  }
}
