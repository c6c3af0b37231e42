import type { TFunction } from 'i18next';
import { monthsOf } from '../../domain/choice.ts';
import { thawed, type FrozenResults } from '../../domain/report-figures.ts';
import { choiceOf } from '../../domain/survey-report.ts';
import { titlesOf } from '../editor/version-name.ts';
import { namesOf } from '../results/names.ts';
import type { Shown } from '../results/result-tables.ts';
import { roundOf } from './paper-words.ts';
import type { ReportContent, ReportNames } from './report-content.ts';

/** The figures of one questionnaire, with the Thai names of everything in them. */
export interface NamedResults extends Shown {
  readonly title: string;
  readonly frozen: FrozenResults;
}

/** What was asked in a questionnaire that is not here cannot be named: it is left out. Where a year has two versions of one title, each says which it is. */
export function namedResults(
  { period, figures }: ReportContent,
  t: TFunction<'survey'>,
  { questionnaireOf, pointOf }: ReportNames,
): readonly NamedResults[] {
  const here = figures.results.flatMap((frozen) => {
    const state = questionnaireOf(frozen.questionnaire);
    return state ? [{ id: frozen.questionnaire, frozen, state }] : [];
  });
  const titleOf = titlesOf(here, 'th', t);
  return here.map(({ id, frozen, state: asked }) => ({
    title: titleOf(id)!,
    frozen,
    results: thawed(frozen),
    asked,
    names: namesOf(asked, pointOf, t, 'th'),
    months: monthsOf(choiceOf(period), figures.asOf),
    scope: roundOf(period),
    t,
  }));
}
