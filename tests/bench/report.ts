import { createRandom } from '#app/server/seeded-random.ts';
import { daysAfter } from '#kernel/domain/period.ts';
import { response, type ResponseCommand, type ResponseGiven } from '#survey/domain/response.ts';
import { resultsOf } from '#survey/domain/results.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';
import { startOfDay } from '#kernel/domain/business-day.ts';
import { figure, takeTurns, typical, type Figure } from './figure.ts';

const [FEW, MANY] = [10_000, 1_000_000];
const POINTS = ['a', 'b', 'c', 'd', 'e'];
const BUDGET_MS = 3_000;

/** The report of a year over a million answers, against the same over ten thousand: it is made of running tallies, and of no answer. */
export async function* report(): AsyncGenerator<Figure> {
  const [few, many] = [talliesOf(FEW), talliesOf(MANY)];
  const turns = await takeTurns(BUDGET_MS, () => ({ value: msFor(many), baseline: msFor(few) }));
  const [value, baseline] = typical(turns);
  const goal = { of: 'ratio', is: '≤', limit: 2 } as const;
  yield figure(`report of a year over ${MANY} answers, against ${FEW}`, 'ms', value, baseline, goal);
  const bytes = (tallies: readonly Tally[]) => JSON.stringify(tallies).length;
  yield figure(`what a device holds for it`, 'bytes', bytes(many), bytes(few));
}

function msFor(tallies: readonly Tally[]): number {
  const start = performance.now();
  resultsOf(tallies, () => STANDARD);
  return performance.now() - start;
}

/** So many answers are counted one by one before they go to the whole: a small tally takes one more ten times as quickly. */
const HANDFUL = 64;

/** The tallies of a year, each answer counted as the server counts it. */
function talliesOf(answers: number): readonly Tally[] {
  const { next, below, pick, weighted } = createRandom(answers);
  const [tallies, handfuls] = [new Map<string, Tally>(), new Map<string, Tally>()];
  const together = (id: string, one: Tally) => {
    const whole = tallies.get(id);
    tallies.set(id, whole ? tally.remainder!.plus(id, whole, one) : one);
    handfuls.delete(id);
  };
  const known = () => STANDARD;
  for (let i = 0; i < answers; i++) {
    const day = daysAfter('2025-10-01', below(365));
    const said: ResponseCommand = {
      type: 'response.give',
      point: pick(POINTS),
      questionnaire: STANDARD_ID,
      source: pick(['kiosk', 'phone', 'paper']),
      scores: Object.fromEntries(
        STANDARD.questions.filter(() => next() < 0.9).map(({ key }) => [key, 1 + weighted([1, 2, 6, 14, 17])]),
      ),
      background: Object.fromEntries((STANDARD.background ?? []).map(({ key, options }) => [key, pick(options).key])),
    };
    const context = { saidAt: startOfDay(day), at: startOfDay(day), by: { kind: 'nobody' } } as const;
    const decided = response.decide(response.initial, said, context as never, known);
    if (!decided.ok) continue;
    const [event] = decided.value as readonly [ResponseGiven];
    for (const id of tally.targets(event)) {
      const handful = tally.evolve(handfuls.get(id) ?? tally.initial, event);
      if (handful.answers < HANDFUL) handfuls.set(id, handful);
      else together(id, handful);
    }
  }
  for (const [id, handful] of handfuls) together(id, handful);
  return [...tallies.values()].map((one) => (tally.told ? tally.told(one) : one));
}
