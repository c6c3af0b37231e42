import { err, ok, type Result } from '#kernel/domain/result.ts';
import { scaleOf } from './questionnaire.ts';
import { BACKGROUND_PREFIX, REASON_FIELD, type ResidentPage } from './resident-page.ts';
import { ResponseCommand } from './response.ts';
import { isOnScale } from './scale.ts';

type Asked = Pick<ResidentPage, 'mode' | 'point' | 'questionnaireId' | 'questionnaire'>;

/**
 * An answer made of a form's fields, the same in the browser and, for a form that was sent without scripts, on the server.
 * A field that is missing, empty or no step of the scale was not answered; what was not offered is none. Nothing answered at all is refused.
 * `isPartial`: whoever answered was gone before she had seen all.
 */
export function responseFromFields(
  { mode, point, questionnaireId, questionnaire }: Asked,
  fields: Readonly<Record<string, unknown>>,
  isPartial = false,
): Result<ResponseCommand, 'nothing-answered'> {
  const scale = scaleOf(questionnaire);
  const scores = questionnaire.questions.flatMap(({ key }) => {
    const score = scoreOf(fields[key]);
    return score !== undefined && isOnScale(scale, score) ? [[key, score]] : [];
  });
  const reason = questionnaire.reasons.find(({ key }) => key === fields[REASON_FIELD])?.key;
  const background = (questionnaire.background ?? []).flatMap(({ key, options }) => {
    const chosen = options.find((option) => option.key === fields[BACKGROUND_PREFIX + key]);
    return chosen ? [[key, chosen.key]] : [];
  });
  const response = ResponseCommand.safeParse({
    type: 'response.give',
    point: point.id,
    questionnaire: questionnaireId,
    source: mode,
    scores: Object.fromEntries(scores),
    ...(reason && { reason }),
    ...(background.length > 0 && { background: Object.fromEntries(background) }),
    ...(isPartial && { isPartial }),
  });
  return response.success ? ok(response.data) : err('nothing-answered');
}

const scoreOf = (field: unknown): number | undefined =>
  typeof field === 'string' && /^[0-5]$/.test(field) ? Number(field) : undefined;
