import type { Result } from '#kernel/domain/result.ts';
import type { Verdict } from '#ledger/domain/judge.ts';
import type { unit } from '#organisation/domain/unit.ts';
import type { asking } from '#survey/domain/asking.ts';
import type { improvement } from '#survey/domain/improvement.ts';
import type { kioskRules } from '#survey/domain/kiosk-rules.ts';
import type { questionnaire } from '#survey/domain/questionnaire.ts';
import type { review } from '#survey/domain/review.ts';
import type { surveyReport } from '#survey/domain/survey-report.ts';

type RefusalOf<Rules> = Rules extends { readonly decide: (...args: never[]) => Result<unknown, infer Refusal> }
  ? Refusal
  : never;

/** Why the house holds something, and why it refuses something whatever it is about. */
type HouseCode =
  | Extract<Verdict, { readonly status: 'held' }>['code']
  | 'too-large'
  | 'unreadable'
  | 'id-taken'
  | 'only-nobody'
  | 'not-known-here'
  | 'refused-by-supervisor';

/** Every code that no room has a sentence for. */
export type TellingCode =
  | HouseCode
  | RefusalOf<typeof unit>
  | RefusalOf<typeof questionnaire>
  | RefusalOf<typeof asking>
  | RefusalOf<typeof improvement>
  | RefusalOf<typeof kioskRules>
  | RefusalOf<typeof review>
  | RefusalOf<typeof surveyReport>;
