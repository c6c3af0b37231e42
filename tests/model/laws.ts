import { key } from '#kernel/domain/ids.ts';
import type { SealedProjection } from '#ledger/domain/aggregate.ts';
import { bytesOf, LONGEST_COMMAND, readCommand } from '#ledger/domain/command.ts';
import type { OutcomeState } from '#ledger/domain/outcome.ts';
import { chainOn } from '#ledger/domain/record.ts';
import type { CommandRow } from '#ledger/domain/records.ts';
import type { Measure } from '#measure/domain/measure.ts';
import { repaired as catalogue } from './buggy-catalogue.ts';
import { MEASURE } from './opening.ts';
import { quickDigest } from './random.ts';
import { Broken, isDone } from './watch.ts';
import { FOREVER, SINCE, type Tablet, type World } from './world.ts';

const must = (law: string, holds: boolean, detail: () => unknown = () => '') => {
  if (!holds) throw new Broken(`${law}: ${JSON.stringify(detail())}`);
};

/** What must hold when the day is over and everybody has been heard. */
export function checkEnd(world: World): void {
  checkOnce(world);
  for (const tablet of world.tablets) checkTablet(world, tablet);
  checkHistory(world);
  checkTallies(world);
  checkDoors(world);
  checkNobody(world);
  checkClocks(world);
  checkMeasure(world);
}

/** I2, I10, I12: each saved command is accepted, or rejected and shown, or held and shown; nothing else and nothing twice. */
function checkTablet(world: World, tablet: Tablet) {
  const { name, author, store, saved, letGo, told, putAway, cloned } = tablet;
  const kept = new Map(store.inOrder().map((row) => [row.id, row]));
  const byText = new Map<string, CommandRow>();
  for (const row of world.server.commands.values()) if (row.author === author) byText.set(row.text, row);
  for (const [id, text] of saved) {
    const heard = byText.get(text);
    if (world.lost.has(`${author} ${text}`) && letGo.has(id)) continue;
    must('I12', heard !== undefined, () => [name, id, kept.get(id)]);
    const row = kept.get(id);
    must('I2', !row || (row.status ?? 'outbox') === heard!.status, () => [name, row, heard]);
    must(
      'I10',
      heard!.status === 'rejected'
        ? store.shown.has(id) || putAway.has(id) || isOver(world, id)
        : cloned || !store.shown.has(id),
      () => [name, id, heard, store.shown.get(id)],
    );
    must('I10', !(store.shown.has(id) && isOver(world, id)), () => [name, id, 'needs nobody any more']);
    // A "no" that was shown and is said again must stay one, unless it was heard by another way: she may have corrected it.
    must(
      'I10',
      !(told.has(id) && heard!.status === 'accepted' && firstStream(world, heard!.id) === store.now.stream),
      () => [name, id],
    );
    must('I2', heard!.status !== 'held' || row !== undefined, () => [name, id]);
  }
  for (const { type, id, state } of store.base.values())
    must('I7', JSON.stringify(state) === JSON.stringify(world.server.row({ type, id })?.state), () => [name, type, id]);
  const heldOn = new Set([...kept.values()].filter(({ status }) => status === 'held').map(({ target }) => target));
  for (const ref of [MEASURE, ...world.cases.map((id) => ({ type: 'complaint', id }))])
    if (!heldOn.has(key(ref)))
      must('I8', world.shown(tablet, ref) === store.base.get(key(ref))?.state, () => [name, ref]);
}

const isOver = ({ server }: World, id: string) =>
  (server.row({ type: 'outcome', id })?.state as OutcomeState | undefined)?.closed !== undefined;

const firstStream = ({ server }: World, command: string) =>
  [...server.slots.values()].find((slot) => slot.command === command)?.stream;

