import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { NOT_ANSWERED, type PaperItem } from '../../domain/paper-form.ts';
import type { Pile, PileEvent } from '../../domain/pile.ts';
import { nextForm } from './next-form.ts';
import { PaperAsk } from './PaperAsk.tsx';

interface PaperTypingProps {
  readonly items: readonly PaperItem[];
  readonly pile: Pile;
  readonly dispatch: (event: PileEvent) => void;
}

/** The form in hand, one box after the other, and what was typed of it so far. */
export function PaperTyping({ items, pile, dispatch }: PaperTypingProps) {
  const { typed, at, stage, hasComment } = pile;
  const isLast = at + 1 === items.length && !(stage === 'typing' && hasComment);
  const { t } = useTranslation('pile');
  const { language } = useLanguage();
  const item = items[at]!;
  const isZeroFree = item.choices.every(({ number }) => number !== '0');
  const noMark = { number: NOT_ANSWERED, text: t('noMark'), ...(isZeroFree && { keys: t('noMarkKeys') }) };
  const place = [t('boxOf', { at: at + 1, of: items.length }), item.aspect?.[language]].filter(Boolean).join(' · ');
  return (
    <>
      <PaperAsk
        place={place}
        text={item.text?.[language] ?? t('reason')}
        choices={[...item.choices.map(({ text, ...choice }) => ({ ...choice, text: text[language] })), noMark]}
        answer={typed[at] ?? ''}
        nextLabel={t(isLast ? 'finish' : 'next')}
        onSign={(sign) => dispatch({ type: 'typed', sign })}
        onChoose={(number) => dispatch({ type: 'chose', number })}
        onNext={() => dispatch(nextForm())}
        onBack={() => dispatch({ type: 'back' })}
      />
      <ol className="paper-strip" aria-hidden="true">
        {typed.map((one, index) => (
          <li key={index} data-at={index === at || undefined}>
            {one || ' '}
          </li>
        ))}
      </ol>
    </>
  );
}
