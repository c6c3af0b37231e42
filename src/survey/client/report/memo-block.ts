import { formatDay } from '#i18n/domain/format-date.ts';
import { hundredths } from '../results/hundredths.ts';
import { officesOf, PAPER } from './paper-words.ts';
import type { MemoBlock } from './report-block.ts';
import type { ReportContent, ReportNames } from './report-content.ts';
import type { NamedResults } from './named-results.ts';

/** More than these do not fit on the sheet; all of them stand in what is attached. */
const MOST_FINDINGS = 2;

/** The memo that carries the report to whoever decides. Its number, and who signs, are for the pen. */
export function memoBlock(
  { period, signedOn }: ReportContent,
  all: readonly NamedResults[],
  { organisation }: ReportNames,
): MemoBlock {
  const { office, kind, clerk, clerkOpinion, head, headOpinion } = officesOf(organisation);
  const findings = all.length > 0 ? findingsOf(all) : PAPER.nobody;
  const { lines } = PAPER;
  return {
    kind: 'memo',
    title: PAPER.memo,
    lines: [
      { label: lines.office, text: office },
      { label: lines.number, text: '' },
      { label: lines.day, text: signedOn ? formatDay(signedOn, 'long', 'th') : '' },
      { label: lines.subject, text: PAPER.subject(period) },
    ],
    to: head,
    paragraphs: [PAPER.cause(organisation || kind, period), PAPER.result(period, findings, kind), PAPER.request],
    signatures: [
      { position: PAPER.writer },
      { opinion: clerkOpinion, position: clerk },
      { opinion: headOpinion, position: head },
    ],
  };
}

const findingsOf = (all: readonly NamedResults[]): string =>
  [
    PAPER.all(all.reduce((sum, { results }) => sum + results.answers, 0)),
    ...all.slice(0, MOST_FINDINGS).map(findingOf),
  ].join(' ');

const findingOf = (one: NamedResults): string => PAPER.finding(one.title, one.results.answers, meanSaid(one));

/** The mean of all together in a clause; empty where nobody scored anything. */
export function meanSaid({ results, names }: NamedResults): string {
  const { mean, band, satisfaction } = results.whole.statistics;
  return mean === undefined
    ? ''
    : PAPER.mean(hundredths(mean), names.steps.length, names.band(band), hundredths(satisfaction));
}
