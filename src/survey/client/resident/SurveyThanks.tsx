import type { MouseEvent, Ref } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import type { ResidentPage } from '../../domain/resident-page.ts';
import type { AnswerFate, LetterBoxState } from './letter-box.ts';
import { RESIDENT_WORDS } from './resident-words.ts';

interface SurveyThanksProps {
  readonly page: ResidentPage;
  readonly language: Language;
  readonly fate: AnswerFate;
  readonly road: LetterBoxState['road'];
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onSendNow: (() => void) | undefined;
  /** Without it the way to the next answer is a plain link. */
  readonly onAgain: ((event: MouseEvent) => void) | undefined;
}

/** Says "arrived" only of what has arrived; what is only kept here is amber, and the way on is named. Sending may take a while: work is done for it. */
export function SurveyThanks({ page, language, fate, road, heading, onSendNow, onAgain }: SurveyThanksProps) {
  const words = RESIDENT_WORDS[language];
  const isSent = fate === 'sent';
  const isCut = road === 'cut';
  const patience = fate === 'waiting' && ('serviceWorker' in navigator ? words.comeAgain : words.stayOpen);
  return (
    <main className="page">
      <div className={isSent ? 'got' : 'kept'} role="status">
        <Icon name={isSent ? 'check' : 'device'} />
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {words.thanks}
          </h1>
          {fate !== 'rejected' && <p>{isSent ? words.sent : isCut ? words.kept : words.sending}</p>}
          {patience && <p className="soft">{patience}</p>}
        </div>
      </div>
      {fate === 'rejected' && (
        <Banner state="needs-you" title={words.refused(1)}>
          <p>{words.refusedWhy}</p>
        </Banner>
      )}
      <div className="inline">
        {fate === 'waiting' && isCut && onSendNow && (
          <Button icon="exchange" onClick={onSendNow}>
            {words.sendNow}
          </Button>
        )}
        <a className="button" data-kind="second" href={`/s/${page.point.code}?lang=${language}`} onClick={onAgain}>
          {words.again}
        </a>
      </div>
    </main>
  );
}
