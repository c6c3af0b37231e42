import { z } from 'zod/mini';
import { formatDay } from '#i18n/domain/format-date.ts';
import type { Language } from '#i18n/domain/language.ts';
import { csvOf } from '#survey/domain/csv.ts';
import type { PublicFigure } from '#survey/domain/publication.ts';
import { scaleOf } from '#survey/domain/questionnaire.ts';
import type { ResultsOfYear } from './results-page-data.ts';
import { RESULTS_WORDS } from './results-page-words.ts';

const Wording = z.object({ th: z.string(), en: z.string() });
/** `mean` of the scale's steps, `percent` of its highest, `level` from 1 to 5. What is missing is not told. */
const Figure = {
  scored: z.optional(z.int()),
  mean: z.optional(z.number()),
  percent: z.optional(z.number()),
  level: z.optional(z.int()),
};
const Group = { answers: z.int(), mean: Figure.mean, percent: Figure.percent, level: Figure.level };

/** The results of one fiscal year as open data. */
export const ResultsFile = z.object({
  organisation: z.string(),
  fiscalYear: z.int(),
  /** Why there are none. */
  nothing: z.optional(z.enum(['none', 'too-few', 'not-yet'])),
  questionnaires: z.array(
    z.object({
      id: z.string(),
      title: Wording,
      asOf: z.iso.date(),
      answers: z.int(),
      partial: z.int(),
      scale: z.array(z.object({ step: z.int(), name: Wording })),
      whole: z.object(Figure),
      aspects: z.array(z.object({ key: z.string(), text: Wording, ...Figure })),
      /** `steps`: how often each step was given, in the order of `scale`; `null`: not told. */
      questions: z.array(
        z.object({
          key: z.string(),
          aspect: z.optional(z.string()),
          text: Wording,
          steps: z.array(z.nullable(z.int())),
          ...Figure,
        }),
      ),
      /** `code: null`: several points together. */
      points: z.array(z.object({ code: z.nullable(z.string()), name: z.nullable(z.string()), ...Group })),
      months: z.array(z.object({ month: z.string(), ...Group })),
    }),
  ),
});
export type ResultsFile = z.infer<typeof ResultsFile>;

const figureOf = ({ mean, satisfaction, band }: PublicFigure) => ({
  ...(mean !== undefined && { mean: mean / 100 }),
  ...(satisfaction !== undefined && { percent: satisfaction / 100 }),
  ...(band !== undefined && { level: band }),
});
const scoredOf = (figure: PublicFigure) => ({
  ...(figure.count !== undefined && { scored: figure.count }),
  ...figureOf(figure),
});

export function resultsFile({ organisation, year, published, nothing, pointOf }: ResultsOfYear): ResultsFile {
  return {
    organisation,
    fiscalYear: year,
    ...(nothing && { nothing }),
    questionnaires: published.map(({ told, asked }) => {
      const scale = scaleOf(asked).steps;
      return {
        id: told.questionnaire,
        title: asked.title,
        asOf: told.day,
        answers: told.answers,
        partial: told.partial,
        scale: scale.map(({ step, th, en }) => ({ step, name: { th, en } })),
        whole: scoredOf(told.whole),
        aspects: told.aspects.map(({ key, ...figure }) => {
          const { text } = asked.aspects!.find((aspect) => aspect.key === key)!;
          return { key, text, ...scoredOf(figure) };
        }),
        questions: told.questions.map(({ key, steps, ...figure }) => {
          const { text, aspect } = asked.questions.find((question) => question.key === key)!;
          const inOrder = scale.map(({ step }) => steps[step - 1] ?? null);
          return { key, ...(aspect !== undefined && { aspect }), text, steps: inOrder, ...scoredOf(figure) };
        }),
        points: told.points.map(({ key, answers, ...figure }) => {
          const { code = null, name = null } = pointOf(key) ?? {};
          return { code, name, answers, ...figureOf(figure) };
        }),
        months: told.months.map(({ key, answers, ...figure }) => ({ month: key, answers, ...figureOf(figure) })),
      };
    }),
  };
}

/** For a step that is not told: it is not nothing. */
const HIDDEN = '*';

/** The same for spreadsheets: a line for each question, aspect, point and month. The five columns of steps are those of the longest scale. */
export function resultsCsv(results: ResultsOfYear, language: Language): string {
  const { csv, answers, mean, percent, level, several, whole, bands } = RESULTS_WORDS[language];
  const steps = Math.max(0, ...results.published.map(({ asked }) => scaleOf(asked).steps.length));
  const columns = Array.from({ length: steps }, (_, i) => steps - i);
  const rows = resultsFile(results).questionnaires.flatMap((one) => {
    const day = formatDay(one.asOf, 'short', language);
    type Line = Pick<ResultsFile['questionnaires'][number]['whole'], 'scored' | 'mean' | 'percent' | 'level'>;
    const row = (kind: keyof typeof csv.of, name: string, line: Line, given?: (step: number) => string | number) => [
      one.title[language],
      csv.of[kind],
      name,
      ...columns.map((step) => given?.(step)),
      line.scored,
      line.mean,
      line.percent,
      line.level && bands[line.level as keyof typeof bands],
      day,
    ];
    return [
      row('whole', whole, { ...one.whole, scored: one.answers }),
      ...one.aspects.map((aspect) => row('aspect', aspect.text[language], aspect)),
      ...one.questions.map((question) =>
        row('question', question.text[language], question, (step) => {
          const at = one.scale.findIndex((its) => its.step === step);
          return at < 0 ? '' : (question.steps[at] ?? HIDDEN);
        }),
      ),
      ...one.points.map((point) => row('point', point.name ?? several, { ...point, scored: point.answers })),
      ...one.months.map((month) => row('month', month.month, { ...month, scored: month.answers })),
    ];
  });
  return csvOf([
    [csv.questionnaire, csv.kind, csv.name, ...columns.map(String), answers, mean, percent, level, csv.asOf],
    ...rows,
  ]);
}
