import { businessDay } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { firstDayOf, monthOf } from '#kernel/domain/period.ts';
import { err, ok } from '#kernel/domain/result.ts';
import { inTime } from '#ledger/client/in-time.ts';
import type { KioskKept, LooseKept } from '#ledger/client/installation-database.ts';
import type { KioskStanding, LetterBox, LetterBoxState } from '#survey/client/resident/letter-box.ts';
import { commentFromFields } from '#survey/domain/comment-from-fields.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { responseFromFields } from '#survey/domain/response-from-fields.ts';
import { currentKiosk } from '#sync/client/kiosk-memory.ts';
import { keepTogether, type LooseDeps, type LooseSaying } from '#sync/client/loose.ts';
import type { Loop } from '#sync/client/loop.ts';

/** Slower than any disk. A storage that hangs never says so, and a visitor does not stand before a dead screen for longer. */
export const PATIENCE_MS = 10_000;

/** So long a kiosk tells its staff that the municipality had lost answers: somebody looks at it within a week. */
const TOLD_MS = 7 * 24 * 3_600_000;

/** The box over a storage and a loop that empties it. Rejects where the storage cannot be read. */
export async function createLetterBox(page: ResidentPage, deps: LooseDeps, loop: Loop): Promise<LetterBox> {
  const listeners = new Set<() => void>();
  /** What was kept through this box: a comment without an answer has not arrived before it has. */
  const kept = new Set<string>();
  let state: LetterBoxState = { ...(await inTime(lookInto(deps, page, kept), PATIENCE_MS)), road: loop.state().road };
  const tell = (changed: Partial<LetterBoxState>) => {
    state = { ...state, ...changed };
    listeners.forEach((listener) => listener());
  };
  const lookAnew = () => lookInto(deps, page, kept).then(tell);
  loop.subscribe(() => {
    tell({ road: loop.state().road });
    // A look that fails changes nothing of what was kept: the next one tells.
    if (!loop.state().isRunning) void lookAnew().catch(() => undefined);
  });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sendNow: loop.now,
    ...keptWrongCodes(deps.db),
    async keep(fields, isPartial) {
      const response = responseFromFields(page, fields, isPartial);
      const comment = commentFromFields(page, fields, deps.uuid(), deps.uuid());
      if (!response.ok && !comment) return response;
      const sayings: readonly LooseSaying[] = [
        ...(response.ok ? [{ target: { type: 'response', id: deps.uuid() }, body: response.value }] : []),
        ...(comment
          ? [{ target: comment.target, body: comment, day: firstDayOf(monthOf(businessDay(deps.now()))) }]
          : []),
      ];
      let hash: string;
      try {
        hash = await inTime(keepHere(deps, page, sayings), PATIENCE_MS);
      } catch {
        return err('not-saved'); // the disk is full or hangs, or the browser took the database away
      }
      kept.add(hash);
      tell({ lying: new Map(state.lying).set(hash, 'waiting') });
      loop.said();
      return ok(hash);
    },
  };
}

/** Where the storage fails the page itself remembers, as long as it is open: staff are not locked in by it. */
const keptWrongCodes = ({ settings }: LooseDeps['db']): Pick<LetterBox, 'wrongCodes' | 'keepWrongCodes'> => ({
  wrongCodes: () =>
    inTime(settings.get('wrong-codes'), PATIENCE_MS).then(
      (kept) => Number(kept?.value ?? 0),
      () => 0,
    ),
  keepWrongCodes: (count) =>
    inTime(settings.put({ name: 'wrong-codes', value: `${count}` }), PATIENCE_MS).then(
      () => {},
      () => {},
    ),
});

/** At its own point a kiosk speaks as that kiosk; everywhere else, and on a phone, nobody speaks. Returns the hash of the first. */
async function keepHere(deps: LooseDeps, page: ResidentPage, sayings: readonly LooseSaying[]): Promise<string> {
  const kiosk = page.mode === 'kiosk' ? await currentKiosk(deps.db) : undefined;
  const [hash] = await keepTogether(deps, sayings, kiosk?.point === page.point.id ? kiosk.id : undefined);
  return hash!;
}

/** A comment goes with its answer, and is not counted beside it. */
const isAnswer = ({ text }: LooseKept): boolean => !text.includes('"type":"comment.leave"');

/** All at one moment: an answer that is kept meanwhile is told after what is read here, never before. */
const lookInto = (
  { db, now }: LooseDeps,
  page: ResidentPage,
  kept: ReadonlySet<string>,
): Promise<Pick<LetterBoxState, 'lying' | 'kiosk'>> =>
  db.transaction('r', db.loose, db.settings, db.kiosks, async () => {
    const lying = new Map(
      (await db.loose.toArray())
        .filter((row) => isAnswer(row) || kept.has(row.hash))
        .map(({ hash, status }) => [hash, status]),
    );
    return page.mode === 'kiosk' ? { lying, kiosk: standingOf(await currentKiosk(db), now()) } : { lying };
  });

function standingOf(kiosk: KioskKept | undefined, now: Instant): KioskStanding {
  if (!kiosk) return { is: 'not-enrolled', hasSentAgain: false };
  return { is: kiosk.standing, hasSentAgain: (kiosk.sentAgainOn ?? '') >= businessDay(now - TOLD_MS) };
}
