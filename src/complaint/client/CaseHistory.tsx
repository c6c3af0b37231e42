import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay, formatInstant } from '#i18n/domain/format-date.ts';
import { Timeline, type Moment } from '#ui/client/Timeline.tsx';
import type { ComplaintEvent } from '../domain/words-of-a-case.ts';
import './complaint.css';
import { Speaker } from './Speaker.tsx';
import type { CaseLine } from './use-cases.ts';

interface CaseHistoryProps {
  readonly now: CaseLine['state'];
  readonly unitOf: (id: string) => string | undefined;
  readonly isWaiting: boolean;
}

/** What was said of a case, as it was lived. Where words were erased it says so, and what was done stays. */
export function CaseHistory({ now, unitOf, isWaiting }: CaseHistoryProps) {
  const { t } = useTranslation('complaint');
  const { language } = useLanguage();

  const titleOf = (event: ComplaintEvent): string =>
    event.type === 'assigned'
      ? t('case.assigned', { unit: unitOf(event.facts.unit) ?? t('case.someUnit') })
      : t(`case.${event.type}`);

  const toldIn = (event: ComplaintEvent): ReactNode => {
    switch (event.type) {
      case 'logged':
        return <Told text={now.words?.text} erased={t('case.erased')} />;
      case 'assigned':
        return undefined;
      case 'noted':
        return <Told text={event.personal?.text} erased={t('case.erasedNote')} />;
      case 'closed': {
        const { told, toldOn } = event.facts;
        return (
          <>
            <Told text={event.personal?.text} erased={t('case.erasedNote')} />
            <p className="by">
              {t('case.toldOn', { told: t(`told.${told}`), day: formatDay(toldOn, 'short', language) })}
            </p>
          </>
        );
      }
    }
  };

  const moments = now.history.map((event, index): Moment => ({
    key: `${index}`,
    at: formatInstant(event.facts.at, language),
    title: titleOf(event),
    by: <Speaker id={event.facts.by} />,
    body: toldIn(event),
  }));
  const toGo: Moment = { key: 'toGo', title: t('saved.toGo'), isWaiting: true };
  return <Timeline moments={isWaiting ? [...moments, toGo] : moments} />;
}

const Told = ({ text, erased }: { text: string | undefined; erased: string }) =>
  text === undefined ? <p className="soft">{erased}</p> : <p className="told">{text}</p>;
