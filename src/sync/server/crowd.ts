import type { Instant } from '#kernel/domain/ids.ts';
import { CROWD_MS } from '../domain/work.ts';

/** How much has come in the last minute, and of whom is not known. */
export interface Crowd {
  readonly came: (howMuch: number) => void;
  readonly inLastMinute: () => number;
}

const SECOND_MS = 1_000;

/** Counted in memory and by the second: nothing of a single one is kept. */
export function createCrowd(now: () => Instant): Crowd {
  const bySecond = new Map<number, number>();
  const second = () => Math.floor(now() / SECOND_MS);
  const forget = () => {
    const oldest = second() - CROWD_MS / SECOND_MS;
    for (const at of bySecond.keys()) if (at <= oldest) bySecond.delete(at);
  };
  return {
    came(howMuch) {
      forget();
      bySecond.set(second(), (bySecond.get(second()) ?? 0) + howMuch);
    },
    inLastMinute() {
      forget();
      return [...bySecond.values()].reduce((sum, each) => sum + each, 0);
    },
  };
}
