import { useTranslation } from 'react-i18next';
import { Choice } from '#ui/client/Choice.tsx';
import { ScaleName } from '../../domain/scale.ts';
import type { Desk } from './desk.ts';

/** How all questions are answered, and what a report will call their mean. */
export function ScaleFields({ desk: { draft, edit } }: { desk: Desk }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <fieldset className="field">
        <legend>{t('editor.scale')}</legend>
        <div className="choices">
          {ScaleName.options.map((scale) => (
            <Choice
              key={scale}
              type="radio"
              name="scale"
              checked={draft.scale === scale}
              onChange={() => edit({ type: 'scaled', scale })}
            >
              {t(`forms.scale.${scale}`)}
            </Choice>
          ))}
        </div>
      </fieldset>
      {draft.scale === 'five' && (
        <fieldset className="field">
          <legend>{t('editor.bands')}</legend>
          <span className="hint">{t('editor.bandsWhy')}</span>
          <div className="choices">
            {(['a', 'b'] as const).map((bands) => (
              <Choice
                key={bands}
                type="radio"
                name="bands"
                checked={draft.bands === bands}
                onChange={() => edit({ type: 'banded', bands })}
              >
                {t(`editor.band.${bands}`)}
              </Choice>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
