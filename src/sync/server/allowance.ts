import { businessDay, startOfDay, type Day } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';

/**
 * What people of whom nothing is known may leave here in a day, all together: some sixty thousand answers. A flood must not fill the disk on which
 * staff and kiosks go on working.
 */
export const BYTES_A_DAY = 32 * 1024 * 1024;

/**
 * And so much, apart from that, by the form of a page without scripts, which can do no work: some five thousand answers. Phones that send nothing
 * else are few; whoever floods this door takes nothing from the others.
 */
export const BYTES_WITHOUT_SCRIPTS = 2 * 1024 * 1024;

/**
 * And of both so much in somebody's own words: some two hundred comments. Those of a month lie together, are read and written whole with each one that
 * comes, and go whole to whoever reads them; 32 MiB of them would end that.
 */
export const BYTES_IN_OWN_WORDS = 128 * 1024;

/** What kiosks may leave in a day that are out of service, or copies of one: some five thousand answers. A stolen one has a credential, and no end. */
export const BYTES_IN_DOUBT = 2 * 1024 * 1024;

export interface Allowance {
  /** Takes so many bytes from what is left of this day; false: that is not there any more, and nothing was taken. */
  readonly spend: (bytes: number) => boolean;
  /** Until there is a new one. */
  readonly waitMs: () => number;
}

/** Counted in memory: a server that is started anew begins a day anew. */
export function createAllowance(now: () => Instant, bytesADay: number): Allowance {
  let [day, spent]: [Day, number] = ['', 0];
  return {
    spend(bytes) {
      const today = businessDay(now());
      if (today !== day) [day, spent] = [today, 0];
      if (spent + bytes > bytesADay) return false;
      spent += bytes;
      return true;
    },
    waitMs: () => startOfDay(businessDay(now())) + 24 * 3_600_000 - now(),
  };
}
