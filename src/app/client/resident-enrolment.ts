import { readKioskCode } from '#identity/domain/kiosk-code.ts';
import { Enrolled, type Enrol } from '#identity/domain/kiosk-wire.ts';
import { readJson } from '#kernel/domain/read-json.ts';
import { err, ok, type Result } from '#kernel/domain/result.ts';
import type { InstallationDatabase } from '#ledger/client/installation-database.ts';
import { inTime } from '#ledger/client/in-time.ts';
import type { DoorRefusal } from '#survey/client/kiosk/door-words.ts';
import { becomeKiosk } from '#sync/client/kiosk-memory.ts';
import type { Post } from '#sync/client/post.ts';

export interface EnrolmentDeps {
  readonly db: InstallationDatabase;
  readonly post: Post;
  readonly wait: (ms: number) => Promise<unknown>;
  /** Its own id, a UUIDv4, the same for every try on this page: who did not hear the answer asks again as the same. */
  readonly kiosk: string;
}

/** Slower than any disk; some browsers never say that they keep nothing. */
const PATIENCE_MS = 10_000;
/** While others guess, a tablet tries again by itself so often, about a second apart. */
const MOST_TRIES = 60;

/** Makes this tablet a kiosk. Tries out the storage first: a code is not used up for a browser that keeps nothing. */
export async function enrolHere(
  { db, post, wait, kiosk }: EnrolmentDeps,
  typed: string,
): Promise<Result<Enrolled, DoorRefusal>> {
  const code = readKioskCode(typed);
  if (!code) return err('not-a-code');
  try {
    await inTime(tryOut(db), PATIENCE_MS);
    const enrolled = await ask(post, wait, { code, kiosk });
    if (!enrolled.ok) return enrolled;
    const { point, pointCode, credential } = enrolled.value;
    const kept = { id: kiosk, point, pointCode, credential, standing: 'in-service', counted: 0, missing: 0 } as const;
    await inTime(becomeKiosk(db, kept), PATIENCE_MS);
    return enrolled;
  } catch {
    return err('not-saved');
  }
}

const tryOut = ({ settings }: InstallationDatabase) =>
  settings.put({ name: 'trial', value: '' }).then(() => settings.delete('trial'));

async function ask(post: Post, wait: EnrolmentDeps['wait'], asked: Enrol): Promise<Result<Enrolled, DoorRefusal>> {
  for (let tries = 1; ; tries++) {
    const answer = await post('/api/kiosk-enrolments', JSON.stringify(asked));
    const reply = Enrolled.safeParse(answer?.status === 200 ? readJson(answer.text) : undefined);
    if (reply.success) return ok(reply.data);
    if (answer?.status !== 429) return err(refusalOf(answer));
    if (tries === MOST_TRIES) return err('too-many-tries');
    await wait(Math.max(answer.retryAfterMs ?? 0, 1_000));
  }
}

/** What is no answer of ours, a portal's page among it, is no network. */
function refusalOf(answer: Awaited<ReturnType<Post>>): DoorRefusal {
  if (answer?.status === 410) return 'code-used';
  return answer && answer.status >= 500 ? 'not-now' : 'no-network';
}
