import type { Language } from '#i18n/domain/language.ts';
import type { Day } from '#kernel/domain/business-day.ts';
import type { Snapshot } from '#ledger/domain/records.ts';
import { ORGANISATION, type Organisation } from '#organisation/domain/organisation.ts';
import { PointCode, servicePointId, type ServicePoint } from '#organisation/domain/service-point.ts';
import { askedOn, asking, pageOn, type Asking } from '#survey/domain/asking.ts';
import { improvement, toldAt, type Improvement } from '#survey/domain/improvement.ts';
import { kioskRules, type KioskRules } from '#survey/domain/kiosk-rules.ts';
import type { Questionnaire } from '#survey/domain/questionnaire.ts';
import type { KioskPage, ResidentPage } from '#survey/domain/resident-page.ts';

type Asked = Pick<ResidentPage, 'mode' | 'step' | 'language' | 'municipality' | 'isDemo'>;

/** What a service point asks today. `undefined`: there is no such point. */
export function residentPageOf(tx: Snapshot, code: string, asked: Asked, today: Day): ResidentPage | undefined {
  if (!PointCode.safeParse(code).success) return undefined;
  const id = servicePointId(code);
  const point = tx.row({ type: 'service-point', id })?.state as ServicePoint | undefined;
  if (!point) return undefined;
  const since = (tx.row({ type: asking.type, id })?.state as Asking | undefined) ?? asking.initial;
  const questionnaireId = askedOn(since, point.questionnaire, asked.mode, today);
  const questionnaire = tx.row({ type: 'questionnaire', id: questionnaireId })?.state as Questionnaire | undefined;
  if (!questionnaire) return undefined;
  return {
    ...asked,
    organisation: organisationName(tx),
    point: { id, code: point.code, name: point.name },
    questionnaireId,
    questionnaire,
    ...(asked.mode === 'kiosk' && { kiosk: kioskPageOf(tx, id, since, today) }),
  };
}

function kioskPageOf(tx: Snapshot, point: string, since: Asking, today: Day): KioskPage {
  const improvements = tx
    .feed(['public'], 0, tx.head().seq)
    .filter(({ type }) => type === improvement.type)
    .map((ref) => tx.row(ref)?.state as Improvement);
  return {
    ...(tx.row({ type: kioskRules.type, id: point })?.state as KioskRules | undefined),
    isWhole: pageOn(since, today) === 'whole',
    told: toldAt(improvements, point, today),
  };
}

/** The municipality's whole name; empty until it was set up. */
export const organisationName = (tx: Snapshot): string =>
  (tx.row(ORGANISATION)?.state as Organisation | undefined)?.name ?? '';

/** Thai, unless English is asked for in the address or preferred by the browser. */
export function languageOf(asked: unknown, accepted: string | undefined): Language {
  if (asked === 'th' || asked === 'en') return asked;
  const preferred = /\b(th|en)\b/i.exec(accepted ?? '')?.[1]?.toLowerCase();
  return preferred === 'en' ? 'en' : 'th';
}
