import { Fragment } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { scaleOf, type Questionnaire } from '../../domain/questionnaire.ts';
import { NO_OPINION } from '../../domain/scale.ts';
import { inOrder, sectionsOf } from '../../domain/sections.ts';
import { onPaper, PAPER_WORDS } from './printed-words.ts';

/** The table of a paper form: a line for each question, a column with an empty box for each step, the best first; whoever types answers in reads the number. */
export function PrintedQuestions({ asked, language }: { asked: Questionnaire; language: Language }) {
  const words = PAPER_WORDS[language];
  const { steps, hasNoOpinion } = scaleOf(asked);
  const columns = [
    ...steps.map((step) => ({ head: onPaper(step.step, language), words: step[language] })),
    ...(hasNoOpinion ? [{ head: onPaper(NO_OPINION, language), words: words.noOpinion }] : []),
  ];
  const numbers = new Map(inOrder(asked).map(({ question }, index) => [question.key, index + 1]));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.item}</th>
          {columns.map((column) => (
            <th key={column.words} scope="col">
              {column.head}
              <br />
              {column.words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sectionsOf(asked).map(({ aspect, questions }) => (
          <Fragment key={aspect?.key ?? ''}>
            {aspect && (
              <tr>
                <th scope="rowgroup" colSpan={2 + columns.length}>
                  {onPaper(aspect.text[language], language)}
                </th>
              </tr>
            )}
            {questions.map(({ key, text }) => (
              <tr key={key}>
                <td>{onPaper(numbers.get(key)!, language)}</td>
                <td>{onPaper(text[language], language)}</td>
                {columns.map((column) => (
                  <td key={column.words}>
                    <i />
                  </td>
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
