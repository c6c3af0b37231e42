import { HARMED, type Sums } from './play.ts';

/** The table as Markdown, one row at a time, so that it can be read while it grows. */
const COLUMNS = [
  ['browser', 24],
  ['fault', 38],
  ['said saved', 10],
  ['on the server', 13],
  ['lost', 4],
  ['doubled', 7],
  ['stuck', 5],
  ['s to drain', 10],
] as const;
/** Words stand left, figures right. */
const isWords = (column: number) => column < 2;

const line = (cells: readonly string[]) =>
  `| ${cells.map((cell, i) => (isWords(i) ? cell.padEnd(COLUMNS[i]![1]) : cell.padStart(COLUMNS[i]![1]))).join(' | ')} |`;

export const HEAD = [
  line(COLUMNS.map(([name]) => name)),
  line(COLUMNS.map(([, width], i) => (isWords(i) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))),
].join('\n');

export const rowOf = (browser: string, fault: string, sums: Sums): string =>
  line([
    browser,
    fault,
    ...[sums.saved, sums.arrived, sums.lost, sums.doubled, sums.stuck].map(String),
    sums.seconds.toFixed(1),
  ]);

/** Everything that the screen called saved stands on the server, once. */
export const isRight = ({ saved, arrived, lost, doubled, stuck }: Sums): boolean =>
  arrived === saved && lost === 0 && doubled === 0 && stuck === 0;

export const footOf = (times: number): string => `
A row: while the fault is on, an officer takes down ${times} cases in her form and residents give ${times} answers on one phone. It ends when ${HARMED} requests at
each door have come to harm, or when all has passed through it. From then on the officer presses "send now" and the phone hears that its network
is back (the event \`online\`) as long as the screen says that something waits: the seconds are those of the slower of the two. Without that, a device
looks again by itself, after five minutes at most. What is on the server was read from its file.`;
