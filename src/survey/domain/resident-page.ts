import type { Language } from '#i18n/domain/language.ts';
import type { Improvement } from './improvement.ts';
import type { KioskRules } from './kiosk-rules.ts';
import type { Questionnaire } from './questionnaire.ts';

/** The field of a form that names the reason; every other field bears the key of its question. */
export const REASON_FIELD = 'reason';
/** Before the key of a background question; no key of a question has a dot. */
export const BACKGROUND_PREFIX = 'background.';

/**
 * What the server puts into the page of a service point, once as HTML and once as data beside it. It says nothing of who looks at it.
 * `step`: `thanks` answers a form that was sent without scripts, `invalid` one in which nothing was chosen, `full` one
 * for which there is no room today.
 */
export interface ResidentPage {
  readonly mode: 'phone' | 'kiosk';
  readonly step: 'question' | 'thanks' | 'invalid' | 'full';
  readonly language: Language;
  /** Names its data among all others: an answer to one, or to a demonstration, is never sent to another at the same address. */
  readonly municipality: string;
  /** The whole name as on its papers. */
  readonly organisation: string;
  readonly point: { readonly id: string; readonly code: string; readonly name: string };
  readonly questionnaireId: string;
  readonly questionnaire: Questionnaire;
  readonly isDemo: boolean;
  /** What the screen of a kiosk needs besides; a phone has none of it. */
  readonly kiosk?: KioskPage;
}

/** How a kiosk asks, when, by which code staff leave it, and what it tells at rest. */
export interface KioskPage extends KioskRules {
  readonly isWhole: boolean;
  readonly told: readonly Pick<NonNullable<Improvement['told']>, 'text' | 'day'>[];
}

/** The page on which a tablet becomes a kiosk. */
export interface DoorPage {
  readonly mode: 'door';
  readonly language: Language;
  readonly municipality: string;
}
