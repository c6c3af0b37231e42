import { Plot } from '#ui/client/Plot.tsx';
import { StepLegend } from '#ui/client/StepLegend.tsx';
import type { ResultLine } from '../../domain/results.ts';
import { hundredths } from './hundredths.ts';
import { LineBars } from './LineBars.tsx';
import { questionsTable, type Shown } from './result-tables.ts';
import { ResultTable } from './ResultTable.tsx';

/** How often each step was given to each question, under the side of the service that it belongs to. */
export function QuestionsPlot({ shown }: { shown: Shown }) {
  const { results, asked, names, t } = shown;
  const named = (line: ResultLine) => ({ ...line, name: names.item(line.key) });
  const aspectOf = new Map(asked.questions.map(({ key, aspect }) => [key, aspect]));
  const under = (aspect: string | undefined) => results.questions.filter(({ key }) => aspectOf.get(key) === aspect);
  return (
    <Plot
      finding={findingOf(shown)}
      note={t('sharesOfAnswers')}
      table={<ResultTable table={questionsTable(shown)} of={shown.scope} />}
    >
      <StepLegend steps={names.steps} none={names.hasNoOpinion ? t('noOpinion') : undefined}>
        {t('mean')}
      </StepLegend>
      {results.aspects.map(({ key, statistics }) => (
        <section key={key} className="aspect">
          <h2 className="inline between">
            {names.item(key)} <span className="n">{hundredths(statistics.mean)}</span>
          </h2>
          <LineBars lines={under(key).map(named)} names={names} />
        </section>
      ))}
      <LineBars lines={under(undefined).map(named)} names={names} />
    </Plot>
  );
}

/** Which question has the best mean and which the lowest; of one alone, which step was chosen most. Where there is none such, what is shown. */
function findingOf({ results: { questions }, names, t }: Shown): string {
  const sorted = questions
    .filter(({ statistics }) => statistics.mean !== undefined)
    .toSorted((a, b) => b.statistics.mean! - a.statistics.mean!);
  const [best, least] = [sorted[0], sorted.at(-1)];
  if (!best || !least) return t('tableOfQuestions');
  if (best.statistics.mean !== least.statistics.mean)
    return t('bestAndLeast', { best: names.item(best.key), least: names.item(least.key) });
  const times = Math.max(...best.frequencies);
  const [most, ...others] = names.steps.filter(({ step }) => best.frequencies[step - 1] === times);
  return most && others.length === 0 && sorted.length === 1
    ? t('mostChosen', { step: most.name })
    : t('tableOfQuestions');
}
