import { measureId, type Cycle, type PlanMeasure } from './measure.ts';
import type { z } from 'zod/mini';
import template from './template-2566.json' with { type: 'json' };

/** The words of the template for every unit of the house. */
const EVERY_UNIT = 'ทุกส่วนราชการ';

/**
 * The eight measures that a municipality of this kind really carried out, as the plan of another fiscal year: same order, same words.
 * `unitIdOf` finds a unit by its name as in the template; one that the municipality does not have (undefined) leaves its measure to every unit.
 */
export const planFromTemplate = (
  fiscalYear: number,
  unitIdOf: (name: string) => string | undefined,
): readonly z.infer<typeof PlanMeasure>[] =>
  template.measures.map(({ number, title, steps, responsible, cycle, outcomes }) => ({
    type: 'measure.plan',
    target: { type: 'measure', id: measureId(fiscalYear, number) },
    fiscalYear,
    number,
    title,
    steps,
    units: responsible.includes(EVERY_UNIT) ? [] : responsible.map(unitIdOf).filter((id) => id !== undefined),
    cycle: cycle as Cycle,
    outcomes,
  }));
