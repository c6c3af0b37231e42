import { Face, STEPS } from '#ui/client/Face.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Head } from '#ui/client/Head.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import { formatDay, formatTime } from '#i18n/domain/format-date.ts';
import type { Language } from '#i18n/domain/language.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { IDLE_MS } from '../../domain/kiosk.ts';
import { backgroundOf } from '../../domain/sections.ts';
import { isAlone } from '../resident/answers.ts';
import { Countdown } from './Countdown.tsx';
import { FullScreenButton } from './FullScreenButton.tsx';
import { KIOSK_WORDS } from './kiosk-words.ts';
import type { KioskPart } from './kiosk-part.ts';
import { KioskTold } from './KioskTold.tsx';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';
import { useClosed } from './use-closed.ts';

/** What calls people over; outside the hours of its point it calls nobody. Nothing moves on it but the lines of what was changed. */
export function KioskAttract({ page, state: { language }, dispatch, secondsLeft }: KioskPart) {
  const words = RESIDENT_WORDS[language];
  const own = KIOSK_WORDS[language];
  const opens = useClosed(page.kiosk?.hours);
  const other = language === 'th' ? 'en' : 'th';
  const { questions, reasons } = page.questionnaire;
  const { service } = backgroundOf(page.questionnaire);
  // To start, what brought her, the one question, the reason.
  const taps = 1 + (service ? 1 : 0) + 1 + Math.sign(reasons.length);
  return (
    <>
      <Head title={page.organisation} line={page.point.name} road="open">
        <FullScreenButton label={own.fullScreen} />
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
          {opens === undefined ? (
            <>
              <h1>
                {words.kiosk.greeting[0]}
                <br />
                {words.kiosk.greeting[1]}
              </h1>
              <p>
                {isAlone(page.questionnaire) ? words.kiosk.promise(taps) : words.kiosk.promiseMany(questions.length)}
              </p>
            </>
          ) : (
            <>
              <h1>{own.closed}</h1>
              <p>{own.opens(inWords(opens, language))}</p>
            </>
          )}
          {secondsLeft !== undefined && (
            <Countdown text={words.kiosk.idle(secondsLeft)} left={secondsLeft} of={IDLE_MS / 1000} />
          )}
          <noscript>{words.kiosk.unusable}</noscript>
        </div>
        {opens === undefined && (
          <button type="button" className="button start" onClick={() => dispatch({ type: 'started' })}>
            {words.kiosk.start}
            <Icon name="forward" />
          </button>
        )}
        <KioskTold told={page.kiosk?.told ?? []} language={language} />
        <div className="crowd" aria-hidden="true">
          {STEPS.map((step) => (
            <Face key={step} step={step} />
          ))}
        </div>
      </main>
    </>
  );
}

const inWords = (opens: Instant, language: Language): string =>
  language === 'th'
    ? `${formatDay(businessDay(opens), 'full', 'th')} เวลา ${formatTime(opens, 'th')}`
    : `on ${formatDay(businessDay(opens), 'full', 'en')} at ${formatTime(opens, 'en')}`;
