import { key } from '#kernel/domain/ids.ts';
import type { PersonRow } from '#kernel/domain/principal.ts';
import { readCommand } from '#ledger/domain/command.ts';
import { judge } from '#ledger/domain/judge.ts';
import type { Asked } from '#sync/domain/next-request.ts';
import type { DropReply, SyncReply } from '#sync/domain/wire.ts';
import type { MemoryStore } from './memory-store.ts';
import type { Question, Tablet, World } from './world.ts';

/** A law was broken: its name, then what was seen. */
export class Broken extends Error {}

/** I13: a reply holds nothing, nor the fact of anything, that its reader could not see at some time since her pull began. */
export function checkReply(
  world: World,
  tablet: Tablet,
  session: string | undefined,
  reply: SyncReply,
  person: PersonRow,
) {
  if (!reply.feed) return;
  if (session !== tablet.author) throw new Broken(`I13: ${tablet.name} is answered in the session of ${session}`);
  const mine = world.visible(person);
  const { started } = JSON.parse(reply.feed.cursor) as { started: number };
  for (const change of reply.feed.changes) {
    if ('state' in change && !mine.has(key(change))) throw new Broken(`I13: ${tablet.name} is sent ${key(change)}`);
    if ('gone' in change && (world.seenBy(person.id).get(key(change)) ?? -1) < started)
      throw new Broken(`I13: ${tablet.name} hears of ${key(change)}`);
  }
}

/** I11: whatever a reply says of a command is what the store has kept of it. */
export function checkAcknowledged({ server }: World, { name }: Tablet, { request }: Asked, reply: SyncReply) {
  for (const { n, status } of reply.outcomes) {
    const slot = server.slot(request.stream, n);
    const row = slot && server.command(slot.command);
    if (row?.status !== status) throw new Broken(`I11: ${name} is told ${status} of ${n}, kept is ${row?.status}`);
  }
}

/** I11: what is said of a loose command, too. Refused garbage of nobodies is not kept. */
export function checkDropped(server: MemoryStore, { outcomes }: DropReply) {
  for (const { hash, status } of outcomes)
    if (
      (status === 'accepted' && !isDone(server, hash)) ||
      (status === 'held' && server.loose(hash)?.status !== 'held')
    )
      throw new Broken(`I11: ${hash} is called ${status} and is not kept`);
}

/** Has this loose command had its effect? */
export const isDone = (server: MemoryStore, hash: string): boolean =>
  [...server.responses.values()].some((row) => row.hash === hash) ||
  [...server.commands.values()].some((row) => row.hash === hash && row.status === 'accepted');

/**
 * I9: where the device's base is the server's state, both decide alike. Says beforehand, by the device's own means, what the server will
 * make of the first command; the answer is compared. `undefined`: the two do not know the same.
 */
export function foretell(world: World, { tablet, asked }: Question): ((reply: SyncReply) => void) | undefined {
  const { server, catalogue } = world;
  const [sent] = asked.request.commands;
  const command = sent && readCommand(sent.text);
  const person = server.person(tablet.author)!;
  if (!command || server.command(command.id) || !person.active || sent.rejected !== undefined) return undefined;
  const base = tablet.store.base.get(key(command.target));
  const refs = catalogue.aggregates[command.target.type]?.refs(command) ?? [];
  const text = base && JSON.stringify(base.state);
  const isSame =
    (server.stream(asked.request.stream)?.expect ?? 1) === sent.n &&
    text === JSON.stringify(server.row(command.target)?.state) &&
    refs.every((ref) => tablet.store.base.has(key(ref)) === (server.row(ref) !== undefined));
  if (!isSame || server.isHeld(tablet.author, key(command.target))) return undefined;
  const saidAt = Math.min(Math.max(command.saidAt, person.since), world.clock);
  const state = text && (JSON.parse(text) as unknown);
  const verdict = judge(
    catalogue,
    state,
    command,
    { saidAt, at: world.clock, by: person },
    (ref) => tablet.store.base.get(key(ref))?.state,
  );
  return ({ outcomes }) => {
    const [outcome] = outcomes;
    // Too long, or held because a tally's rule broke: that only the server can say.
    if (!outcome || outcome.status === 'held' || outcome.code === 'too-large') return;
    world.foretold += 1;
    const said = verdict.status === 'rejected' ? verdict.code : verdict.status;
    if (said !== (outcome.code ?? outcome.status))
      throw new Broken(`I9: ${tablet.name} would say ${said}, the server ${outcome.code ?? outcome.status}`);
  };
}

/** I20: what was said by somebody who is away waits for her. */
export function checkHeld(world: World, before: ReadonlySet<string>) {
  for (const { id, status, code } of world.server.commands.values())
    if (!before.has(id) && status === 'rejected' && code?.startsWith('author-'))
      throw new Broken(`I20: ${id} is refused because its author is away`);
}

/** I6: at `more: false` the base is everything that its audiences may see. */
export function checkBase({ name, store }: Tablet, visible: Map<string, number>) {
  const has = [...store.base]
    .map(([at, { rev }]) => `${at}@${rev}`)
    .sort()
    .join();
  const should = [...visible]
    .map(([at, rev]) => `${at}@${rev}`)
    .sort()
    .join();
  if (has !== should) throw new Broken(`I6: ${name} shows ${has}, should show ${should}`);
}

/** I1, I2, I4: what was called saved is kept, once, and the outbox has no gap. */
export function checkKept({ name, store, saved, letGo }: Tablet) {
  const kept = new Set(store.inOrder().map(({ id }) => id));
  for (const id of saved.keys()) if (!kept.has(id) && !letGo.has(id)) throw new Broken(`I1: ${name} lost ${id}`);
  if (kept.size !== store.rows.size) throw new Broken(`I2: ${name} keeps a command twice`);
  for (let n = store.now.settled + 1; n < store.now.next; n++)
    if (!store.rows.has(n) || store.rows.get(n)!.status) throw new Broken(`I4: ${name} has a gap at ${n}`);
}
