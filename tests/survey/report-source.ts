import { createI18n } from '#i18n/client/create-i18n.ts';
import { lastDayOf, monthOf, daysAfter } from '#kernel/domain/period.ts';
import type { ReportSource } from '#survey/client/report/use-report-source.ts';
import { words } from '#survey/client/words.ts';
import { breakdownOf } from '#survey/domain/breakdown.ts';
import { scaleOf, type Questionnaire } from '#survey/domain/questionnaire.ts';
import { readingOf } from '#survey/domain/results.ts';
import { scoredOf, type ResponseGiven } from '#survey/domain/response.ts';
import { NO_OPINION } from '#survey/domain/scale.ts';
import { SHIPPED_THRESHOLDS } from '#survey/domain/score-table.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';
import { uuid } from '../support/words.ts';

/** The reporting year of these tests, and what its months are called. */
export const YEAR = '2569';
export const MONTHS = Array.from({ length: 12 })
  .reduce<readonly string[]>((months) => [...months, monthOf(daysAfter(lastDayOf(months.at(-1)!), 1))], ['2025-09'])
  .slice(1);
const pointId = (n: number): string => uuid(500 + n);

/** The standard questionnaire on the scale without a middle, where one may have no opinion. */
export const FOUR: Questionnaire = { ...STANDARD, scale: 'four' };
export const FOUR_ID = uuid(4);

/** The same numbers each time, below `n`. */
function chance(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
}

/** Of how many people at each of so many points in each month the answers are. */
interface Crowd {
  readonly points: number;
  readonly people: number;
  readonly asked?: Questionnaire;
  readonly id?: string;
  readonly seed?: number;
}

/** Tallies as they go down, of answers that leave something out here and there; and the two halves broken down, as the server makes them. */
export function crowd({
  points,
  people,
  asked = STANDARD,
  id = STANDARD_ID,
  seed = 7,
}: Crowd): Pick<ReportSource, 'tallies' | 'breakdowns'> {
  const below = chance(seed);
  const all = MONTHS.flatMap((month) =>
    Array.from({ length: points }, (_, n) =>
      Array.from({ length: people }, () => answer(asked, id, pointId(n), `${month}-15`, below)).reduce<Tally>(
        (state, event) => tally.evolve(state, event),
        tally.initial,
      ),
    ).flat(),
  );
  return {
    tallies: all.map((one) => tally.told!(one)),
    breakdowns: [MONTHS.slice(0, 6), MONTHS.slice(6)].map((months, half) =>
      breakdownOf(
        `${YEAR}-${half + 1}`,
        id,
        all.filter(({ period }) => months.includes(period!)),
        readingOf(asked),
      ),
    ),
  };
}

function answer(
  asked: Questionnaire,
  id: string,
  point: string,
  day: string,
  below: (n: number) => number,
): ResponseGiven {
  const { steps, hasNoOpinion } = scaleOf(asked);
  const score = () => (hasNoOpinion && !below(8) ? NO_OPINION : steps.length - below(below(3) ? 2 : steps.length));
  const scores = Object.fromEntries(asked.questions.flatMap(({ key }) => (below(9) ? [[key, score()] as const] : [])));
  const background = Object.fromEntries(
    (asked.background ?? []).flatMap(({ key, options }) =>
      below(6) ? [[key, options[below(options.length)]!.key] as const] : [],
    ),
  );
  const aspects = Object.fromEntries(
    (asked.aspects ?? []).map(({ key }) => {
      const its = asked.questions.filter(({ aspect }) => aspect === key).map((question) => question.key);
      return [key, scoredOf(Object.fromEntries(Object.entries(scores).filter(([name]) => its.includes(name))))];
    }),
  );
  return {
    type: 'given',
    facts: { point, questionnaire: id, source: 'phone', scores, background, aspects, day },
  };
}

/** What a device has of it all. */
export const sourceOf = (rest: Partial<ReportSource>): ReportSource => ({
  today: '2026-11-20',
  asOf: '2026-11-19',
  tallies: [],
  breakdowns: [],
  comments: [],
  reviews: new Map(),
  scoreTable: SHIPPED_THRESHOLDS,
  reports: new Map(),
  names: {
    organisation: 'เทศบาลตำบลตัวอย่าง',
    questionnaireOf: (id) => (id === STANDARD_ID ? STANDARD : id === FOUR_ID ? FOUR : undefined),
    pointOf: (id) => `จุดบริการที่ ${id.slice(-3)}`,
  },
  ...rest,
});

export const inThai = createI18n({ survey: words }, 'th').getFixedT('th', 'survey');
