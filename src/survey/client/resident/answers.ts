import type { Language } from '#i18n/domain/language.ts';
import type { Step } from '#ui/client/Face.tsx';
import { scaleOf, type Questionnaire } from '../../domain/questionnaire.ts';
import { NO_OPINION } from '../../domain/scale.ts';
import { RESIDENT_WORDS } from './resident-words.ts';

/** What one may tap. Whoever has no opinion sees no face. */
export interface Answer {
  readonly score: number;
  readonly face: Step | undefined;
  /** One or two lines at the kiosk, one on a phone. */
  readonly words: readonly string[];
}

/** Is there but one question? */
export const isAlone = ({ questions }: Questionnaire): boolean => questions.length === 1;

/** The best comes first. One question alone says in its faces what it is about; among many the words of the scale are enough. */
export function answersTo(questionnaire: Questionnaire, language: Language): readonly Answer[] {
  const words = RESIDENT_WORDS[language];
  const { steps, hasNoOpinion } = scaleOf(questionnaire);
  const isSmile = isAlone(questionnaire) && steps.length === 5;
  const faces = steps.map(({ step, face, ...inWords }) => ({
    score: step,
    face,
    words: isSmile ? words.step[step] : [inWords[language]],
  }));
  return hasNoOpinion ? [...faces, { score: NO_OPINION, face: undefined, words: [words.noOpinion] }] : faces;
}
