import { useEffect, useMemo, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { Button } from '#ui/client/Button.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { paperItems, paperResponse } from '../../domain/paper-form.ts';
import { paperComments } from '../../domain/paper-comment.ts';
import {
  isAtWords,
  isUntouched,
  mayTakeBack,
  pile,
  secondsPerForm,
  type Pile,
  type PileEvent,
} from '../../domain/pile.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { PaperBox } from './paper-box.ts';
import { PaperComparing } from './PaperComparing.tsx';
import { PaperEnded } from './PaperEnded.tsx';
import { PaperTyping } from './PaperTyping.tsx';
import { PaperWords } from './PaperWords.tsx';

interface PaperPileProps {
  readonly begun: Pile;
  readonly asked: Questionnaire;
  readonly pointName: string;
  readonly box: PaperBox;
  /** What is typed stays on this device until the pile is over. */
  readonly keep: (now: Pile) => void;
  readonly onClosed: (count: number) => Promise<void>;
  readonly onDiscarded: () => void;
}

/** One pile, from its first form until it is closed. */
export function PaperPile({ begun, asked, pointName, box, keep, onClosed, onDiscarded }: PaperPileProps) {
  const { t } = useTranslation('pile');
  const { language } = useLanguage();
  const items = useMemo(() => paperItems(asked), [asked]);
  const [now, dispatch] = useReducer((before: Pile, event: PileEvent) => pile(items, before, event, Date.now()), begun);
  const [isClosing, setClosing] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  useEffect(() => keep(now), [now, keep]);
  useLeaveWarning(now.forms.length > 0 || !isUntouched(now), true);

  const answers = now.forms.flatMap(({ id, target, typed }) => {
    const body = paperResponse(items, typed, now);
    return body ? [{ id, target: { type: 'response', id: target }, day: now.day, body }] : [];
  });
  const close = async () => {
    setClosing(true);
    const comments = paperComments(now).map((comment) => ({ ...comment, target: comment.body.target }));
    const kept = await box.keep([...answers, ...comments]);
    setUnsaved(!kept.ok);
    setClosing(false);
    if (kept.ok) await onClosed(answers.length);
  };
  const seconds = secondsPerForm(now.forms);
  return (
    <Page>
      <div>
        <h1 key={`${now.stage} ${isAtWords(now)}`} tabIndex={-1} ref={focusHeading}>
          <Title now={now} />
        </h1>
        <p className="soft">
          {[pointName, formatDay(now.day, 'short', language), seconds !== undefined && t('seconds', { seconds })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {now.stage === 'ended' && (
        <PaperEnded
          pile={now}
          counted={answers.length}
          isClosing={isClosing}
          isUnsaved={isUnsaved}
          dispatch={dispatch}
          onClose={() => void close()}
        />
      )}
      {isAtWords(now) ? (
        <PaperWords text={now.words ?? ''} dispatch={dispatch} />
      ) : (
        (now.stage === 'typing' || now.stage === 'checking') && (
          <PaperTyping items={items} pile={now} dispatch={dispatch} />
        )
      )}
      {now.stage === 'comparing' && <PaperComparing items={items} pile={now} dispatch={dispatch} />}
      {now.stage === 'typing' && <p className="soft small">{t('held')}</p>}
      <div className="inline">
        {now.stage === 'typing' && mayTakeBack(now) && (
          <Button kind="quiet" onClick={() => dispatch({ type: 'took-back' })}>
            {t('takeBack')}
          </Button>
        )}
        {now.stage === 'typing' && now.forms.length > 0 && isUntouched(now) && (
          <Button kind="quiet" onClick={() => dispatch({ type: 'ended' })}>
            {t('end')}
          </Button>
        )}
        {now.stage === 'checking' && (
          <Button kind="quiet" onClick={() => dispatch({ type: 'check-ended' })}>
            {t('stopCheck')}
          </Button>
        )}
        <Button kind="quiet" onClick={() => setDiscarding(true)}>
          {t('discard')}
        </Button>
      </div>
      <Dialog
        isOpen={isDiscarding}
        kind="danger"
        title={t('discardTitle')}
        yes={t('discard')}
        no={t('keepIt')}
        onYes={onDiscarded}
        onNo={() => setDiscarding(false)}
      >
        <p>{t('discardText', { number: now.forms.length })}</p>
      </Dialog>
    </Page>
  );
}

/** Which form is in hand. */
function Title({ now: { stage, forms, size, check } }: { now: Pile }) {
  const { t } = useTranslation('pile');
  const number = check?.numbers[check.done] ?? 0;
  switch (stage) {
    case 'typing':
      return t('formOf', { number: forms.length + 1, size: Math.max(size, forms.length + 1) });
    case 'ended':
      return t('endedTitle', { number: forms.length });
    case 'checking':
      return (
        <>
          {t('checkOf', { number })}{' '}
          <span className="soft small">{t('checkAt', { at: check!.done + 1, of: check!.numbers.length })}</span>
        </>
      );
    case 'comparing':
      return t('differs', { number });
  }
}
