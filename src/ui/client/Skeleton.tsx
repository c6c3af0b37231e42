import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What comes sooner than this needs no announcement; a flash would only disturb. */
const PATIENCE_MS = 300;

interface SkeletonProps {
  readonly lines?: number;
  /** What can be done meanwhile. */
  readonly children?: ReactNode;
}

/** Bars as long as words, and only after 300 ms. */
export function Skeleton({ lines = 4, children }: SkeletonProps) {
  const { t } = useTranslation('ui');
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setShown, PATIENCE_MS, true);
    return () => clearTimeout(timer);
  }, []);
  return (
    isShown && (
      <>
        <div className="skeleton" role="status" aria-label={t('opening')}>
          {Array.from({ length: lines }, (_, line) => (
            <span key={line} />
          ))}
        </div>
        {children}
      </>
    )
  );
}
