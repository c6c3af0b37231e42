import { Face, STEPS } from '#ui/client/Face.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Head } from '#ui/client/Head.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import { IDLE_MS } from '../../domain/kiosk.ts';
import { backgroundOf } from '../../domain/sections.ts';
import { isAlone } from '../resident/answers.ts';
import { Countdown } from './Countdown.tsx';
import type { KioskPart } from './kiosk-part.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

/** What calls people over. Nothing moves on it. */
export function KioskAttract({ page, state: { language }, dispatch, secondsLeft }: KioskPart) {
  const words = RESIDENT_WORDS[language];
  const other = language === 'th' ? 'en' : 'th';
  const { questions, reasons } = page.questionnaire;
  const { service } = backgroundOf(page.questionnaire);
  // To start, what brought her, the one question, the reason.
  const taps = 1 + (service ? 1 : 0) + 1 + Math.sign(reasons.length);
  return (
    <>
      <Head title={page.organisation} line={page.point.name} road="open">
        <Button
          kind="second"
          className="language"
          lang={other}
          onClick={() => dispatch({ type: 'language-chosen', language: other })}
        >
          {words.inOtherLanguage}
        </Button>
      </Head>
      <main className="attract">
        <div className="say">
          <h1>
            {words.kiosk.greeting[0]}
            <br />
            {words.kiosk.greeting[1]}
          </h1>
          <p>{isAlone(page.questionnaire) ? words.kiosk.promise(taps) : words.kiosk.promiseMany(questions.length)}</p>
          {secondsLeft !== undefined && (
            <Countdown text={words.kiosk.idle(secondsLeft)} left={secondsLeft} of={IDLE_MS / 1000} />
          )}
          <noscript>{words.kiosk.unusable}</noscript>
        </div>
        <button type="button" className="button start" onClick={() => dispatch({ type: 'started' })}>
          {words.kiosk.start}
          <Icon name="forward" />
        </button>
        <div className="crowd" aria-hidden="true">
          {STEPS.map((step) => (
            <Face key={step} step={step} />
          ))}
        </div>
      </main>
    </>
  );
}
