import { z } from 'zod/mini';
import { Instant, Uuid } from '#kernel/domain/ids.ts';
import { readJson } from '#kernel/domain/read-json.ts';

/** Raise on every change that an older device could not read; tests/law/wire.test.ts notices when we forget. */
export const PROTOCOL_VERSION = 1;

/** A batch of commands: more make one lost reply expensive on a bad line. */
export const BATCH = 200;

const N = z.int().check(z.positive());
/** `rejected`: the person was told this code once already (by a server that lost it since) and may have acted on it. */
export const Sent = z.object({ n: N, text: z.string(), rejected: z.optional(z.string().check(z.maxLength(80))) });
export type Sent = z.infer<typeof Sent>;

export const SyncRequest = z.object({
  protocol: z.int(),
  stream: Uuid,
  /** Comes back in the reply: what a cache kept of another round is no answer to this one. */
  round: z.int(),
  clientTime: Instant,
  witness: z.nullable(z.string()),
  cursor: z.nullable(z.string()),
  commands: z.array(Sent).check(z.maxLength(BATCH)),
});
export type SyncRequest = z.infer<typeof SyncRequest>;

/** A status that only a newer server knows is neither yes nor no: received, to be decided. */
const outcome = {
  status: z.catch(z.enum(['accepted', 'rejected', 'held']), 'held'),
  rev: z.optional(z.int()),
  code: z.optional(z.string()),
};
export const Outcome = z.object({ n: N, ...outcome });
export type Outcome = z.infer<typeof Outcome>;

const Change = z.union([
  z.object({ type: z.string(), id: z.string(), gone: z.literal(true) }),
  z.object({ type: z.string(), id: z.string(), rev: N, state: z.unknown() }),
]);

/** Only a body of this shape is an answer: `sync: 1` is what no captive portal says. `feed` is absent where no session of the author lets states out. */
export const SyncReply = z.object({
  sync: z.literal(1),
  round: z.int(),
  serverTime: Instant,
  expect: N,
  stableN: z.int(),
  witness: z.string(),
  outcomes: z.array(Outcome),
  feed: z.optional(z.object({ changes: z.array(Change), cursor: z.string(), more: z.boolean() })),
  restart: z.catch(z.optional(z.enum(['base', 'stream'])), undefined),
  update: z.optional(z.boolean()),
});
export type SyncReply = z.infer<typeof SyncReply>;

/** A reply, or `undefined` for an outage: a proxy's page, a body cut in the middle and every other status say nothing about a command. */
export function readReply(status: number, body: string): SyncReply | undefined {
  const reply = SyncReply.safeParse(status === 200 ? readJson(body) : undefined);
  return reply.success ? reply.data : undefined;
}

/** A loose command is small: it comes through a door that is open to everybody. */
export const LONGEST_LOOSE = 8_192;

export const DropRequest = z.object({
  protocol: z.int(),
  commands: z.array(z.object({ text: z.string() })).check(z.maxLength(BATCH)),
  /** Proof of work, where the server asks for it. */
  work: z.optional(z.string()),
  /** Of a kiosk: how many answers lie on it beside these. */
  waiting: z.optional(z.int().check(z.nonnegative())),
});
export type DropRequest = z.infer<typeof DropRequest>;

/**
 * Told to a kiosk only, `has`: how many of its answers the server keeps; `standing`: what it is for the server; `credential`: the renewed one, to be
 * used from now on.
 */
export const DropReply = z.object({
  drop: z.literal(1),
  outcomes: z.array(z.object({ hash: z.string(), ...outcome })),
  has: z.optional(z.int()),
  standing: z.catch(z.optional(z.enum(['in-service', 'revoked', 'cloned'])), undefined),
  credential: z.optional(z.string()),
});
export type DropReply = z.infer<typeof DropReply>;
