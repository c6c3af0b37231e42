import { memo } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { inOrder, sectionsOf } from '../../domain/sections.ts';
import { answersTo } from './answers.ts';
import { FaceQuestion } from './FaceQuestion.tsx';

interface ManyQuestionsProps {
  readonly questionnaire: Questionnaire;
  readonly language: Language;
}

/** All questions under one another, numbered throughout, each aspect with its heading. They are drawn once: 110 faces with each tap are felt on an old phone. */
export const ManyQuestions = memo(function ManyQuestions({ questionnaire, language }: ManyQuestionsProps) {
  const answers = answersTo(questionnaire, language);
  const numbers = new Map(inOrder(questionnaire).map(({ question }, index) => [question.key, index + 1]));
  return sectionsOf(questionnaire).map(({ aspect, questions }) => {
    const asked = questions.map(({ key, text }) => (
      <FaceQuestion key={key} name={key} legend={`${numbers.get(key)}. ${text[language]}`} answers={answers} isInLine />
    ));
    if (!aspect) return asked;
    return (
      <fieldset key={aspect.key} className="part">
        <legend>
          <h2>{aspect.text[language]}</h2>
        </legend>
        {asked}
      </fieldset>
    );
  });
});
