import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** A resident on the telephone has a code; a colleague remembers a word. What is typed stays on this screen and in no address. */
export function FindCase({ sought, onSeek }: { sought: string; onSeek: (sought: string) => void }) {
  const { t } = useTranslation('complaint');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('list.find')}</label>
      <input
        id={id}
        className="input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={sought}
        onChange={(event) => onSeek(event.target.value)}
      />
    </div>
  );
}
