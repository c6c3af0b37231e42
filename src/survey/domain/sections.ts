import { SERVICE_KEY, type Background, type Item, type Question, type Questionnaire } from './questionnaire.ts';

/** Questions that belong together, under the side of the service that they are about; what is about none has no aspect. */
interface Section {
  readonly aspect: Item | undefined;
  readonly questions: readonly Question[];
}

/** Everything that is asked on the scale, in the order in which it is asked: what belongs to no aspect first, then aspect by aspect. */
export const sectionsOf = ({ aspects = [], questions }: Questionnaire): readonly Section[] =>
  [undefined, ...aspects]
    .map((aspect) => ({ aspect, questions: questions.filter((question) => question.aspect === aspect?.key) }))
    .filter((section) => section.questions.length > 0);

/** The same one after the other, each question with its aspect. */
export const inOrder = (questionnaire: Questionnaire): readonly { question: Question; aspect: Item | undefined }[] =>
  sectionsOf(questionnaire).flatMap(({ aspect, questions }) => questions.map((question) => ({ question, aspect })));

/** The question of what brought her, and those about herself. */
export function backgroundOf({ background = [] }: Questionnaire): {
  readonly service: Background | undefined;
  readonly herself: readonly Background[];
} {
  return {
    service: background.find(({ key }) => key === SERVICE_KEY),
    herself: background.filter(({ key }) => key !== SERVICE_KEY),
  };
}
