import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Page } from '#ui/client/Page.tsx';

interface State {
  readonly code: string | undefined;
}

/** A promise of ours was broken. What she saved is on the disk, and that is said before anything else. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { code: undefined };

  static getDerivedStateFromError(error: unknown): State {
    const name = error instanceof Error ? error.message : '';
    return { code: `PX-${[...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9_000, 7) + 1_000}` };
  }

  override render() {
    const { code } = this.state;
    if (!code) return this.props.children;
    return (
      <Translation ns="app">
        {(t) => (
          <Page>
            <Banner state="needs-you" title={t('broken.title')} role="alert">
              <p>{t('broken.text')}</p>
              <p>{t('broken.code', { code })}</p>
              <Button kind="second" onClick={() => location.assign('/app')}>
                {t('broken.again')}
              </Button>
            </Banner>
          </Page>
        )}
      </Translation>
    );
  }
}
