import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';
import { LONGEST_COMMENT } from '../../domain/comment-from-fields.ts';
import type { PileEvent } from '../../domain/pile.ts';
import { nextForm } from './next-form.ts';

interface PaperWordsProps {
  readonly text: string;
  readonly dispatch: (event: PileEvent) => void;
}

/** What somebody wrote on her form in own words. Enter ends the form, also where nothing is written. */
export function PaperWords({ text, dispatch }: PaperWordsProps) {
  const { t } = useTranslation('pile');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    // While a word is composed its Enter belongs to the composition.
    if (event.nativeEvent.isComposing || event.repeat) return;
    const isBack = event.key === 'Backspace' && text === '';
    if (!isBack && (event.key !== 'Enter' || event.shiftKey)) return;
    event.preventDefault();
    dispatch(isBack ? { type: 'back' } : nextForm());
  };
  return (
    <section className="paper-ask">
      <div className="field">
        <label htmlFor="paper-words">{t('words')}</label>
        <p className="hint" id="paper-words-hint">
          {t('wordsHint')}
        </p>
        <textarea
          id="paper-words"
          ref={box}
          className="input"
          rows={4}
          maxLength={LONGEST_COMMENT}
          aria-describedby="paper-words-hint"
          value={text}
          onChange={({ target }) => dispatch({ type: 'worded', text: target.value })}
          onKeyDown={press}
        />
      </div>
      <div className="inline">
        <Button onClick={() => dispatch(nextForm())}>{t('finish')}</Button>
        <Button kind="second" icon="back" onClick={() => dispatch({ type: 'back' })}>
          {t('back')}
        </Button>
      </div>
    </section>
  );
}
