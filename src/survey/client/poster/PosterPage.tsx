import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';
import { Button } from '#ui/client/Button.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import type { PosterSize } from './Poster.tsx';

const SIZES = ['a4', 'a5'] as const;

interface PosterPageProps {
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
  /** In place of the sheet: why there is none. */
  readonly instead?: ReactNode;
  readonly children: (size: PosterSize) => ReactNode;
}

/** A sheet to hang up as it will be printed, in the size that the address names. */
export function PosterPage({ title, back, instead, children }: PosterPageProps) {
  const { t } = useTranslation('poster');
  const [path] = useLocation();
  const [asked] = useSearchParams();
  const size = SIZES.find((one) => one === asked.get('size')) ?? 'a4';
  return (
    <Page>
      <div className="no-print">
        <Link className="go" href={back.href}>
          {back.label}
        </Link>
        <h1 tabIndex={-1} ref={focusHeading}>
          {title}
        </h1>
      </div>
      {instead ?? (
        <>
          <div className="no-print stack-s">
            <div className="inline">
              <Button icon="print" onClick={() => window.print()}>
                {t('print')}
              </Button>
              <nav className="switch" aria-label={t('size')}>
                {SIZES.map((one) => (
                  <Link key={one} href={`${path}?size=${one}`} aria-current={one === size ? 'page' : undefined}>
                    {one.toUpperCase()}
                  </Link>
                ))}
              </nav>
            </div>
            <p className="soft">{t('printHint', { size: size.toUpperCase() })}</p>
          </div>
          {children(size)}
        </>
      )}
    </Page>
  );
}
