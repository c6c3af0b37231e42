import { Component, type ReactNode } from 'react';
import { Banner } from '#ui/client/Banner.tsx';
import type { ResidentPage } from '../../domain/resident-page.ts';
import { RESIDENT_WORDS } from './resident-words.ts';

/** Nobody stands by a kiosk to press a button: it opens its page anew by itself. */
const REOPEN_MS = 10_000;

/** A promise of ours was broken. What was answered is on the disk, and that is said before anything else. */
export class ResidentBoundary extends Component<
  { readonly page: ResidentPage; readonly children: ReactNode },
  { readonly isBroken: boolean }
> {
  override state = { isBroken: false };

  static getDerivedStateFromError = () => ({ isBroken: true });

  override componentDidCatch() {
    if (this.props.page.mode === 'kiosk') setTimeout(() => location.reload(), REOPEN_MS);
  }

  override render() {
    const { page, children } = this.props;
    if (!this.state.isBroken) return children;
    const words = RESIDENT_WORDS[page.language];
    return (
      <main className="page">
        <Banner state="needs-you" title={words.broken} role="alert">
          <p>{words.brokenText}</p>
          <a className="button" data-kind="second" href="?">
            {words.reopen}
          </a>
        </Banner>
      </main>
    );
  }
}
