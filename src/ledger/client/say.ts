import { Dexie } from 'dexie';
import { key, type Instant, type Ref } from '#kernel/domain/ids.ts';
import { err, ok, type Result } from '#kernel/domain/result.ts';
import { bytesOf, COMMAND_VERSION, LONGEST_COMMAND, type Command } from '../domain/command.ts';
import { judge } from '../domain/judge.ts';
import { closedBy } from '../domain/outcome.ts';
import { played, type ViewDeps } from './view.ts';

export interface SayDeps extends ViewDeps {
  readonly now: () => Instant;
  /** A UUIDv7: made at capture, and never again. */
  readonly uuid: () => string;
  readonly digest: (text: string) => Promise<string>;
}

/** What a room says; id, version, target and hour are put around it. */
export interface Saying {
  readonly type: string;
  readonly [field: string]: unknown;
}

export type Said = Result<{ readonly id: string }, string>;

/** `not-saved`: the device could not keep it (full, closed, private mode); nothing is lost that was not in the form. */
export type SayRefusal = 'too-large' | 'not-saved' | 'not-known-here' | 'unreadable';

/**
 * Says something: decided by the same rules as on the server, then durable in the outbox. When it comes back with ok, and not before,
 * a screen may say "saved". `supersedes`: the id of the refused command that this one corrects.
 */
export async function say(deps: SayDeps, target: Ref, body: Saying, supersedes?: string): Promise<Said> {
  try {
    return await decideAndKeep(deps, target, body, supersedes);
  } catch (error) {
    if (error instanceof Dexie.DexieError) return err('not-saved');
    throw error;
  }
}

async function decideAndKeep(deps: SayDeps, target: Ref, body: Saying, supersedes: string | undefined): Promise<Said> {
  const { store, catalogue, me, now, uuid, digest } = deps;
  const id = uuid();
  for (;;) {
    const looked = await store.look(target);
    const { base, meta } = looked;
    const saidAt = now() + meta.offset;
    const command: Command = {
      id,
      v: COMMAND_VERSION,
      target,
      saidAt,
      ...(supersedes !== undefined && { supersedes }),
      ...body,
    };
    const text = JSON.stringify(command);
    if (bytesOf(text) > LONGEST_COMMAND) return err('too-large');
    const { state, known } = await played(deps, looked, command);
    const verdict = judge(catalogue, state, command, { saidAt, at: saidAt, by: me }, known);
    if (verdict.status === 'rejected') return err(verdict.code);
    // What our rules cannot judge is kept all the same: the server will hold it for a person.
    const hash = await digest(text);
    const seen = { rev: base?.rev ?? 0, next: meta.next };
    const n = await store.keep({ id, target: key(target), text, hash }, seen, closedBy(command));
    if (n !== 'changed') return ok({ id });
  }
}
