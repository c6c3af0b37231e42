import { err, ok, type Result } from '#kernel/domain/result.ts';
import { REASON_FIELD, type ResidentPage } from './resident-page.ts';
import { ResponseCommand } from './response.ts';

type Asked = Pick<ResidentPage, 'mode' | 'point' | 'questionnaireId' | 'questionnaire'>;

/**
 * An answer made of a form's fields, the same in the browser and, for a form that was sent without scripts, on the server.
 * A field that is missing, empty or no step was not answered; a reason that was not offered is none. Nothing answered at all is refused.
 */
export function responseFromFields(
  { mode, point, questionnaireId, questionnaire }: Asked,
  fields: Readonly<Record<string, unknown>>,
): Result<ResponseCommand, 'nothing-answered'> {
  const steps = questionnaire.questions.map(({ key }) => [key, stepOf(fields[key])] as const);
  const reason = questionnaire.reasons.find(({ key }) => key === fields[REASON_FIELD])?.key;
  const response = ResponseCommand.safeParse({
    type: 'response.give',
    point: point.id,
    questionnaire: questionnaireId,
    source: mode,
    scores: Object.fromEntries(steps.filter(([, step]) => step !== undefined)),
    ...(reason && { reason }),
  });
  return response.success ? ok(response.data) : err('nothing-answered');
}

const stepOf = (field: unknown): number | undefined =>
  typeof field === 'string' && /^[1-5]$/.test(field) ? Number(field) : undefined;
