import { expect, test } from 'vitest';
import { doorsOf } from '../faults/doors.ts';
import { WORST } from '../faults/faults.ts';
import { playFault } from '../faults/play.ts';
import { anyChromium } from '../support/any-chromium.ts';
import { openOffice, type Office } from './office.ts';

/** So much is said at each door through each fault. `npm run faults` says more, through more faults, in more browsers. */
const TIMES = 2;

test('[BR10] what was said through a harmful network arrives once: the worst of `npm run faults`', async () => {
  const office = await openOffice();
  try {
    await playTheWorst(office);
  } finally {
    await office.close();
  }
});

async function playTheWorst(office: Office) {
  const doors = await doorsOf(anyChromium(await office.browser('faults')), office.road);
  for (const fault of WORST) {
    const { harmed, ...sums } = await playFault(office, doors, fault, TIMES);
    expect(harmed, `${fault.name}: did harm`).toBeGreaterThan(0);
    const once = { saved: 2 * TIMES, arrived: 2 * TIMES, lost: 0, doubled: 0, stuck: 0 };
    expect(sums, fault.name).toMatchObject(once);
  }
}
