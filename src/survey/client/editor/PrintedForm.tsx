import type { ReactNode } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { namedId } from '#kernel/domain/named-id.ts';
import { useView } from '#ledger/client/LedgerProvider.tsx';
import type { Item, Questionnaire } from '../../domain/questionnaire.ts';
import { PrintedQuestions } from './PrintedQuestions.tsx';
import { onPaper, PAPER_WORDS } from './printed-words.ts';

interface PrintedFormProps {
  readonly asked: Questionnaire;
  readonly language: Language;
  readonly isDraft: boolean;
}

/** The form that is printed and handed out: everything numbered, an empty box at each answer, in the order in which the papers are typed in. */
export function PrintedForm({ asked, language, isDraft }: PrintedFormProps) {
  const words = PAPER_WORDS[language];
  const organisation = useView<{ readonly name: string }>('organisation', namedId('organisation'))?.state?.name;
  const { title, background = [], reasons } = asked;
  const on = (text: string | number) => onPaper(text, language);
  const boxes = (options: readonly Item[]) => (
    <ul className="tick-boxes">
      {options.map(({ key, text }, index) => (
        <li key={key}>
          <i />
          {on(`${index + 1}. ${text[language]}`)}
        </li>
      ))}
    </ul>
  );
  const parts: (readonly [heading: string, content: ReactNode])[] = [
    [words.questions, <PrintedQuestions asked={asked} language={language} />],
  ];
  if (reasons.length > 0) parts.push([words.reasons, boxes(reasons)]);
  if (background.length > 0)
    parts.push([
      words.background,
      <ol>
        {background.map(({ key, text, options }) => (
          <li key={key}>
            <b>{on(text[language])}</b>
            {boxes(options)}
          </li>
        ))}
      </ol>,
    ]);
  if (asked.hasComment)
    parts.push([
      words.comment,
      <>
        <p>{words.commentHint}</p>
        <div className="lines">
          <span />
          <span />
          <span />
        </div>
      </>,
    ]);
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={title[language]}>
      <article className="sheet printed-form" lang={language}>
        {isDraft && <p className="draft-mark">{words.draft}</p>}
        <header>
          <h2>{on(title[language])}</h2>
          <p>{organisation}</p>
        </header>
        <p className="blanks">
          {words.point} <span /> {words.day} <span />
        </p>
        <p>{words.how}</p>
        {parts.map(([heading, content], index) => (
          <section key={heading}>
            <h3>{parts.length > 1 ? on(`${words.part} ${index + 1} ${heading}`) : heading}</h3>
            {content}
          </section>
        ))}
        <p>{words.privacy}</p>
      </article>
    </div>
  );
}
