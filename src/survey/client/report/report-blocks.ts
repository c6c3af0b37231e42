import type { TFunction } from 'i18next';
import { commentBlocks, lateBlocks, scoreBlocks } from './end-blocks.ts';
import { memoBlock } from './memo-block.ts';
import { methodBlocks } from './method-blocks.ts';
import { namedResults } from './named-results.ts';
import { PAPER } from './paper-words.ts';
import { questionnaireBlocks } from './questionnaire-blocks.ts';
import type { Block } from './report-block.ts';
import type { ReportContent, ReportNames } from './report-content.ts';

/** The whole report in the order in which it is read. `t` speaks Thai: the report is an official paper. */
export function reportBlocks(content: ReportContent, t: TFunction<'survey'>, names: ReportNames): readonly Block[] {
  const { period, figures, signedOn } = content;
  const all = namedResults(content, t, names);
  const titleOf = (id: string) =>
    all.find(({ frozen }) => frozen.questionnaire === id)?.title ?? names.questionnaireOf(id)?.title.th ?? t('unnamed');
  let count = 0;
  const numbered = (heading: string) => `${++count}. ${heading}`;
  return [
    memoBlock(content, all, names),
    { kind: 'title', text: PAPER.title(names.organisation, period) },
    { kind: 'note', text: signedOn ? PAPER.signed(signedOn, figures.asOf) : PAPER.draft },
    ...methodBlocks(numbered(PAPER.method.heading), content, all),
    ...(all.length ? [] : [{ kind: 'paragraph', text: PAPER.nobody } as const]),
    ...all.flatMap((one) => questionnaireBlocks(numbered(PAPER.resultsOf(one.title)), one)),
    ...commentBlocks(numbered(PAPER.comments.heading), content, t),
    ...scoreBlocks(numbered(PAPER.score.heading), content, all),
    ...lateBlocks(numbered(PAPER.late.heading), content, titleOf),
  ];
}
