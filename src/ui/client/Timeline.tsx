import type { ReactNode } from 'react';

export interface Moment {
  readonly key: string;
  readonly at?: string;
  readonly title: ReactNode;
  readonly by?: ReactNode;
  readonly body?: ReactNode;
  /** Not yet: a dashed ring at the end of the line. */
  readonly isWaiting?: boolean;
}

/** As it was lived: the newest last. */
export const Timeline = ({ moments }: { moments: readonly Moment[] }) => (
  <ol className="timeline">
    {moments.map(({ key, at, title, by, body, isWaiting = false }) => (
      <li key={key} data-state={isWaiting ? 'waiting' : undefined} data-next={isWaiting || undefined}>
        {at && (
          <>
            <time>{at}</time>
            <br />
          </>
        )}
        <b>{title}</b> {by && <span className="by">{by}</span>}
        {body}
      </li>
    ))}
  </ol>
);
