import { isResponsible, type Complaint } from '#complaint/domain/complaint.ts';
import type { Person } from '#kernel/domain/principal.ts';

/**
 * How many of these cases a unit has not brought to an end; `undefined` where she who asks may not see the unit's cases. Those of corruption are in no
 * such number (CO2).
 */
export const openCasesOf = (me: Person, cases: readonly Complaint[], unit: string): number | undefined =>
  isResponsible(me, { kind: 'other', unit }) ? cases.filter((state) => isOpenIn(state, unit)).length : undefined;

const isOpenIn = (state: Complaint, unit: string): boolean =>
  state.status !== 'none' && state.status !== 'closed' && state.kind !== 'corruption' && state.unit === unit;
