import { parentPort, workerData } from 'node:worker_threads';
import { readCounted } from '#ledger/server/counted-in.ts';
import { recount } from '#survey/domain/recount.ts';
import type { ResponseGiven } from '#survey/domain/response.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';

// A thread of its own: a million answers take their time, in which the server must answer.
parentPort!.postMessage(
  readCounted(workerData as string, tally.of, tally.type, ({ events, tallies }) =>
    recount(events as Iterable<ResponseGiven>, tallies as Iterable<Tally>),
  ),
);
