import { figure, median, type Figure } from './figure.ts';
import { fullDevice, RECORDS } from './full-device.ts';

/** The first page of the list of cases. */
const PAGE = 200;
/** What a field officer has said since the morning, all without network. */
const UNSENT = 50;
const TIMES = 20;

/** The first page of a list of so many records, also with a day's unsent work played on top of it. Baseline: a bare cursor over the same rows. */
export async function* list(): AsyncGenerator<Figure> {
  const { inPage, clerk } = await fullDevice();
  const goal = { of: 'value', is: '≤', limit: 100 } as const;
  for (const unsent of [0, UNSENT]) {
    const { listed, walked } = await inPage('listing', clerk, { limit: PAGE, unsent, times: TIMES });
    const name = `first page of ${RECORDS} records, ${unsent} unsent`;
    yield figure(name, 'ms', median(listed), median(walked), goal);
  }
}
