import { AFTER_SAVE_MS, batchAfter, FIRST_BATCH, nextLook } from '../domain/pace.ts';

/** How the exchange goes, for people. `road`: is the municipality reachable, as far as the last try tells. */
export interface LoopState {
  readonly road: 'unknown' | 'open' | 'cut';
  readonly isRunning: boolean;
  /** The municipality takes what is said but tells nothing: sign in again. */
  readonly isSignedOut: boolean;
  readonly isOld: boolean;
}

/** One try. `isTaken`: the municipality answered. */
export interface Tried {
  readonly isTaken: boolean;
  readonly isMore: boolean;
  readonly hasWork: boolean;
  readonly retryAfterMs?: number | undefined;
  readonly isSignedOut?: boolean;
  readonly isOld?: boolean;
}

export interface LoopDeps {
  /** Names the lock; one round at a time per name on this installation. */
  readonly name: string;
  readonly try: (maxBytes: number) => Promise<Tried>;
  /** A promise was broken: told once, and the loop goes on as after an outage. */
  readonly onDefect: (error: unknown) => void;
}

export interface Loop {
  readonly state: () => LoopState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Something was saved. */
  readonly said: () => void;
  /** A person asks, or the network returned: no back-off stands in the way. */
  readonly now: () => void;
  readonly stop: () => void;
}

/** A lock is only there to save effort: a frozen tab that holds it stops nobody for longer than this. */
const LOCK_MS = 35_000;

/** Tries, waits, tries again, until it is stopped. Wakes up by itself when the page comes to the front or the network returns. */
export function createLoop({ name, try: tryOnce, onDefect }: LoopDeps): Loop {
  let state: LoopState = { road: 'unknown', isRunning: false, isSignedOut: false, isOld: false };
  let [outages, maxBytes, timer, isStopped] = [0, FIRST_BATCH, 0, false];
  /** While a try runs: something was said that it may have missed; a person asked, or the network came back. */
  let [isSaid, isAsked] = [false, false];
  /** The road failed, or the server asked for patience: only a person and a returning network may come before the time. */
  let isWaitingForBetter = false;
  const listeners = new Set<() => void>();
  const tell = (changed: Partial<LoopState>) => {
    state = { ...state, ...changed };
    listeners.forEach((listener) => listener());
  };
  const schedule = (ms: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = window.setTimeout(() => void run(), ms);
  };

  async function run(): Promise<void> {
    if (state.isRunning || isStopped) return;
    tell({ isRunning: true });
    let tried: Tried = { isTaken: false, isMore: false, hasWork: true };
    do {
      isSaid = isAsked = false;
      try {
        tried = await locked(name, () => tryOnce(maxBytes));
      } catch (error) {
        onDefect(error);
        tried = { isTaken: false, isMore: false, hasWork: true };
      }
      maxBytes = batchAfter(maxBytes, tried.isTaken);
      outages = tried.isTaken ? 0 : outages + 1;
      tell({
        road: tried.isTaken ? 'open' : 'cut',
        isSignedOut: tried.isSignedOut ?? (tried.isTaken ? false : state.isSignedOut),
        isOld: tried.isOld ?? state.isOld,
      });
    } while (tried.isTaken && (tried.isMore || isSaid) && !isStopped);
    tell({ isRunning: false });
    const { hasWork, retryAfterMs } = tried;
    isWaitingForBetter = outages > 0 || retryAfterMs !== undefined;
    schedule(isAsked ? 0 : nextLook({ outages, hasWork, retryAfterMs, chance: Math.random() }));
  }

  const now = () => {
    outages = 0;
    if (state.isRunning) isAsked = true;
    else schedule(0);
  };
  const seen = () => {
    if (document.visibilityState === 'visible' && !state.isRunning && !isWaitingForBetter) schedule(0);
  };
  const cut = () => {
    tell({ road: 'cut' });
    // What is under way may have been answered before, and would say "open" for long.
    if (state.isRunning) isAsked = true;
  };
  window.addEventListener('online', now);
  window.addEventListener('offline', cut);
  window.addEventListener('pageshow', seen);
  document.addEventListener('visibilitychange', seen);
  schedule(0);

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    said() {
      if (state.isRunning) isSaid = true;
      else if (!isWaitingForBetter) schedule(AFTER_SAVE_MS);
    },
    now,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      window.removeEventListener('online', now);
      window.removeEventListener('offline', cut);
      window.removeEventListener('pageshow', seen);
      document.removeEventListener('visibilitychange', seen);
    },
  };
}

/** Runs under a Web Lock where there are locks and one can be had in time, else without. */
async function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work();
  const letGo = await lock(`exchange ${name}`);
  return work().finally(letGo);
}

/**
 * Resolves with what lets the lock go, also when none was to be had in time. Who leaves the page lets it go, whatever is under way: Firefox keeps a
 * page that was left for a while, and with it what it holds.
 */
const lock = (name: string) =>
  new Promise<() => void>((resolve) => {
    let open = () => {};
    const held = new Promise<void>((isOver) => (open = isOver));
    const letGo = () => {
      window.removeEventListener('pagehide', letGo);
      open();
    };
    window.addEventListener('pagehide', letGo);
    const take = () => {
      resolve(letGo);
      return held;
    };
    navigator.locks.request(name, { signal: AbortSignal.timeout(LOCK_MS) }, take).catch(() => resolve(letGo));
  });
