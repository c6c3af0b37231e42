import { useEffect, useRef, useState, type FormEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { isLanguage, type Language } from '#i18n/domain/language.ts';
import type { ResidentAppProps } from './resident-app-props.ts';
import { RESIDENT_WORDS } from './resident-words.ts';
import { DemoNote } from './DemoNote.tsx';
import { SurveyForm, type SurveyProblem } from './SurveyForm.tsx';
import { SurveyHead } from './SurveyHead.tsx';
import { SurveyThanks } from './SurveyThanks.tsx';
import { useLetterBox } from './use-letter-box.ts';

/** `kept`: on this phone's disk. `sent`: the server answered a form that was sent without scripts. */
type Step = 'asking' | 'saving' | 'kept' | 'sent';

/** The survey on a resident's own phone. It works before its scripts have come, and without them. */
export function Survey({ page, openBox }: ResidentAppProps) {
  const { box, state } = useLetterBox(openBox);
  const [language, setLanguage] = useState<Language>(page.language);
  const [step, setStep] = useState<Step>(page.step === 'thanks' ? 'sent' : 'asking');
  const [problem, setProblem] = useState<SurveyProblem | undefined>(
    page.step === 'invalid' ? 'nothing-answered' : page.step === 'full' ? 'not-today' : undefined,
  );
  const [hash, setHash] = useState('');
  const [turn, setTurn] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const words = RESIDENT_WORDS[language];
  const isAsking = step === 'asking' || step === 'saving';

  // Without network the page may have been kept in the other language only.
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('lang');
    if (isLanguage(asked)) setLanguage(asked);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const isKept = step === 'kept';
  useEffect(() => {
    if (isKept || turn > 0) heading.current?.focus();
  }, [isKept, turn]);

  /** What this phone cannot keep goes out as forms always did: straight to the server. */
  const send = async (event: FormEvent<HTMLFormElement>) => {
    if (!box || problem === 'not-saved') return;
    event.preventDefault();
    if (step === 'saving') return;
    const form = event.currentTarget;
    setStep('saving');
    const kept = await box.keep(Object.fromEntries(new FormData(form)));
    if (kept.ok) setHash(kept.value);
    flushSync(() => {
      setStep(kept.ok ? 'kept' : 'asking');
      setProblem(kept.ok ? undefined : kept.error);
    });
    // The sentence may stand far above the button.
    if (!kept.ok) form.querySelector<HTMLElement>('[role=alert]')?.focus();
  };

  /** In place where there are scripts, so that what is chosen stays chosen. */
  const speak = (event: MouseEvent, other: Language) => {
    event.preventDefault();
    setLanguage(other);
    history.replaceState(null, '', `?lang=${other}`);
  };

  const askAgain = (event: MouseEvent) => {
    event.preventDefault();
    setTurn(turn + 1);
    setStep('asking');
  };

  return (
    <>
      <SurveyHead page={page} language={language} state={state} onLanguage={speak} />
      {page.isDemo && <DemoNote>{words.demo}</DemoNote>}
      {isAsking ? (
        <SurveyForm
          key={turn}
          page={page}
          language={language}
          problem={problem}
          isSaving={step === 'saving'}
          heading={heading}
          onSubmit={(event) => void send(event)}
        />
      ) : (
        <SurveyThanks
          page={page}
          language={language}
          fate={step === 'sent' ? 'sent' : (state.lying.get(hash) ?? 'sent')}
          road={state.road}
          heading={heading}
          onSendNow={box?.sendNow}
          onAgain={isKept ? askAgain : undefined}
        />
      )}
    </>
  );
}
