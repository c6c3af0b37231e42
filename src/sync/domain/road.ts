import type { Instant } from '#kernel/domain/ids.ts';

/** What is known of the way to the municipality, and of what is to travel on it. */
export interface RoadFacts {
  readonly loop: {
    /** As far as the last try tells; `unknown` before the first. */
    readonly road: 'unknown' | 'open' | 'cut';
    readonly isSignedOut: boolean;
  };
  /** Commands without an outcome. */
  readonly waiting: number;
  /** Commands that were refused or are held, and need her. */
  readonly attention: number;
  /** When the municipality was last heard; null: never. */
  readonly heardAt: Instant | null;
}

/** The line under every header, and what stands beside it in words. */
export type Road =
  | { readonly road: 'cut'; readonly state: 'no-network'; readonly waiting: number }
  | { readonly road: 'trouble'; readonly state: 'signed-out' }
  | { readonly road: 'trouble'; readonly state: 'needs-you'; readonly attention: number }
  | { readonly road: 'open'; readonly state: 'on-its-way'; readonly waiting: number }
  | { readonly road: 'open'; readonly state: 'not-heard-yet' }
  | { readonly road: 'open'; readonly state: 'all-sent'; readonly heardAt: Instant };

/**
 * One state at a time: cut before trouble before open, because without a road nothing can be mended. "All sent" is said only after the
 * municipality has answered, and never while something waits.
 */
export function roadOf({ loop, waiting, attention, heardAt }: RoadFacts): Road {
  if (loop.road === 'cut') return { road: 'cut', state: 'no-network', waiting };
  if (loop.isSignedOut) return { road: 'trouble', state: 'signed-out' };
  if (attention > 0) return { road: 'trouble', state: 'needs-you', attention };
  if (waiting > 0) return { road: 'open', state: 'on-its-way', waiting };
  return heardAt === null ? { road: 'open', state: 'not-heard-yet' } : { road: 'open', state: 'all-sent', heardAt };
}
