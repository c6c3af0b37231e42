import { useEffect, useRef, useState, type FormEvent, type Ref } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { Button } from '#ui/client/Button.tsx';
import type { ResidentPage } from '../../domain/resident-page.ts';
import { backgroundOf } from '../../domain/sections.ts';
import { answersTo, isAlone } from './answers.ts';
import { BackgroundQuestion } from './BackgroundQuestion.tsx';
import { CommentQuestion } from './CommentQuestion.tsx';
import { FaceQuestion } from './FaceQuestion.tsx';
import { ManyQuestions } from './ManyQuestions.tsx';
import { Problem } from './Problem.tsx';
import { ReasonQuestion } from './ReasonQuestion.tsx';
import { RESIDENT_WORDS } from './resident-words.ts';

export type SurveyProblem = 'nothing-answered' | 'not-saved' | 'not-today';

interface SurveyFormProps {
  readonly page: ResidentPage;
  readonly language: Language;
  readonly problem: SurveyProblem | undefined;
  readonly isSaving: boolean;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Native boxes that React does not hold: what was tapped before it woke stays tapped. The phone remembers nothing for who comes next. */
export function SurveyForm({ page, language, problem, isSaving, heading, onSubmit }: SurveyFormProps) {
  const words = RESIDENT_WORDS[language];
  const { questionnaire } = page;
  const { title, questions, reasons } = questionnaire;
  const { service, herself } = backgroundOf(questionnaire);
  const form = useRef<HTMLFormElement>(null);
  const [answered, setAnswered] = useState<number>();
  const count = () => {
    const fields = new FormData(form.current!);
    setAnswered(questions.filter(({ key }) => fields.has(key)).length);
  };
  useEffect(count, []);
  const sentence =
    problem &&
    {
      'nothing-answered': isAlone(questionnaire) ? words.nothingAnswered : words.nothingOfMany,
      'not-saved': words.notSaved,
      'not-today': words.notToday,
    }[problem];
  const asked = (text: string) => (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
  return (
    <form
      ref={form}
      className="survey"
      method="post"
      action={`/s/${page.point.code}?lang=${language}`}
      autoComplete="off"
      onChange={count}
      onSubmit={onSubmit}
    >
      <main className="page">
        {!isAlone(questionnaire) && (
          <div className="field" data-invalid={sentence ? '' : undefined}>
            {asked(title[language])}
            {sentence && <Problem>{sentence}</Problem>}
            <p>{words.howTo}</p>
          </div>
        )}
        {service && <BackgroundQuestion question={service} language={language} />}
        {isAlone(questionnaire) ? (
          <FaceQuestion
            name={questions[0]!.key}
            legend={asked(questions[0]!.text[language])}
            answers={answersTo(questionnaire, language)}
            problem={sentence}
          />
        ) : (
          <ManyQuestions questionnaire={questionnaire} language={language} />
        )}
        {reasons.length > 0 && <ReasonQuestion reasons={reasons} language={language} />}
        {herself.length > 0 && (
          <fieldset className="part">
            <legend>
              <h2>{words.aboutYou}</h2>
            </legend>
            {herself.map((question) => (
              <BackgroundQuestion key={question.key} question={question} language={language} />
            ))}
          </fieldset>
        )}
        {questionnaire.hasComment && <CommentQuestion language={language} />}
        <p className="soft">{words.privacy}</p>
      </main>
      <div className="foot-bar">
        {!isAlone(questionnaire) && answered !== undefined && (
          <span className="soft" role="status">
            {words.answered(answered, questions.length)}
          </span>
        )}
        <Button type="submit" className="grow" isBusy={isSaving} busyLabel={words.saving}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
