import { ComplaintCommand } from '#complaint/domain/words-of-a-case.ts';
import { isResponsible, type Complaint } from '#complaint/domain/complaint.ts';
import { referenceCode } from '#complaint/domain/reference-code.ts';
import { AddPerson } from '#identity/domain/person.ts';
import { hasRole, type Person } from '#kernel/domain/principal.ts';
import type { Command } from '#ledger/domain/command.ts';
import { MeasureCommand, mayRecord, type Measure } from '#measure/domain/measure.ts';
import { servicePoint } from '#organisation/domain/service-point.ts';

/** Where a thing of this type is looked at. */
const PLACES: Readonly<Record<string, (id: string) => string>> = {
  complaint: (id) => `/complaints/${id}`,
  measure: (id) => `/measures/${id}`,
  person: (id) => `/people/${id}`,
  kiosk: () => '/kiosks',
  eit: () => '/eit',
  improvement: () => '/improvements',
  'survey-report': () => '/reports',
  'score-table': () => '/results/score-table',
  'kiosk-rules': () => '/kiosk-rules',
  'service-point': () => '/points',
  unit: () => '/points',
  organisation: () => '/points',
  questionnaire: (id) => `/questionnaires/${id}`,
  asking: () => '/questionnaires',
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
  const { personal, name, title } = command as {
    personal?: { text?: unknown; name?: unknown };
    name?: unknown;
    title?: { th?: unknown };
  };
  const words = [personal?.text, personal?.name, name, title?.th].find((value) => typeof value === 'string') as
    string | undefined;
  const line = words?.split('\n')[0];
  return line && line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

/** Which case something was said of after it was logged: the code that its resident has, and no word of it. */
export const caseCode = ({ type, target }: Command): string | undefined =>
  target.type === 'complaint' && type !== 'complaint.log' ? referenceCode(target.id) : undefined;

const isSecret = (command: Command): boolean =>
  command.type === 'complaint.log' && (command as { kind?: unknown }).kind === 'corruption';

/**
 * The room's own form in which this person can say a refused command rightly, given the thing as she sees it now; with the id of the command and
 * nothing of its words in the address. `undefined` where there is no form for it, or none for her.
 */
export function formFor(me: Person, command: Command, state: unknown): string | undefined {
  const place = formPlace(me, command, state);
  return place && `${place}?corrects=${command.id}`;
}

function formPlace(me: Person, command: Command, state: unknown): string | undefined {
  switch (command.target.type) {
    case 'complaint': {
      const said = ComplaintCommand.safeParse(command).data;
      const now = state as Complaint | undefined;
      if (said?.type === 'complaint.log') return '/complaints/new';
      const isOpen = now && now.status !== 'none' && now.status !== 'closed' && isResponsible(me, now);
      return said && isOpen ? placeOf(command) : undefined;
    }
    case 'measure': {
      const said = MeasureCommand.safeParse(command).data;
      const now = state as Measure | undefined;
      if (!said || !now?.fiscalYear || !mayRecord(me, now)) return undefined;
      if (said.type === 'measure.record') return said.step < now.steps.length ? placeOf(command) : undefined;
      const isThere = said.type === 'measure.correct' && now.progress.some(({ entry }) => entry === said.entry);
      return isThere ? placeOf(command) : undefined;
    }
    case 'person':
      return AddPerson.safeParse(command).success && hasRole(me, 'administrator') ? '/people/new' : undefined;
    case 'service-point':
      return servicePoint.Command.safeParse(command).success && hasRole(me, 'administrator')
        ? '/points/new'
        : undefined;
    default:
      return undefined;
  }
}