/** I3, I20: one command, one set of events, in the name of its author; I4: the numbers of a stream have no gap. */
function checkOnce({ server, saidBy, cases }: World) {
  const done = new Set<string>(); // in these rooms a command makes one event
  for (const { command, type, by } of server.events) {
    if (!command || type === 'outcome') continue;
    must('I3', !done.has(command), () => command);
    done.add(command);
    must('I20', by === saidBy.get(command), () => [command, by]);
  }
  for (const id of cases) {
    type History = { history?: { type: string; personal?: { text: string } }[] };
    const { history = [] } = (server.row({ type: 'complaint', id })?.state as History | undefined) ?? {};
    const notes = history.filter(({ type }) => type === 'noted').map(({ personal }) => personal?.text);
    must('I3', new Set(notes).size === notes.length, () => notes);
  }
  for (const { id, expect } of server.streams.values())
    for (let n = 1; n < expect; n++) must('I4', server.slot(id, n) !== undefined, () => [id, n]);
  checkOrder(server);
}

/** I4: within one stream, what was decided at once was decided in the order of n; what waited kept its order on its target. */
function checkOrder(server: World['server']) {
  const decidedAt = new Map(
    server.events.filter(({ type }) => type !== 'outcome').map(({ command, seq }) => [command, seq]),
  );
  const late = new Set(server.events.filter(({ event }) => event.type === 'decided').map(({ command }) => command));
  const first = new Map<string, string>();
  for (const { command, stream } of server.slots.values()) if (!first.has(command)) first.set(command, stream);
  for (const { id, expect } of server.streams.values()) {
    let last = 0;
    const lastOn = new Map<string, number>();
    for (let n = 1; n < expect; n++) {
      const { command } = server.slot(id, n)!;
      const seq = decidedAt.get(command);
      if (seq === undefined || first.get(command) !== id) continue;
      const { target } = server.command(command)!;
      must('I4', seq > (lastOn.get(target) ?? 0), () => [id, n, target]);
      lastOn.set(target, seq);
      if (late.has(command)) continue;
      must('I4', seq > last, () => [id, n]);
      last = seq;
    }
  }
}

/** I5, I8: history without holes, whose fold is the state and whose chain is whole. */
function checkHistory({ server }: World) {
  const folded = new Map<string, unknown>();
  let head = { seq: 0, chain: '' };
  for (const row of server.events) {
    head = chainOn(head, row, row.event, quickDigest);
    must('I5', row.seq === head.seq && row.chain === head.chain, () => [row.seq, head.seq]);
    const aggregate = catalogue.aggregates[row.type];
    if (aggregate) folded.set(key(row), aggregate.evolve(folded.get(key(row)) ?? aggregate.initial, row.event));
  }
  for (const [at, state] of folded)
    must('I8', JSON.stringify(state) === JSON.stringify(server.rows.get(at)?.state), () => at);
}

/** I8: a tally counted again from what is stored equals the one that is kept. SV1: in whatever order the answers are read. */
function checkTallies({ server }: World) {
  const answers = [...server.responses.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const projection of catalogue.projections) {
    const { type, targets, of, initial, evolve } = projection;
    const again = new Map<string, unknown>();
    for (const row of [...server.events, ...answers])
      if (row.type === of)
        for (const id of targets(row.event)) again.set(id, evolve(again.get(id) ?? initial, row.event));
    const kept = [...server.tallies.values()].filter((tally) => tally.type === type);
    const [counted, found] = [
      atEndOf(projection, [...again]),
      atEndOf(
        projection,
        kept.map(({ id, state }) => [id, state]),
      ),
    ];
    must('I8', inOrderOfKeys(counted) === inOrderOfKeys(found), () => [found, counted]);
    if (type === 'tally') must('SV1', JSON.stringify(counted) === JSON.stringify(found), () => [found, counted]);
    for (const { id, waiting } of kept) must('SV26', waiting < projection.atLeast, () => [id, waiting]);
  }
}

