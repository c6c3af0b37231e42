import { coldStart } from './cold-start.ts';
import { costs } from './costs.ts';
import { exchanges } from './exchange.ts';
import { feedPull } from './feed-pull.ts';
import type { Figure } from './figure.ts';
import { flood } from './flood.ts';
import { closeFullDevice } from './full-device.ts';
import { ingest } from './ingest.ts';
import { lighthouse } from './lighthouse.ts';
import { list } from './list.ts';
import { memory } from './memory.ts';
import { report } from './report.ts';
import { residentPage } from './resident-page.ts';
import { save } from './save.ts';

const FIGURES: Readonly<Record<string, () => AsyncGenerator<Figure>>> = {
  costs,
  ingest,
  'feed-pull': feedPull,
  exchange: exchanges,
  flood,
  save,
  lighthouse,
  list,
  report,
  memory,
  'cold-start': coldStart,
  'resident-page': residentPage,
};

/**
 * `npm run bench`: one line of JSON for each figure, with its baseline from the same run and the ratio; `npm run bench -- ingest list` only these.
 * They are ratios because the machine is whatever it is: a goal that is a time is said of the machine at hand.
 */
const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(FIGURES, name));
if (unknown.length) {
  console.error(`There is no figure "${unknown.join(', ')}". There are: ${Object.keys(FIGURES).join(', ')}.`);
  process.exit(1);
}
try {
  for (const name of named.length ? named : Object.keys(FIGURES))
    for await (const figure of FIGURES[name]!()) console.log(JSON.stringify(figure));
} finally {
  await closeFullDevice();
}
