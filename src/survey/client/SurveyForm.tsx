import type { FormEvent, Ref } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { Button } from '#ui/client/Button.tsx';
import type { ResidentPage } from '../domain/resident-page.ts';
import { FaceQuestion } from './FaceQuestion.tsx';
import { ReasonQuestion } from './ReasonQuestion.tsx';
import { RESIDENT_WORDS } from './resident-words.ts';

export type Problem = 'nothing-answered' | 'not-saved';

interface SurveyFormProps {
  readonly page: ResidentPage;
  readonly language: Language;
  readonly problem: Problem | undefined;
  readonly isSaving: boolean;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Native boxes that React does not hold: what was tapped before it woke stays tapped. The phone remembers nothing for who comes next. */
export function SurveyForm({ page, language, problem, isSaving, heading, onSubmit }: SurveyFormProps) {
  const words = RESIDENT_WORDS[language];
  const { title, questions, reasons } = page.questionnaire;
  const isAlone = questions.length === 1;
  const asked = (text: string) => (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
  const sentences: Readonly<Record<Problem, string>> = {
    'nothing-answered': words.nothingAnswered,
    'not-saved': words.notSaved,
  };
  return (
    <form
      className="survey"
      method="post"
      action={`/s/${page.point.code}?lang=${language}`}
      autoComplete="off"
      onSubmit={onSubmit}
    >
      <main className="page">
        {isAlone || asked(title[language])}
        {questions.map(({ key, text }, index) => (
          <FaceQuestion
            key={key}
            name={key}
            legend={isAlone ? asked(text[language]) : text[language]}
            error={problem && index === 0 ? sentences[problem] : undefined}
            language={language}
          />
        ))}
        {reasons.length > 0 && <ReasonQuestion reasons={reasons} language={language} />}
        <p className="soft">{words.privacy}</p>
      </main>
      <div className="foot-bar">
        <Button type="submit" className="grow" isBusy={isSaving} busyLabel={words.saving}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
