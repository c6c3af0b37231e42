import { namedId } from '#kernel/domain/named-id.ts';
import type { PersonRow, Role } from '#kernel/domain/principal.ts';
import { COMMAND_VERSION } from '#ledger/domain/command.ts';

/** Words for tests: ids that can be told apart, people, and commands as a device writes them. */
export const NOW = 1_790_000_000_000;
export const SALT = 'aaaaaaaaaaaaaaaaaaaaaa';

export const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
export const aCase = (n: number) => ({ type: 'complaint', id: uuid(100 + n) });

export const UNIT_A = namedId('unit-a');
export const UNIT_B = namedId('unit-b');
export const POINT = namedId('counter-1');
export const QUESTIONNAIRE = namedId('asked-1');

export const commandText = (serial: number, type: string, target: { type: string; id: string }, rest: object) =>
  JSON.stringify({ id: uuid(1000 + serial), v: COMMAND_VERSION, type, target, saidAt: NOW, ...rest });

export const personal = (text: string) => ({ text, salt: SALT });
export const aLog = (serial: number, n: number, kind = 'road') =>
  commandText(serial, 'complaint.log', aCase(n), { kind, personal: personal(`case ${serial}`) });

export const aPerson = (
  id: string,
  roles: readonly Role[],
  units: readonly string[] = [],
  rest: Partial<PersonRow> = {},
) => ({ kind: 'person', id, roles, units, active: true, rev: 1, since: 0, ...rest }) as const satisfies PersonRow;

/** Says nothing secret: the model looks into what the server sealed. */
export const plainSeal = { seal: (plain: string) => plain, open: (sealed: string) => sealed };
