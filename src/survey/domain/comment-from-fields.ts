import { LeaveComment } from './comment.ts';
import type { ResidentPage } from './resident-page.ts';

/** The field of a form for one's own words; no key of a question has a dot. */
export const COMMENT_FIELD = 'own.words';

/** Longer than anybody writes on a phone, and short enough for the open door. */
export const LONGEST_COMMENT = 1_000;

/** The comment in a form's fields, the same in the browser and on the server; `undefined` where none was asked for or written. `id`: its own random name. */
export function commentFromFields(
  { point, questionnaireId, questionnaire }: Pick<ResidentPage, 'point' | 'questionnaireId' | 'questionnaire'>,
  fields: Readonly<Record<string, unknown>>,
  id: string,
  salt: string,
): LeaveComment | undefined {
  const text = fields[COMMENT_FIELD];
  if (!questionnaire.hasComment || typeof text !== 'string') return undefined;
  return LeaveComment.safeParse({
    type: 'comment.leave',
    target: { type: 'comment', id },
    point: point.id,
    questionnaire: questionnaireId,
    // A form that is sent without scripts ends its lines with two signs: she typed one.
    personal: { text: text.replaceAll('\r\n', '\n').slice(0, LONGEST_COMMENT), salt },
  }).data;
}
