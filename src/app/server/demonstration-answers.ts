import { businessDay, startOfDay, type Day } from '#kernel/domain/business-day.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { SMILE, SMILE_ID } from '#survey/domain/smile.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { hourOn, type Act } from './demonstration-acts.ts';
import { ASKING, BACKGROUND, MOODS, POINTS, REASONS } from './demonstration-people.ts';
import { officeDays, weekday } from './office-days.ts';
import type { Random } from './seeded-random.ts';

/** Faces that were tapped, and forms that were filled in. */
export const ANSWERS = 1_200;
export const FORMS = 800;
/** One day on which a mobile unit collected forms in a village: a burst that the results must flag. */
const BURST = 26;
const BURST_DAY = 60;
/** So long the tablet of a counter asked the long questionnaire, on trial; so many of ten visitors went away before its end. */
export const TRIAL = { point: 'works', days: 120, answers: 40, leaving: 4 } as const;

/** How many come on which day of the week, Sunday first: Mondays are full. */
const RHYTHM = [0, 16, 11, 9, 9, 10, 0] as const;
const DAY_MS = 24 * 3_600_000;

type Point = (typeof POINTS)[number];
type Source = 'kiosk' | 'phone' | 'paper';

/** What residents answered on the office days from `first` to `last`. */
export const answers = (first: Day, last: Day, random: Random): readonly Act[] => [
  ...faces(first, last, random),
  ...forms(first, last, random),
  ...onTrial(first, random),
];

function faces(first: Day, last: Day, random: Random): readonly Act[] {
  const isOnTrial = ({ day, point }: Place) => point.code === TRIAL.point && day <= trialEnd(first);
  const visit = visits(
    placesOf(POINTS, officeDays(first, last)).filter((place) => !isOnTrial(place)),
    random,
  );
  return Array.from({ length: ANSWERS }, () => {
    const { day, point } = visit();
    const score = random.weighted(point.scores) + 1;
    const reason = random.below(3) ? undefined : random.pick(REASONS[score >= 4 ? 'good' : 'bad']);
    const source = random.pick(['kiosk', 'kiosk', asksForm(point) ? 'kiosk' : 'phone'] as const);
    const scores = { [SMILE.questions[0]!.key]: score };
    return given({ day, point, source, questionnaire: SMILE_ID, scores, ...(reason && { reason }) }, random);
  });
}

/** The long questionnaire where phones and paper ask it, one form in two on paper. */
function forms(first: Day, last: Day, random: Random): readonly Act[] {
  const days = officeDays(first, last);
  const visit = visits(placesOf(POINTS.filter(asksForm), days), random);
  const filled = Array.from({ length: FORMS - BURST }, () => {
    const { day, point } = visit();
    return given(
      { day, point, source: random.pick(['phone', 'paper']), ...form(point, STANDARD.questions, random) },
      random,
    );
  });
  const [day, point] = [days[BURST_DAY]!, POINTS.find(({ code }) => code === TRIAL.point)!];
  const collected = Array.from({ length: BURST }, () =>
    given({ day, point, source: 'paper', ...form(point, STANDARD.questions, random) }, random),
  );
  return [...filled, ...collected];
}

/** At a tablet not everybody has patience for two and twenty questions. */
function onTrial(first: Day, random: Random): readonly Act[] {
  const point = POINTS.find(({ code }) => code === TRIAL.point)!;
  const visit = visits(placesOf([point], officeDays(first, trialEnd(first))), random);
  return Array.from({ length: TRIAL.answers }, () => {
    const isPartial = random.below(10) < TRIAL.leaving;
    const asked = isPartial ? STANDARD.questions.slice(0, 3 + random.below(9)) : STANDARD.questions;
    const { day } = visit();
    const { background, ...rest } = form(point, asked, random);
    const whole = isPartial ? { isPartial } : { background };
    return given({ day, point, source: 'kiosk', ...rest, ...whole }, random);
  });
}

/** The last day on which the tablet asks it. */
export const trialEnd = (first: Day): Day => businessDay(startOfDay(first) + (TRIAL.days - 1) * DAY_MS);

const asksForm = ({ code }: Point): boolean => ASKING.some((asking) => asking === code);

interface Place {
  readonly day: Day;
  readonly point: Point;
}

const placesOf = (points: readonly Point[], days: readonly Day[]): readonly Place[] =>
  days.flatMap((day) => points.map((point) => ({ day, point })));

/** Draws who comes where and when. */
function visits(places: readonly Place[], random: Random) {
  const weights = places.map(({ day, point }) => RHYTHM[weekday(day)]! * point.weight);
  return () => places[random.weighted(weights)]!;
}

/** Somebody in some mood scores what was asked and leaves out a little; much of what is asked of herself she keeps. */
function form({ code, mood }: Point, asked: typeof STANDARD.questions, random: Random) {
  const hers = mood + random.next() + random.next() - 1;
  const scored = asked.filter((_, i) => i === 0 || random.below(25) > 0);
  const scores = scored.map(({ key, aspect }) => {
    const score = Math.round(4 + hers + MOODS[aspect as keyof typeof MOODS] + 1.6 * (random.next() - 0.5));
    return [key, Math.min(5, Math.max(1, score))];
  });
  const told = Object.entries({ ...BACKGROUND.everywhere, ...BACKGROUND.at[code as keyof typeof BACKGROUND.at] });
  const background = told.flatMap(([key, options]) => (random.below(4) ? [[key, random.pick(options)]] : []));
  return {
    questionnaire: STANDARD_ID,
    scores: Object.fromEntries(scores),
    background: Object.fromEntries(background),
  };
}

interface Given {
  readonly day: Day;
  readonly point: Point;
  readonly source: Source;
  readonly questionnaire: string;
  readonly scores: Readonly<Record<string, number>>;
}

function given({ day, point: { code }, source, ...answer }: Given, random: Random): Act {
  const body = { type: 'response.give', point: servicePointId(code), source, ...answer };
  return { at: hourOn(day, random), by: 'nobody', body, from: source === 'kiosk' ? code : undefined };
}
