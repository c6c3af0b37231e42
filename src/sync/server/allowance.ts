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
