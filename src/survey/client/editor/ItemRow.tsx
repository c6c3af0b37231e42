import { Button as DragButton, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { LANGUAGES } from '#i18n/domain/language.ts';
import { Icon, type IconName } from '#ui/client/Icon.tsx';
import type { Desk } from './desk.ts';
import type { Place } from './edit-questionnaire.ts';
import type { DraftItem } from './questionnaire-draft.ts';

interface ItemRowProps {
  readonly desk: Desk;
  readonly place: Place;
  readonly item: DraftItem;
  readonly index: number;
  readonly of: number;
  /** One place up or down. */
  readonly onStep: (step: -1 | 1) => void;
}

/** One thing of a list: its words in both languages, and what can be done with it. */
export function ItemRow({ desk, place, item, index, of, onStep }: ItemRowProps) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const name = item.text[language] || item.text.th || item.text.en || t('editor.unnamed');
  const wrong = LANGUAGES.filter((each) => desk.problems.has(`${place.list}/${place.key}/${each}`));
  const hasTooFew = desk.problems.has(`options ${place.key}`);
  const tool = (what: 'up' | 'down' | 'change' | 'remove', icon: IconName, press: () => void, isIdle = false) => (
    <button
      type="button"
      className="tool"
      data-tool={`${place.list}/${place.key} ${what}`}
      aria-label={t(`editor.${what}`, { name })}
      aria-disabled={isIdle || undefined}
      onClick={() => isIdle || press()}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <GridListItem id={place.key} textValue={name} className="row item">
      <DragButton slot="drag" className="tool" aria-label={t('editor.drag', { name })}>
        <Icon name="grip" />
      </DragButton>
      <div className="what field" data-invalid={wrong.length || hasTooFew ? '' : undefined}>
        <span lang="th">{item.text.th || t('editor.unnamed')}</span>
        <span className="sub" lang="en">
          {item.text.en || t('editor.unnamed')}
        </span>
        {wrong.map((each) => (
          <span key={each} className="error">
            <Icon name="alert" className="small" />
            {t(`editor.error.text.${each}`)}
          </span>
        ))}
        {hasTooFew && (
          <span className="error">
            <Icon name="alert" className="small" />
            {t('editor.error.options')}
          </span>
        )}
      </div>
      <div className="tools">
        {tool('up', 'up', () => onStep(-1), index === 0)}
        {tool('down', 'down', () => onStep(1), index === of - 1)}
        {tool('change', 'pencil', () => desk.open(place))}
        {tool('remove', 'close', () => desk.edit({ type: 'removed', at: place }))}
      </div>
    </GridListItem>
  );
}
