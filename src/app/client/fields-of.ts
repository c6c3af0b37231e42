import type { Command } from '#ledger/domain/command.ts';
import type { Fact } from '#ui/client/Facts.tsx';

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What the house puts around every command, and what nobody typed. */
const AROUND = ['id', 'v', 'type', 'target', 'saidAt', 'supersedes', 'salt'];

/**
 * Everything that was typed in a command of which no room tells: each text and number under the name that it has, and no ids. `nameOf`: that name as a person
 * would say it.
 */
export function plainFields(command: Command, nameOf: (key: string) => string): readonly Fact[] {
  const values = leavesOf(command, '');
  const names = new Map<string, string>();
  for (const [key, value] of values) {
    const name = nameOf(key);
    names.set(name, names.has(name) ? `${names.get(name)}\n${value}` : `${value}`);
  }
  return [...names];
}

function leavesOf(value: unknown, under: string): readonly (readonly [key: string, value: string | number])[] {
  if (typeof value === 'number') return [[under, value]];
  if (typeof value === 'string') return ID.test(value) ? [] : [[under, value]];
  if (Array.isArray(value)) return value.flatMap((one) => leavesOf(one, under));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (AROUND.includes(key) ? [] : leavesOf(one, key)));
}
