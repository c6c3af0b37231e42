import { useId } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { COMMENT_FIELD, LONGEST_COMMENT } from '../../domain/comment-from-fields.ts';
import { RESIDENT_WORDS } from './resident-words.ts';

/** A place for one's own words, with the request to name nobody. */
export function CommentQuestion({ language }: { language: Language }) {
  const id = useId();
  const words = RESIDENT_WORDS[language];
  return (
    <div className="field">
      <label htmlFor={id}>{words.comment}</label>
      <p className="soft" id={`${id}-hint`}>
        {words.commentHint}
      </p>
      <textarea
        className="input"
        id={id}
        name={COMMENT_FIELD}
        rows={4}
        maxLength={LONGEST_COMMENT}
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
}
