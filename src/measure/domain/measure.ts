import { z } from 'zod/mini';
import { businessDay, Day, daysOfFiscalYear } from '#kernel/domain/business-day.ts';
import { namedId } from '#kernel/domain/named-id.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { hasRole, inUnit, speakerOf, STAFF, type Principal } from '#kernel/domain/principal.ts';
import { err, ok, type Result } from '#kernel/domain/result.ts';
import type { Aggregate, Occasion } from '#ledger/domain/aggregate.ts';
import { FreeText, Salt } from '#ledger/domain/personal.ts';

/** When a measure is reported (domain facts §1.4). */
export const Cycle = z.enum(['halfYearAndAnnual', 'endOfYear', 'onceAYearToParentAgency']);
export type Cycle = z.infer<typeof Cycle>;

const Text = z.string().check(z.minLength(1), z.maxLength(1_000));
const Plan = z.object({
  fiscalYear: z.int().check(z.gte(2560), z.lte(2700)),
  number: z.int().check(z.gte(1), z.lte(99)),
  title: Text,
  steps: z.array(Text).check(z.minLength(1), z.maxLength(30)),
  /** Units by id; none stands for ทุกส่วนราชการ, every unit. */
  units: z.array(Uuid).check(z.maxLength(20)),
  cycle: Cycle,
  outcomes: z.array(Text).check(z.maxLength(20)),
});
type Plan = z.infer<typeof Plan>;

const Done = { doneOn: Day, completes: z.boolean(), personal: z.object({ text: FreeText, salt: Salt }) };
export const PlanMeasure = z.object({
  type: z.literal('measure.plan'),
  target: z.object({ type: z.literal('measure'), id: Uuid }),
  ...Plan.shape,
});
/** `entry` is made where it is said, so that two officers without network never mean each other's. `completes`: the step is done with it. */
export const RecordProgress = z.object({
  type: z.literal('measure.record'),
  entry: Uuid,
  step: z.int().check(z.nonnegative()),
  ...Done,
});
/** `was`: how often the entry had been corrected when its author read it. */
export const CorrectProgress = z.object({
  type: z.literal('measure.correct'),
  entry: Uuid,
  was: z.int().check(z.nonnegative()),
  ...Done,
});
export const MeasureCommand = z.discriminatedUnion('type', [PlanMeasure, RecordProgress, CorrectProgress]);
export type MeasureCommand = z.infer<typeof MeasureCommand>;
export type RecordProgress = z.infer<typeof RecordProgress>;
export type CorrectProgress = z.infer<typeof CorrectProgress>;

type Words = { readonly text: string } | undefined;
type Progress = {
  readonly entry: string;
  readonly step: number;
  readonly doneOn: Day;
  readonly completes: boolean;
  readonly by: string;
};
export type MeasureEvent =
  | { readonly type: 'planned'; readonly facts: Plan }
  | { readonly type: 'recorded'; readonly facts: Progress; readonly personal?: Words }
  | { readonly type: 'corrected'; readonly facts: Omit<Progress, 'step'>; readonly personal?: Words };

/** What was done, when, by whom. `text` is missing where it was erased; `corrected` counts corrections. */
export type ProgressEntry = Progress & { readonly text?: string | undefined; readonly corrected: number };

/** One measure of one fiscal year; `fiscalYear` is 0 until it was planned. Entries in the order in which the server heard them. */
export interface Measure extends Plan {
  readonly progress: readonly ProgressEntry[];
}

export type MeasureRefusal =
  | 'planners-only'
  | 'already-planned'
  | 'not-its-number'
  | 'not-planned'
  | 'not-your-measure'
  | 'no-such-step'
  | 'no-such-entry'
  | 'already-recorded'
  | 'changed-meanwhile'
  | 'outside-the-year'
  | 'done-in-future';

export const measureId = (fiscalYear: number, number: number): string => namedId(`m${fiscalYear}-${number}`);

/** The clerk everywhere; an officer where her unit is responsible, or every unit is. */
export const mayRecord = (by: Principal, { units }: Pick<Measure, 'units'>): boolean =>
  hasRole(by, 'clerk', 'administrator') ||
  (hasRole(by, 'unit-officer') && (units.length === 0 || units.some((unit) => inUnit(by, unit))));

function decide(
  now: Measure,
  command: MeasureCommand,
  { saidAt, by }: Occasion,
): Result<readonly MeasureEvent[], MeasureRefusal> {
  if (command.type === 'measure.plan') {
    const { type: _, target, ...plan } = command;
    if (!hasRole(by, 'clerk', 'administrator')) return err('planners-only');
    if (now.fiscalYear) return err('already-planned');
    return target.id === measureId(plan.fiscalYear, plan.number)
      ? ok([{ type: 'planned', facts: plan }])
      : err('not-its-number');
  }
  if (!now.fiscalYear) return err('not-planned');
  if (!mayRecord(by, now)) return err('not-your-measure');
  const { entry, doneOn, completes, personal } = command;
  const [first, last] = daysOfFiscalYear(now.fiscalYear);
  if (doneOn < first || doneOn > last) return err('outside-the-year');
  if (doneOn > businessDay(saidAt)) return err('done-in-future');
  const facts = { entry, doneOn, completes, by: speakerOf(by) };
  const before = now.progress.find((one) => one.entry === entry);
  switch (command.type) {
    case 'measure.record':
      if (command.step >= now.steps.length) return err('no-such-step');
      return before
        ? err('already-recorded')
        : ok([{ type: 'recorded', facts: { ...facts, step: command.step }, personal }]);
    case 'measure.correct':
      if (!before) return err('no-such-entry');
      return before.corrected === command.was ? ok([{ type: 'corrected', facts, personal }]) : err('changed-meanwhile');
  }
}

function evolve(now: Measure, event: MeasureEvent): Measure {
  switch (event.type) {
    case 'planned':
      return { ...event.facts, progress: [] };
    case 'recorded':
      return { ...now, progress: [...now.progress, { ...event.facts, text: event.personal?.text, corrected: 0 }] };
    case 'corrected':
      return {
        ...now,
        progress: now.progress.map((one) =>
          one.entry === event.facts.entry
            ? { ...one, ...event.facts, text: event.personal?.text, corrected: one.corrected + 1 }
            : one,
        ),
      };
  }
}

export const measure: Aggregate<Measure, MeasureCommand, MeasureEvent, MeasureRefusal> = {
  type: 'measure',
  Command: MeasureCommand,
  initial: {
    fiscalYear: 0,
    number: 0,
    title: '',
    steps: [],
    units: [],
    cycle: 'endOfYear',
    outcomes: [],
    progress: [],
  },
  refs: (command) => (command.type === 'measure.plan' ? command.units.map((id) => ({ type: 'unit', id })) : []),
  decide,
  evolve,
  audience: () => STAFF,
  index: ({ fiscalYear, number }) => ({ order: fiscalYear * 100 + number }),
};
