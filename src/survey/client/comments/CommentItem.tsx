import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';
import { Status } from '#ui/client/Status.tsx';
import { useReturnFocus } from '#ui/client/use-return-focus.ts';
import type { Review } from '../../domain/review.ts';
import { ImproveLink } from '../results/ImproveLink.tsx';
import { MarkedText } from './MarkedText.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import type { ReadComment } from './use-comments.ts';

/** One comment as it was written, and what was decided; the form of the decision opens in its place. */
export function CommentItem({ comment, point }: { comment: ReadComment; point: string }) {
  const { t } = useTranslation('survey');
  const [isOpen, setOpen] = useState(false);
  const opener = useReturnFocus(isOpen);
  const { text, review } = comment;
  const { verdict, theme } = review ?? {};
  const published = verdict === 'publish' && review?.text !== text ? review?.text : undefined;
  const aboutOf = (decided: Review | undefined) => {
    const theme = t(`comments.themes.${decided?.theme ?? 'other'}`);
    return decided?.verdict === 'publish' && decided.text
      ? t('comments.improveQuoted', { theme, text: decided.text })
      : t('comments.improve', { theme });
  };
  const about = [point, ...(theme ? [t(`comments.themes.${theme}`)] : [])].filter((part) => part !== '').join(' · ');
  return (
    <li className="stack-s">
      {text === undefined ? (
        <p className="soft">{t('comments.erased')}</p>
      ) : (
        <MarkedText text={text} naming={t('comments.naming')} />
      )}
      {published !== undefined && (
        <p>
          <span className="soft">{t('comments.text')}:</span> {published}
        </p>
      )}
      <div className="inline between">
        <span className="inline">
          <Status state={verdict ? 'done' : 'waiting'}>
            {t(verdict ? (verdict === 'publish' ? 'comments.published' : 'comments.kept') : 'comments.open')}
          </Status>
          {about && <span className="soft">{about}</span>}
        </span>
        {!isOpen && (
          <span className="inline">
            {theme && <ImproveLink about={aboutOf(review)} />}
            <Button kind={verdict ? 'quiet' : 'second'} ref={opener} onClick={() => setOpen(true)}>
              {t(verdict ? 'comments.reviewAgain' : 'comments.review')}
            </Button>
          </span>
        )}
      </div>
      {isOpen && <ReviewForm comment={comment} onLeave={() => setOpen(false)} />}
    </li>
  );
}
