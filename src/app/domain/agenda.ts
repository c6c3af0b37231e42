import { fiscalYear, type Day } from '#kernel/domain/business-day.ts';
import type { Person } from '#kernel/domain/principal.ts';
import { isResponsible, type Complaint } from '#complaint/domain/complaint.ts';
import { mayRecord, type Measure } from '#measure/domain/measure.ts';
import { percentDone } from '#measure/domain/percent-done.ts';

type Case = Exclude<Complaint, { readonly status: 'none' }>;
interface Line<State> {
  readonly id: string;
  readonly state: State;
}

/** What the first page shows of everything: what waits for this person, and what she has under way. */
export interface Agenda<CaseLine, MeasureLine> {
  /** Open cases that no unit has yet, and that she may give to one. */
  readonly toAssign: readonly CaseLine[];
  /** Open cases that her own unit has to bring to an end; secret ones are her role's, whatever the unit. */
  readonly toAnswer: readonly CaseLine[];
  /** Measures of the fiscal year of `today` that she may record and that are not done. */
  readonly measures: readonly MeasureLine[];
}

/** Sorts what a person can see into what waits for her. What she may only look at is not in it. */
export function agendaOf<CaseLine extends Line<Case>, MeasureLine extends Line<Measure>>(
  me: Person,
  today: Day,
  cases: readonly CaseLine[],
  measures: readonly MeasureLine[],
): Agenda<CaseLine, MeasureLine> {
  const hers = cases.filter(({ state }) => state.status !== 'closed' && isResponsible(me, state));
  const isSecret = ({ state }: CaseLine) => state.kind === 'corruption';
  return {
    toAssign: hers.filter((line) => !isSecret(line) && line.state.unit === undefined),
    toAnswer: hers.filter((line) => isSecret(line) || me.units.some((unit) => unit === line.state.unit)),
    measures: measures.filter(
      ({ state }) => state.fiscalYear === fiscalYear(today) && mayRecord(me, state) && percentDone(state) < 100,
    ),
  };
}
