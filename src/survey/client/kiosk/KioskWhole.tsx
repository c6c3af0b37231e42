import { useEffect, useRef } from 'react';
import { Button } from '#ui/client/Button.tsx';
import { IDLE_MS } from '../../domain/kiosk.ts';
import { backgroundOf, inOrder, sectionsOf } from '../../domain/sections.ts';
import { Countdown } from './Countdown.tsx';
import { KioskFaces } from './KioskFaces.tsx';
import { KIOSK_WORDS } from './kiosk-words.ts';
import { KioskOptions } from './KioskOptions.tsx';
import type { KioskPart } from './kiosk-part.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

/** Everything that is asked on one page that is scrolled: in any order, and sent with one tap at its foot. */
export function KioskWhole({ page, state, dispatch, secondsLeft = 0 }: KioskPart) {
  const { language, scores, isUnsaved } = state;
  const words = RESIDENT_WORDS[language];
  const own = KIOSK_WORDS[language];
  const { questionnaire } = page;
  const { service } = backgroundOf(questionnaire);
  const numbers = new Map(inOrder(questionnaire).map(({ question }, index) => [question.key, index + 1]));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const count = Object.keys(scores).length;
  return (
    <main className="ask whole">
      <h1 ref={heading} tabIndex={-1}>
        {own.wholeTitle}
      </h1>
      <div className="stack">
        {service && (
          <section aria-labelledby="service">
            <h2 id="service">{service.text[language]}</h2>
            <KioskOptions
              options={service.options}
              chosen={state.service}
              language={language}
              onChosen={(key) => dispatch({ type: 'service-chosen', service: key })}
            />
          </section>
        )}
        {sectionsOf(questionnaire).map(({ aspect, questions }) => (
          <section key={aspect?.key ?? ''} className="stack">
            {aspect && <h2>{aspect.text[language]}</h2>}
            {questions.map(({ key, text }) => (
              <div key={key} role="group" aria-labelledby={`asked-${key}`}>
                <h3 id={`asked-${key}`}>
                  {numbers.get(key)}. {text[language]}
                </h3>
                <KioskFaces
                  questionnaire={questionnaire}
                  language={language}
                  score={scores[key]}
                  onScored={(score) => dispatch({ type: 'scored', question: key, score })}
                />
              </div>
            ))}
          </section>
        ))}
        {questionnaire.reasons.length > 0 && (
          <section aria-labelledby="why">
            <h2 id="why">{words.why}</h2>
            <KioskOptions
              options={questionnaire.reasons}
              chosen={state.reason}
              language={language}
              onChosen={(reason) => dispatch({ type: 'reasoned', reason })}
            />
          </section>
        )}
      </div>
      <div className="ends">
        <Button kind="second" icon="back" onClick={() => dispatch({ type: 'stepped-back' })}>
          {count > 0 ? own.clear : words.kiosk.back}
        </Button>
        <div>
          <p role="status">{isUnsaved ? words.kiosk.unsaved : own.answered(count, numbers.size)}</p>
          <Countdown text={words.kiosk.idle(secondsLeft)} left={secondsLeft} of={IDLE_MS / 1000} />
        </div>
        {count > 0 && (
          <Button icon="check" onClick={() => dispatch({ type: 'sent' })}>
            {own.send}
          </Button>
        )}
      </div>
    </main>
  );
}
