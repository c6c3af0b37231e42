import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Facts } from '#ui/client/Facts.tsx';
import { drawSample, sampleSize } from '../../domain/double-entry.ts';
import { mayTakeBack, secondsPerForm, type Pile, type PileEvent } from '../../domain/pile.ts';
import { hundredths } from '../results/hundredths.ts';

interface PaperEndedProps {
  readonly pile: Pile;
  /** How many of its forms have an answer. */
  readonly counted: number;
  readonly isClosing: boolean;
  readonly isUnsaved: boolean;
  readonly dispatch: (event: PileEvent) => void;
  readonly onClose: () => void;
}

/** The pile is typed in: how it went, a check of some of it, and the end of it. */
export function PaperEnded({ pile, counted, isClosing, isUnsaved, dispatch, onClose }: PaperEndedProps) {
  const { t } = useTranslation('pile');
  const { forms, check } = pile;
  const sample = sampleSize(forms.length);
  return (
    <>
      <Facts
        isNow
        facts={[
          [t('entered'), forms.length],
          [t('counted'), counted],
          ...(counted < forms.length ? [[t('unmarked'), forms.length - counted] as const] : []),
          [t('perForm'), t('perFormValue', { seconds: secondsPerForm(forms) ?? 0 })],
        ]}
      />
      <section className="stack-s">
        <h2>{t('checkTitle')}</h2>
        {check ? (
          <>
            <p>
              <b>{t('checked', { forms: check.done, differing: check.differing, boxes: check.boxes })}</b>
            </p>
            {check.boxes > 0 && (
              <p>
                {t('errorRate', {
                  rate: hundredths(Math.round((10_000 * check.differing) / check.boxes)),
                  corrected: check.corrected,
                })}
              </p>
            )}
          </>
        ) : (
          <>
            <p>{t('checkText', { number: sample })}</p>
            <Button
              kind="second"
              icon="checklist"
              onClick={() => dispatch({ type: 'check-begun', numbers: drawSample(forms.length, sample, Math.random) })}
            >
              {t('check', { number: sample })}
            </Button>
          </>
        )}
      </section>
      <p>{t('held')}</p>
      {isUnsaved && <Banner state="needs-you" title={t('notSaved')} role="alert" />}
      <div className="inline">
        <Button isBusy={isClosing} busyLabel={t('closing')} onClick={onClose}>
          {t('close')}
        </Button>
        <Button kind="second" icon="plus" onClick={() => dispatch({ type: 'went-on' })}>
          {t('another')}
        </Button>
        {mayTakeBack(pile) && (
          <Button kind="second" icon="pencil" onClick={() => dispatch({ type: 'took-back' })}>
            {t('takeBack')}
          </Button>
        )}
      </div>
    </>
  );
}
