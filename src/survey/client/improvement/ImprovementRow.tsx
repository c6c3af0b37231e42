import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { Button } from '#ui/client/Button.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Status } from '#ui/client/Status.tsx';
import { useReturnFocus } from '#ui/client/use-return-focus.ts';
import type { Improvement } from '../../domain/improvement.ts';
import '../kiosk-rules/row-form.css';

interface ImprovementRowProps {
  readonly told: NonNullable<Improvement['told']>;
  /** Where it was changed, as people call it. */
  readonly place: string;
  readonly isWaiting: boolean;
  readonly isHers: boolean;
  /** The form by which it is changed, where that is open. */
  readonly form: ReactNode;
  readonly onChange: () => void;
  readonly onWithdraw: () => void;
}

/** One line that kiosks tell, since when and where. */
export function ImprovementRow({ told, place, isWaiting, isHers, form, onChange, onWithdraw }: ImprovementRowProps) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const opener = useReturnFocus(Boolean(form));
  return (
    <Row
      title={told.text[language]}
      sub={t('improvements.since', { point: place, day: formatDay(told.day, 'short', language) })}
      {...(isWaiting && { state: 'waiting' as const })}
      end={
        <>
          {isWaiting && (
            <Status state="waiting" icon="unsent">
              {t('forms.waiting')}
            </Status>
          )}
          {isHers && !form && (
            <span className="inline">
              <Button kind="quiet" icon="pencil" ref={opener} onClick={onChange}>
                {t('improvements.change')}
              </Button>
              <Button kind="quiet" onClick={onWithdraw}>
                {t('improvements.withdraw')}
              </Button>
            </span>
          )}
        </>
      }
    >
      {form}
    </Row>
  );
}
