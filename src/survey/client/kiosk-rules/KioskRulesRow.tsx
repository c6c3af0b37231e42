import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { CALENDAR_WORDS } from '#i18n/domain/calendar-words.ts';
import { Button } from '#ui/client/Button.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Status } from '#ui/client/Status.tsx';
import { useReturnFocus } from '#ui/client/use-return-focus.ts';
import type { OpeningHours } from '../../domain/opening-hours.ts';
import { CodeForm } from './CodeForm.tsx';
import { HoursForm } from './HoursForm.tsx';
import './row-form.css';
import type { RuledPoint } from './ruled-point.ts';

export type RuleForm = 'hours' | 'code';

interface KioskRulesRowProps {
  readonly point: RuledPoint;
  readonly maySet: boolean;
  readonly open: RuleForm | undefined;
  readonly onOpen: (form: RuleForm) => void;
  readonly onLeave: () => void;
  readonly onKept: () => void;
}

/** One service point: its hours, whether it has a code, and the forms by which that changes. */
export function KioskRulesRow({ point, maySet, open, onOpen, onLeave, onKept }: KioskRulesRowProps) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const { hours, lock } = point.rules;
  const openers = { hours: useReturnFocus(open === 'hours'), code: useReturnFocus(open === 'code') };
  const clock = (time: string) => (language === 'th' ? time.replace(':', '.') : time);
  const openAt = ({ days, from, to }: OpeningHours) =>
    t('kioskRules.open', {
      days: [...days]
        .sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
        .map((day) => CALENDAR_WORDS[language].shortWeekdays[day])
        .join(' '),
      from: clock(from),
      to: clock(to),
    });
  const button = (form: RuleForm, label: string) => (
    <Button kind="quiet" ref={openers[form]} aria-label={`${label}: ${point.name}`} onClick={() => onOpen(form)}>
      {label}
    </Button>
  );
  return (
    <Row
      title={point.name}
      sub={[hours ? openAt(hours) : t('kioskRules.always'), t(lock ? 'kioskRules.hasCode' : 'kioskRules.noCode')].join(
        ' · ',
      )}
      {...(point.isWaiting && { state: 'waiting' as const })}
      end={
        <>
          {point.isWaiting && (
            <Status state="waiting" icon="unsent">
              {t('forms.waiting')}
            </Status>
          )}
          {maySet && !open && (
            <span className="inline">
              {button('hours', t('kioskRules.setHours'))}
              {button('code', t('kioskRules.setCode'))}
            </span>
          )}
        </>
      }
    >
      {open === 'hours' && <HoursForm point={point} onLeave={onLeave} onKept={onKept} />}
      {open === 'code' && <CodeForm point={point} onLeave={onLeave} onKept={onKept} />}
    </Row>
  );
}
