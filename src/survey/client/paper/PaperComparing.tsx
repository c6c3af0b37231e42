import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import type { PaperItem } from '../../domain/paper-form.ts';
import { checkedForm, differencesIn, type Pile, type PileEvent } from '../../domain/pile.ts';
import { nextForm } from './next-form.ts';
import { PaperAsk } from './PaperAsk.tsx';

interface PaperComparingProps {
  readonly items: readonly PaperItem[];
  readonly pile: Pile;
  readonly dispatch: (event: PileEvent) => void;
}

/** Where the two typings differ, one box after the other: which is right? */
export function PaperComparing({ items, pile, dispatch }: PaperComparingProps) {
  const { t } = useTranslation('pile');
  const { language } = useLanguage();
  const differing = differencesIn(pile);
  const box = differing[pile.at] ?? 0;
  const item = items[box]!;
  const answerOf = (typed: string | undefined) => {
    const choice = item.choices.find(({ number }) => number === typed);
    return choice ? `${choice.number} ${choice.text[language]}` : t('noMark');
  };
  const place = t('differsOf', { at: pile.at + 1, of: differing.length });
  return (
    <PaperAsk
      place={[place, t('boxOf', { at: box + 1, of: items.length })].join(' · ')}
      text={item.text?.[language] ?? t('reason')}
      choices={[
        { number: '1', text: t('first', { answer: answerOf(checkedForm(pile)?.typed[box]) }) },
        { number: '2', text: t('second', { answer: answerOf(pile.typed[box]) }) },
      ]}
      answer={pile.check?.settled[pile.at] ?? ''}
      nextLabel={t('next')}
      onSign={(sign) => dispatch({ type: 'typed', sign })}
      onChoose={(number) => dispatch({ type: 'chose', number })}
      onNext={() => dispatch(nextForm())}
      onBack={() => dispatch({ type: 'back' })}
    />
  );
}
