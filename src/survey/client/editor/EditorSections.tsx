import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { Choice } from '#ui/client/Choice.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import { SERVICE_KEY } from '../../domain/questionnaire.ts';
import type { Desk } from './desk.ts';
import { itemsIn } from './edit-questionnaire.ts';
import { ItemList } from './ItemList.tsx';
import { ListError } from './ListError.tsx';
import { ScaleFields } from './ScaleFields.tsx';
import { WordingFields } from './WordingFields.tsx';

/** Everything that a version consists of, in the order of the paper: its name, its scale, its sides and questions, reasons, and who answers. */
export function EditorSections({ desk }: { desk: Desk }) {
  const { t } = useTranslation('survey');
  const { draft, edit, problems } = desk;
  return (
    <>
      <fieldset className="stack-s">
        <legend className="label">{t('editor.name')}</legend>
        <WordingFields
          text={draft.title}
          onText={(language, text) => edit({ type: 'titled', language, text })}
          isWrong={(language) => problems.has(`title/${language}`)}
        />
      </fieldset>
      <ScaleFields desk={desk} />
      <Lists desk={desk} />
      <section className="field">
        <h2>{t('editor.comment')}</h2>
        <p className="soft">{t('editor.commentWhy')}</p>
        <Choice
          type="checkbox"
          checked={draft.hasComment ?? false}
          onChange={({ target }) => edit({ type: 'comment-switched', hasComment: target.checked })}
        >
          {t('editor.commentAsked')}
        </Choice>
      </section>
    </>
  );
}

/** Many rows: they are not drawn anew for a letter that is typed elsewhere, and behind an open dialog they wait until it is closed. */
const Lists = memo(function Lists({ desk }: { desk: Desk }) {
  const { t } = useTranslation('survey');
  const { draft } = desk;
  return (
    <>
      <section>
        <h2>{t('editor.aspects')}</h2>
        <p className="soft">{t('editor.order')}</p>
        <ItemList desk={desk} list="aspects" label={t('editor.aspects')} items={draft.aspects} />
      </section>
      <QuestionsSection desk={desk} />
      <section>
        <h2>{t('editor.reasons')}</h2>
        <ItemList desk={desk} list="reasons" label={t('editor.reasons')} items={draft.reasons} />
      </section>
      <BackgroundSection desk={desk} />
    </>
  );
}, isShownAlike);

function QuestionsSection({ desk }: { desk: Desk }) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const { draft } = desk;
  const of = (aspect: string | undefined) => itemsIn(draft, 'questions').filter((one) => one.aspect === aspect);
  const { list, item } = desk.removed ?? {};
  const isLoose =
    draft.aspects.length === 0 || of(undefined).length > 0 || (list === 'questions' && item?.aspect === undefined);
  return (
    <section className="stack">
      <h2>{t('editor.questions')}</h2>
      <ListError desk={desk} list="questions" />
      {isLoose && (
        <div>
          {draft.aspects.length > 0 && <h3>{t('editor.loose')}</h3>}
          <ItemList
            desk={desk}
            list="questions"
            label={t(draft.aspects.length > 0 ? 'editor.loose' : 'editor.questions')}
            items={of(undefined)}
            side={{ aspect: undefined }}
          />
        </div>
      )}
      {draft.aspects.map(({ key, text }) => {
        const label = text[language] || t('editor.unnamed');
        return (
          <div key={key}>
            <h3>{label}</h3>
            <ItemList
              desk={desk}
              list="questions"
              label={t('editor.questionsOf', { aspect: label })}
              items={of(key)}
              side={{ aspect: key }}
            />
          </div>
        );
      })}
    </section>
  );
}

function BackgroundSection({ desk }: { desk: Desk }) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const { background } = desk.draft;
  const nameOf = (text: (typeof background)[number]['text']) => text[language] || t('editor.unnamed');
  return (
    <section className="stack">
      <h2>{t('editor.background')}</h2>
      <p className="soft">{t('editor.backgroundWhy')}</p>
      <ItemList desk={desk} list="background" label={t('editor.background')} items={background} />
      {background.map(({ key, text, options }) => (
        <details key={key} className="options" open={hasProblem(desk, key) || options.length === 0 || undefined}>
          <summary>
            <Icon name="open" className="small" />
            {t('editor.options', { question: nameOf(text) })} ({options.length})
          </summary>
          {key === SERVICE_KEY && <p className="soft">{t('editor.serviceWhy')}</p>}
          <ItemList
            desk={desk}
            list={`options ${key}`}
            label={t('editor.options', { question: nameOf(text) })}
            items={options}
          />
        </details>
      ))}
    </section>
  );
}

const hasProblem = ({ problems }: Desk, question: string): boolean =>
  [...problems].some((problem) => problem.split('/')[0] === `options ${question}`);

function isShownAlike({ desk: one }: { desk: Desk }, { desk: other }: { desk: Desk }): boolean {
  if (one.opened && other.opened) return true;
  const lists = ['aspects', 'questions', 'reasons', 'background'] as const;
  return (
    one.removed === other.removed &&
    lists.every((list) => one.draft[list] === other.draft[list]) &&
    String([...one.problems]) === String([...other.problems])
  );
}
