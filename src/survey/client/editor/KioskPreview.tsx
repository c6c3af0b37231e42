import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#i18n/domain/language.ts';
import { Button } from '#ui/client/Button.tsx';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { inOrder } from '../../domain/sections.ts';
import { ScaleOf } from './PhonePreview.tsx';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

/** The tablet at the counter as a picture, one question after the other. */
export function KioskPreview({ asked, language }: { asked: Questionnaire; language: Language }) {
  const { t } = useTranslation('survey');
  const [at, setAt] = useState(0);
  const words = RESIDENT_WORDS[language];
  const all = inOrder(asked);
  const shown = all[Math.min(at, all.length - 1)];
  if (!shown) return <p className="soft">{t('editor.none')}</p>;
  const { question, aspect } = shown;
  const place = all.indexOf(shown);
  const step = (by: 1 | -1) => setAt((place + by + all.length) % all.length);
  return (
    <>
      <div className="screen-of kiosk" lang={language} aria-live="polite">
        <p className="soft">
          {[words.kiosk.progress(place + 1, all.length), aspect?.text[language]].filter(Boolean).join(' · ')}
        </p>
        <h3>{question.text[language] || t('preview.empty')}</h3>
        <p className="soft">{words.kiosk.howSatisfied}</p>
        <ScaleOf asked={asked} language={language} />
      </div>
      {all.length > 1 && (
        <div className="inline">
          <Button kind="second" icon="back" onClick={() => step(-1)}>
            {t('preview.back')}
          </Button>
          <Button kind="second" icon="forward" onClick={() => step(1)}>
            {t('preview.next')}
          </Button>
        </div>
      )}
    </>
  );
}
