import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';
import { Face } from '#ui/client/Face.tsx';
import type { Step } from '../../domain/scale.ts';
import { usePaperKeys } from './use-paper-keys.ts';
import './paper-entry.css';

interface PaperAskProps {
  /** Where in the form, and under which side of the service it stands. */
  readonly place: string;
  readonly text: string;
  readonly choices: readonly {
    readonly number: string;
    /** What is pressed for it, where that is not its number alone. */
    readonly keys?: string;
    readonly text: string;
    readonly face?: Step;
  }[];
  readonly answer: string;
  readonly nextLabel: string;
  readonly onSign: (sign: string) => void;
  readonly onChoose: (number: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** One box, large: what it asks, and what can be pressed. */
export function PaperAsk(props: PaperAskProps) {
  const { place, text, choices, answer, nextLabel, onSign, onChoose, onNext, onBack } = props;
  const { t } = useTranslation('pile');
  const [isMissed, setMissed] = useState(false);
  const isAnswered = answer !== '';
  const next = () => {
    setMissed(!isAnswered);
    onNext();
  };
  const back = () => {
    setMissed(false);
    onBack();
  };
  usePaperKeys({ onSign, onNext: next, onBack: back });
  return (
    <section className="paper-ask">
      <div aria-live="polite">
        <p className="soft">{place}</p>
        <h2 id="paper-box">{text}</h2>
      </div>
      <div className="paper-choices" role="group" aria-labelledby="paper-box">
        {choices.map(({ number, keys = number, text: word, face }) => (
          <button
            key={number}
            type="button"
            className="choice"
            data-paper=""
            aria-pressed={answer === number}
            onClick={() => onChoose(number)}
          >
            <kbd>{keys}</kbd>
            {face && <Face step={face} />}
            <span>{word}</span>
          </button>
        ))}
      </div>
      <p className="paper-missed" role="status">
        {isMissed && !isAnswered && t('pressFirst')}
      </p>
      <div className="inline">
        <Button data-paper="" onClick={next}>
          {nextLabel}
        </Button>
        <Button kind="second" data-paper="" icon="back" onClick={back}>
          {t('back')}
        </Button>
      </div>
      <p className="soft small">{t('keys')}</p>
    </section>
  );
}
