import { useSearchParams } from 'wouter';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { useList, useMeta } from '#ledger/client/LedgerProvider.tsx';
import type { Item, Questionnaire } from '../domain/questionnaire.ts';
import { resultsOf, yearsOf, type Results } from '../domain/results.ts';
import type { Tally } from '../domain/tally.ts';

/** What the screen shows, and what it can be asked to show instead. */
export interface ShownResults {
  readonly results: readonly Results[];
  readonly years: readonly number[];
  readonly year: number;
  /** The points that have answers in this year. */
  readonly points: readonly string[];
  /** `''` is all of them. */
  readonly point: string;
  readonly nameOfPoint: (id: string) => string | undefined;
  readonly itemsOf: (questionnaire: string) => {
    readonly title: Item['text'] | undefined;
    readonly items: readonly Item[];
  };
}

/** The results that the address asks for; `undefined` while they are loading, also while pages of the base are missing. */
export function useResults(): ShownResults | undefined {
  const [asked] = useSearchParams();
  const meta = useMeta();
  const tallies = useList<Tally>({ type: 'tally', by: 'year' });
  const points = useList<{ readonly name: string }>({ type: 'service-point', by: 'name' });
  const questionnaires = useList<Questionnaire>({ type: 'questionnaire', by: 'title' });
  if (!meta?.complete || !tallies || !points || !questionnaires) return undefined;

  const years = yearsOf(
    tallies.map(({ state }) => state),
    fiscalYear(businessDay(Date.now() + meta.offset)),
  );
  const year = years.find((each) => `${each}` === asked.get('year')) ?? years[0]!;
  const ofYear = tallies.map(({ state }) => state).filter((tally) => tally.fiscalYear === year);
  const pointsOfYear = [...new Set(ofYear.map((tally) => tally.point))];
  const point = pointsOfYear.find((id) => id === asked.get('point')) ?? '';
  return {
    results: resultsOf(ofYear.filter((tally) => !point || tally.point === point)),
    years,
    year,
    points: pointsOfYear,
    point,
    nameOfPoint: (id) => points.find((row) => row.id === id)?.state.name,
    itemsOf(id) {
      const found = questionnaires.find((row) => row.id === id)?.state;
      return { title: found?.title, items: found ? [...found.questions, ...found.reasons] : [] };
    },
  };
}
