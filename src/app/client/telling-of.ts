import type { Command } from '#ledger/domain/command.ts';

/** Where a thing of this type is looked at. */
const PLACES: Readonly<Record<string, (id: string) => string>> = {
  complaint: (id) => `/complaints/${id}`,
  measure: (id) => `/measures/${id}`,
  person: (id) => `/people/${id}`,
  'service-point': () => '/points',
  unit: () => '/points',
  organisation: () => '/points',
};

/** Where what was said can be looked at. A corruption case has no such place for who wrote it down (CO2). */
export const placeOf = (command: Command): string | undefined =>
  isSecret(command) ? undefined : PLACES[command.target.type]?.(command.target.id);

/**
 * The beginning of what she wrote, or the name of what she made. Of a case only what an ordinary one was logged with: the row stays on the device
 * for whoever looks over a shoulder, and a note does not tell whether its case is one of corruption (CO2).
 */
export function firstWords(command: Command): string | undefined {
  if (command.target.type === 'complaint' && (command.type !== 'complaint.log' || isSecret(command))) return undefined;
  const { personal, name } = command as { personal?: { text?: unknown; name?: unknown }; name?: unknown };
  const words = [personal?.text, personal?.name, name].find((value) => typeof value === 'string') as string | undefined;
  const line = words?.split('\n')[0];
  return line && line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

const isSecret = (command: Command): boolean =>
  command.type === 'complaint.log' && (command as { kind?: unknown }).kind === 'corruption';
