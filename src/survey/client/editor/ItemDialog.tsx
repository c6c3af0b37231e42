import { useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { Button } from '#ui/client/Button.tsx';
import type { Desk } from './desk.ts';
import { itemsIn } from './edit-questionnaire.ts';
import { kindOf } from './kind-of.ts';
import { WordingFields } from './WordingFields.tsx';

/** The words of one thing of the draft. What is typed is in the draft at once; something new that was left without words is not there afterwards. */
export function ItemDialog({ desk }: { desk: Desk }) {
  const { t } = useTranslation('survey');
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const { opened, draft } = desk;
  const item = opened && itemsIn(draft, opened.list).find(({ key }) => key === opened.key);
  const isOpen = item !== undefined;
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!isOpen || !dialog) return;
    dialog.showModal();
    dialog.querySelector('textarea')?.focus();
    return () => dialog.close();
  }, [isOpen]);
  const done = () => {
    if (opened?.isNew && item && !item.text.th.trim() && !item.text.en.trim())
      desk.edit({ type: 'removed', at: opened });
    desk.close();
  };
  return (
    <dialog
      className="dialog"
      aria-labelledby={id}
      ref={box}
      onCancel={(event) => {
        event.preventDefault();
        done();
      }}
    >
      {opened && item && (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            done();
          }}
        >
          <h3 id={id}>{t(`editor.item.${kindOf(opened.list)}`)}</h3>
          <WordingFields
            text={item.text}
            onText={(language, text) => desk.edit({ type: 'worded', at: opened, language, text })}
            isWrong={(language) => desk.problems.has(`${opened.list}/${opened.key}/${language}`)}
          />
          {opened.list === 'questions' && draft.aspects.length > 0 && (
            <AspectSelect desk={desk} question={opened.key} aspect={item.aspect} />
          )}
          {!opened.isNew && opened.list !== 'aspects' && <p className="soft">{t('editor.sameMeaning')}</p>}
          <Button type="submit">{t('editor.done')}</Button>
        </form>
      )}
    </dialog>
  );
}

interface AspectSelectProps {
  readonly desk: Desk;
  readonly question: string;
  readonly aspect: string | undefined;
}

function AspectSelect({ desk, question, aspect }: AspectSelectProps) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('editor.aspect')}</label>
      <select
        className="input"
        id={id}
        value={aspect ?? ''}
        onChange={(event) =>
          desk.edit({
            type: 'moved',
            at: { list: 'questions', key: question },
            before: undefined,
            aspect: event.target.value || undefined,
          })
        }
      >
        {desk.draft.aspects.map(({ key, text }) => (
          <option key={key} value={key}>
            {text[language] || t('editor.unnamed')}
          </option>
        ))}
        <option value="">{t('editor.loose')}</option>
      </select>
    </div>
  );
}
