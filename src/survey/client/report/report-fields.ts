import type { TFunction } from 'i18next';
import type { Language } from '#i18n/domain/language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import type { Command } from '#ledger/domain/command.ts';
import type { Fact } from '#ui/client/Facts.tsx';
import { thawed } from '../../domain/report-figures.ts';
import { scoreTable, type Thresholds } from '../../domain/score-table.ts';
import { choiceOf, surveyReport } from '../../domain/survey-report.ts';
import { hundredths } from '../results/hundredths.ts';

interface Speaking {
  readonly t: TFunction<'survey'>;
  readonly language: Language;
  readonly questionnaireOf: (id: string) => string | undefined;
}

/** What was said about a report or the score table, name by name: of the figures the sums, the rest stands in the report. `undefined` where our rules cannot read it. */
export function reportFields(
  command: Command,
  { t, language, questionnaireOf }: Speaking,
): readonly Fact[] | undefined {
  const stepsOf = (all: Thresholds): Fact => [
    t('reports.scores.table'),
    all.map(({ above, score }) => `${t('reports.scores.more', { percent: hundredths(above) })}: ${score}`).join('\n'),
  ];
  const set = scoreTable.Command.safeParse(command).data;
  if (set) return [stepsOf(set.thresholds)];
  const said = surveyReport.Command.safeParse(command).data;
  if (!said) return undefined;
  if (said.type === 'survey-report.withdraw') return [[t('reports.reason'), said.personal.reason]];
  const { year, half } = choiceOf(said.period);
  const sums = said.figures.results.map(thawed).map(({ questionnaire, answers, whole: { statistics } }) => {
    const title = questionnaireOf(questionnaire) ?? t('unnamed');
    return `${title}: ${answers} ${t('answers')}, ${t('mean')} ${hundredths(statistics.mean)}`;
  });
  return [
    [t('reports.title'), t(half ? `reports.half${half}` : 'reports.year', { year })],
    [t('reports.figures'), t('reports.asOf', { day: formatDay(said.figures.asOf, 'short', language) })],
    ...(sums.length ? [[t('title'), sums.join('\n')] satisfies Fact] : []),
    stepsOf(said.scoreTable),
  ];
}
