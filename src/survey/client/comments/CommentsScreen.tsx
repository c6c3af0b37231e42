import { useTranslation } from 'react-i18next';
import { hasRole } from '#kernel/domain/principal.ts';
import { useList, useMe } from '#ledger/client/LedgerProvider.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { CommentItem } from './CommentItem.tsx';
import './comments.css';
import { useComments } from './use-comments.ts';

/** What people wrote in their own words: read by the clerk before anything of it is published. */
export function CommentsScreen() {
  const { t } = useTranslation('survey');
  const me = useMe();
  const all = useComments();
  const points = useList<{ readonly name: string }>({ type: 'service-point', by: 'name' });
  if (!all || !points) return <LoadingPage />;
  const open = all.filter(({ review }) => review === undefined).length;
  const isHers = hasRole(me, 'clerk');
  const sentence = open ? t('comments.lead', { count: open }) : t('comments.noneOpen');
  return (
    <Page>
      <section className="stack-s">
        <h1 tabIndex={-1} ref={focusHeading}>
          {all.length === 0 ? t('comments.name') : sentence}
        </h1>
        <p className="soft">{t(isHers ? 'comments.why' : 'comments.onlyClerk')}</p>
      </section>
      {isHers && all.length === 0 && (
        <Empty icon="paper" title={t('comments.empty')}>
          {t('comments.emptyWhy')}
        </Empty>
      )}
      {all.length > 0 && (
        <ul className="rows comments">
          {all.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              point={points.find(({ id }) => id === comment.point)?.state.name ?? ''}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}
