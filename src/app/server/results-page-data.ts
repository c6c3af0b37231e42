import type { Language } from '#i18n/domain/language.ts';
import { fiscalYear, type Day } from '#kernel/domain/business-day.ts';
import type { Snapshot } from '#ledger/domain/records.ts';
import { servicePoint, type ServicePoint } from '#organisation/domain/service-point.ts';
import { publication, type Publication, type PublicResults } from '#survey/domain/publication.ts';
import type { Questionnaire } from '#survey/domain/questionnaire.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';
import { versionCode } from '#survey/domain/version-code.ts';
import { organisationName } from './resident-page.ts';
import { RESULTS_WORDS } from './results-page-words.ts';

/** One questionnaire's results, and as what it was asked. */
export interface Published {
  readonly told: PublicResults;
  readonly asked: Questionnaire;
}

/** What the public may read of one fiscal year. */
export interface ResultsOfYear {
  readonly organisation: string;
  readonly year: number;
  /** Those with publications and the current one, the newest first. */
  readonly years: readonly number[];
  /** The most answers first. */
  readonly published: readonly Published[];
  /** Why there are none. Of a year that is not over nobody is told whether somebody has answered: the first answer could be seen coming. */
  readonly nothing: 'none' | 'too-few' | 'not-yet' | undefined;
  readonly pointOf: (id: string) => ServicePoint | undefined;
}

/** `undefined`: a year that has not begun, or in which nothing was asked yet. */
export function resultsOfYear(tx: Snapshot, year: number, today: Day): ResultsOfYear | undefined {
  const all = tx.rowsOf(publication.type).map(({ state }) => (state as Publication).told);
  const current = fiscalYear(today);
  const years = [...new Set([current, ...all.map((told) => told.fiscalYear)])].sort((a, b) => b - a);
  if (!(year <= current && year >= years.at(-1)!)) return undefined;
  const published = all
    .filter((told) => told.fiscalYear === year)
    .sort((a, b) => b.answers - a.answers)
    .flatMap((told) => {
      const asked = tx.row({ type: 'questionnaire', id: told.questionnaire })?.state as Questionnaire | undefined;
      return asked ? [{ told, asked }] : [];
    });
  return {
    organisation: organisationName(tx),
    year,
    years,
    published: apart(published),
    nothing: published.length
      ? undefined
      : year === current
        ? 'not-yet'
        : isSomethingCounted(tx, year)
          ? 'too-few'
          : 'none',
    pointOf: (id) => tx.row({ type: servicePoint.type, id })?.state as ServicePoint | undefined,
  };
}

const isSomethingCounted = (tx: Snapshot, year: number): boolean =>
  tx.waitingTallies().some(({ type, state }) => type === tally.type && (state as Tally).fiscalYear === year);

/** Versions of one title bear their version's name besides, as staff see it. */
export const apart = (published: readonly Published[]): readonly Published[] =>
  published.map((one) => {
    const { told, asked } = one;
    if (!published.some((other) => other !== one && other.asked.title.th === asked.title.th)) return one;
    const titleIn = (language: Language) =>
      `${asked.title[language]} (${RESULTS_WORDS[language].version(versionCode(told.questionnaire))})`;
    return { told, asked: { ...asked, title: { th: titleIn('th'), en: titleIn('en') } } };
  });