/** Every tally where it would be in the end, when all that is left over was handed on. */
function atEndOf({ remainder, initial }: SealedProjection, tallies: readonly (readonly [string, unknown])[]) {
  const ends = new Map<string, unknown>();
  for (const [from, state] of tallies) {
    let id = from;
    for (let to = remainder?.goesTo(id, FOREVER); to !== undefined; to = remainder?.goesTo(id, FOREVER)) id = to;
    ends.set(id, remainder ? remainder.plus(id, ends.get(id) ?? initial, state) : state);
  }
  return [...ends].sort(([a], [b]) => (a < b ? -1 : 1));
}

const inOrderOfKeys = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** I12, I2: what the kiosk has said is decided, also when the server lost it; what a phone has said, unless the server lost it afterwards. */
function checkDoors({ server, doors, restores }: World) {
  const isSettled = (hash: string) =>
    isDone(server, hash) || ['rejected', 'refused'].includes(server.loose(hash)?.status ?? '');
  must('I2', server.heldLoose().length === 0, () => server.heldLoose());
  for (const { hash, text } of doors.journal) must('I12', isSettled(hash) || doors.refused.has(hash), () => text);
  must('I2', doors.phones.length === 0);
  for (const [hash, status] of doors.phoned)
    if (restores === 0 && status !== 'rejected') must('I2', isSettled(hash), () => [hash, status]);
  const said = new Set([...doors.journal.map(({ hash }) => hash), ...doors.phoned.keys()]);
  const kept = [...server.responses.values()].map(({ hash }) => hash);
  must('I3', new Set(kept).size === kept.length && kept.every((hash) => said.has(hash)), () => kept);
}

const isDayOnly = (at: number) => (at + 7 * 3_600_000) % 86_400_000 === 0;

/** I21: of what nobody said there is no event, no hour and no order; no two tallies differ by a handful that could be guessed. */
function checkNobody({ server, counts }: World) {
  for (const row of server.responses.values())
    must('I21', Object.keys(row).sort().join() === 'day,event,hash,id,type' && row.day.length === 10, () => row);
  for (const { type, at } of server.events)
    must('I21', type !== 'response' && (type !== 'tally' || isDayOnly(at)), () => [type, at]);
  for (const { by, at, event } of server.events)
    if (by === 'nobody')
      must('I21', isDayOnly(at) && isDayOnly((event.facts as { at?: number }).at ?? at), () => [at, event.facts]);
  for (const shown of counts.values()) {
    const steps = [...shown].sort((a, b) => a - b);
    steps.forEach((count, i) => must('I21', count - (steps[i - 1] ?? 0) >= 5, () => steps));
  }
}

/** SY8: nobody speaks before she was here, nor of the future; SY9: nothing is too long. */
function checkClocks({ server }: World) {
  for (const { type, event, at, command, by } of server.events) {
    const saidAt = (event.facts as { at?: number }).at;
    if (type !== 'complaint' || saidAt === undefined) continue;
    must('SY8', saidAt <= at && (by === 'nobody' || by === 'k' || saidAt >= SINCE), () => [command, saidAt, at]);
    const row = server.command(command)!;
    if (by === 'nobody' || by === 'k' || readCommand(row.text)!.saidAt === saidAt) continue;
    must('SY8', row.clockSuspect === true, () => row);
  }
  for (const { text, status, code } of server.commands.values())
    must('SY9', bytesOf(text) <= LONGEST_COMMAND || (status === 'rejected' && code === 'too-large'), () => [code]);
}

/** ME2, ME3: every progress has a place of its own, and each correction was made by somebody who had read the one before. */
function checkMeasure({ server }: World) {
  const { progress } = server.row(MEASURE)!.state as Measure;
  must('ME2', new Set(progress.map(({ entry }) => entry)).size === progress.length, () => progress);
  const corrected = new Map<string, number>();
  for (const { type, event, command } of server.events) {
    if (type !== 'measure' || event.type !== 'corrected') continue;
    const { entry, was } = JSON.parse(server.command(command)!.text) as { entry: string; was: number };
    must('ME3', was === (corrected.get(entry) ?? 0), () => [entry, was]);
    corrected.set(entry, was + 1);
  }
}
