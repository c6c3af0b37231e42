import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';
import { Status } from '#ui/client/Status.tsx';
import { MarkedText } from './MarkedText.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import type { ReadComment } from './use-comments.ts';

/** One comment as it was written, and what was decided; the form of the decision opens in its place. */
export function CommentItem({ comment, point }: { comment: ReadComment; point: string }) {
  const { t } = useTranslation('survey');
  const [isOpen, setOpen] = useState(false);
  const { text, review } = comment;
  const { verdict, theme } = review ?? {};
  return (
    <li className="stack-s">
      {text === undefined ? (
        <p className="soft">{t('comments.erased')}</p>
      ) : (
        <MarkedText text={text} naming={t('comments.naming')} />
      )}
      <p className="soft">
        {[point, ...(theme ? [t(`comments.themes.${theme}`)] : [])].filter((part) => part !== '').join(' · ')}
      </p>
      <div className="inline">
        <Status state={verdict ? 'done' : 'waiting'}>
          {t(verdict ? (verdict === 'publish' ? 'comments.published' : 'comments.kept') : 'comments.open')}
        </Status>
        {!isOpen && (
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t(verdict ? 'comments.reviewAgain' : 'comments.review')}
          </Button>
        )}
      </div>
      {isOpen && <ReviewForm comment={comment} onLeave={() => setOpen(false)} />}
    </li>
  );
}
