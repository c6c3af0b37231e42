import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import type { Day } from '#kernel/domain/business-day.ts';
import { Button } from '#ui/client/Button.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Status } from '#ui/client/Status.tsx';
import { useReturnFocus } from '#ui/client/use-return-focus.ts';
import type { AskedFrom } from '../../domain/asking.ts';
import { planOf, takeBack } from '../../domain/asking-plan.ts';
import { AskForm } from './AskForm.tsx';
import type { AskingPoint } from '../use-points.ts';
import { useSetAsking } from './use-set-asking.ts';

interface AskedAtPointProps {
  readonly point: AskingPoint;
  readonly today: Day;
  readonly questionnaire: string;
  readonly titleOf: (questionnaire: string) => string;
  readonly maySet: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onLeave: () => void;
  readonly onDone: (what: 'saved' | 'tookBack') => void;
}

/** One service point: what its doors ask today, what is planned, and the form by which that changes. */
export function AskedAtPoint(props: AskedAtPointProps) {
  const { point, today, questionnaire, titleOf, maySet, isOpen, onOpen, onLeave, onDone } = props;
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const setAsking = useSetAsking();
  const [refusal, setRefusal] = useState<string>();
  const opener = useReturnFocus(isOpen);
  const { now, later } = planOf(point, today);
  const inWords = ({ kiosk, phone, page }: Omit<AskedFrom, 'from'>) =>
    [
      ...(kiosk === phone
        ? [t('asked.everywhere', { title: titleOf(kiosk) })]
        : [t('asked.atKiosk', { title: titleOf(kiosk) }), t('asked.onPhone', { title: titleOf(phone) })]),
      ...(page === 'whole' ? [t('asked.whole')] : []),
    ].join(' · ');
  const goBack = async (day: Day) => {
    const said = await setAsking(point.id, takeBack(point, day));
    setRefusal(said.ok ? undefined : said.error);
    if (said.ok) {
      opener.current?.focus();
      onDone('tookBack');
    }
  };
  return (
    <Row
      title={point.name}
      sub={inWords(now)}
      {...(point.isWaiting && { state: 'waiting' as const })}
      end={
        <>
          {point.isWaiting && (
            <Status state="waiting" icon="unsent">
              {t('forms.waiting')}
            </Status>
          )}
          {maySet && !isOpen && (
            <Button kind="second" ref={opener} aria-label={`${t('asked.ask')}: ${point.name}`} onClick={onOpen}>
              {t('asked.ask')}
            </Button>
          )}
        </>
      }
    >
      {later.map((next) => (
        <span key={next.from} className="inline between planned">
          <span className="sub">
            {t('asked.later', { day: formatDay(next.from, 'short', language), asks: inWords(next) })}
          </span>
          {maySet && (
            <Button
              kind="quiet"
              aria-label={`${t('asked.takeBack')}: ${formatDay(next.from, 'short', language)} ${point.name}`}
              onClick={() => void goBack(next.from)}
            >
              {t('asked.takeBack')}
            </Button>
          )}
        </span>
      ))}
      {refusal && (
        <span className="error" role="alert">
          {refusal}
        </span>
      )}
      {isOpen && (
        <AskForm
          point={point}
          today={today}
          questionnaire={questionnaire}
          onLeave={onLeave}
          onKept={() => onDone('saved')}
        />
      )}
    </Row>
  );
}
