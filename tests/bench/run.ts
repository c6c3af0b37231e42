import { ingest } from './ingest.ts';
import { residentPage } from './resident-page.ts';

/** `npm run bench`: one line of JSON per figure, with its baseline from the same run where there is one, and the ratio. */
for (const figures of [residentPage, ingest]) for await (const figure of figures()) console.log(JSON.stringify(figure));
