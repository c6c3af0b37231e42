import type { Language } from '#i18n/domain/language.ts';
import { Face } from '#ui/client/Face.tsx';
import type { Item, Questionnaire } from '../../domain/questionnaire.ts';
import { backgroundOf, inOrder, sectionsOf } from '../../domain/sections.ts';
import { answersTo, isAlone } from '../resident/answers.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

interface PreviewOf {
  readonly asked: Questionnaire;
  readonly language: Language;
}

/** The page of a resident's phone as a picture of 360 px: nothing in it can be pressed. */
export function PhonePreview({ asked, language }: PreviewOf) {
  const words = RESIDENT_WORDS[language];
  const { service, herself } = backgroundOf(asked);
  const numbers = new Map(inOrder(asked).map(({ question }, index) => [question.key, `${index + 1}. `]));
  const list = ({ key, text }: Item) => (
    <div key={key}>
      <b>{text[language]}</b>
      <p className="input">{words.ratherNot}</p>
    </div>
  );
  return (
    <div
      className="screen-of phone stack"
      lang={language}
      tabIndex={0}
      role="region"
      aria-label={asked.title[language]}
    >
      {!isAlone(asked) && (
        <>
          <h3>{asked.title[language]}</h3>
          <p>{words.howTo}</p>
        </>
      )}
      {service && list(service)}
      {sectionsOf(asked).map(({ aspect, questions }) => (
        <div key={aspect?.key ?? ''} className="stack">
          {aspect && <h4>{aspect.text[language]}</h4>}
          {questions.map(({ key, text }) => (
            <div key={key}>
              <b>{isAlone(asked) ? text[language] : numbers.get(key) + text[language]}</b>
              <ScaleOf asked={asked} language={language} />
            </div>
          ))}
        </div>
      ))}
      {asked.reasons.length > 0 && (
        <div className="stack-s">
          <b>{words.why}</b>
          {asked.reasons.map(({ key, text }) => (
            <p key={key} className="input">
              {text[language]}
            </p>
          ))}
        </div>
      )}
      {herself.length > 0 && <h4>{words.aboutYou}</h4>}
      {herself.map(list)}
      {asked.hasComment && (
        <div>
          <b>{words.comment}</b>
          <p className="soft">{words.commentHint}</p>
          <p className="input own-words" />
        </div>
      )}
      <p className="soft">{words.privacy}</p>
      <p className="sent">{words.send}</p>
    </div>
  );
}

/** What one may tap, the best first. */
export const ScaleOf = ({ asked, language }: PreviewOf) => (
  <ul className="scale" data-alone={isAlone(asked) || undefined}>
    {answersTo(asked, language).map(({ score, face, words }) => (
      <li key={score}>
        {face && <Face step={face} />}
        <span>{words.join('')}</span>
      </li>
    ))}
  </ul>
);
