import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A test of an invariant is finished when breaking the code on purpose makes it fail. `npm run mutants -- I12` breaks only what that law is about. */
// prettier-ignore
const mutants: readonly (readonly [law: string, what: string, file: string, from: string, to: string])[] = [
  ['I1', 'a settled command is dropped at once', 'sync/domain/receive.ts', 'Math.min(reply.stableN, meta.seen)', 'settled'],
  ['I1', 'the journal is not said again in a new stream', 'sync/domain/receive.ts', 'meta: startAgain(heard, fresh), renumber: true', 'meta: startAgain(heard, fresh), renumber: true, forget: Infinity'],
  ['I2', 'a later outcome of a held command is not heard', 'sync/domain/receive.ts', 'isDecided(change.type, state) ?', 'false && isDecided(change.type, state) ?'],
  ['I3', 'a command is not known again in another stream', 'sync/domain/settle.ts', 'const twin = command && tx.command(command.id)', 'const twin = undefined as any'],
  ['I3', 'a held command that was decided can be decided again', 'sync/domain/settle.ts', 'command: { ...row, status: verdict.status, code', 'command: { ...row, code'],
  ['I3', 'an answer under the same id is counted again', 'sync/domain/drop.ts', 'if (before)', 'if (before && before.hash !== hash)'],
  ['I4', 'a gap is skipped', 'sync/domain/settle.ts', "if (sent.n > stream.expect) return 'stop';", ''],
  ['I4', 'a held one is not counted as settled', 'sync/domain/receive.ts', 'outcomes.at(-1)?.n ?? meta.settled', 'outcomes.filter(({ status }) => status !== "held").at(-1)?.n ?? meta.settled'],
  ['I4', 'later commands overtake a held one', 'sync/domain/settle.ts', 'if (tx.isHeld(stream.author, key(command.target)))', 'if (false)'],
  ['I4', 'what waits behind a held one is decided before it', 'sync/domain/decide-held.ts', 'stuck.add(place);', ''],
  ['I5', 'two events share a seq', 'ledger/domain/record.ts', 'const link = chainOn(head, ref, event, digest);', 'const link = chainOn(tx.head(), ref, event, digest);'],
  ['I5', 'the chain leaves out what was before', 'ledger/domain/record.ts', 'let head = tx.head();', "let head: { seq: number; chain: string } = { ...tx.head(), chain: '' };"],
  ['I6', 'a page is cut inside a seq', 'ledger/domain/feed.ts', 'upTo === undefined || seq <= upTo', 'upTo === undefined || seq < upTo'],
  ['I6', 'a late reply is taken', 'sync/domain/receive.ts', 'meta.round !== round || ', ''],
  ['I6', 'only the cursor guards against a late reply', 'sync/domain/receive.ts', 'meta.round !== round', 'meta.cursor !== request.cursor'],
  ['I6', 'nothing is swept after a pull from the start', 'sync/domain/receive.ts', 'sweep: !more', 'sweep: false'],
  ['I6', 'who loses sight is not told', 'ledger/domain/feed.ts', 'new Set([...before, ...after])', 'new Set([...after])'],
  ['I6', 'changed rights do not restart the base', 'sync/domain/cursor.ts', '&& cursor.data.rights === rights', ''],
  ['I6', 'the witness is the place in the feed, not the head', 'sync/server/exchange.ts', 'return reply({ feed: {', 'return reply({ witness: writeWitness({ seq: page.cursor.seq, chain: tx.chainAt(page.cursor.seq) ?? "" }, deps.seal), feed: {'],
  ['I7', 'a settled command is asked about again and again', 'sync/domain/receive.ts', 'reply.outcomes.at(-1)?.n ?? meta.settled', 'meta.settled'],
  ['I7', 'the cursor does not move', 'sync/domain/receive.ts', 'settled, cursor, complete', 'settled, cursor: meta.cursor, complete'],
  ['I7', 'one poisoned rule stops the queue', 'ledger/domain/judge.ts', "return refs && verdict ? verdict : { status: 'held', code: 'rule-broke' };", "if (!refs || !verdict) throw new Error('rule broke'); return verdict;"],
  ['I7', 'a projection that throws stops the queue', 'sync/domain/settle.ts', 'const left = attempt(() => record(tx, deps.catalogue, [{ ref: command.target, events }], said, deps.digest));', 'const left = record(tx, deps.catalogue, [{ ref: command.target, events }], said, deps.digest);'],
  ['I7', 'a tally that throws shuts the door', 'sync/domain/drop.ts', 'const writes = attempt(() =>', 'const writes = ((work: () => Writes) => work())(() =>'],
  ['I8', 'what is in the base is played on top of it', 'ledger/domain/overlay.ts', 'row.n > seen && (row.rev ?? 0) > rev', 'true'],
  ['I8', 'a tally forgets what it had', 'ledger/domain/tallies.ts', '?? tx.tally(ref)', '?? (tx.tally(ref)?.waiting ? tx.tally(ref) : undefined)'],
  ['I9', 'the server does not look at what a decision reads of others', 'sync/domain/settle.ts', 'const known: Known = (ref) => tx.row(ref)?.state;', 'const known: Known = () => undefined;'],
  ['I10', 'a "no" that was put right is still shown', 'sync/domain/receive.ts', "isClosed(change.type, change.state) ? [change.id] : []", 'false ? [change.id] : []'],
  ['I2', 'what a supervisor refused stays held', 'sync/domain/decide-held.ts', 'if (said.refused) tx.write(', 'if (false) tx.write('],
  ['I4', 'what waits behind a refused one waits for ever, and is told as it was', 'sync/server/exchange.ts', 'isSupervised ? outcomes', 'false ? outcomes'],
  ['I10', 'a "no" is not shown', 'ledger/domain/patch.ts', "status === 'rejected' && row.code === undefined", 'false'],
  ['I10', 'a shown "no" is decided anew after a restore', 'sync/domain/next-request.ts', '...(code !== undefined && { rejected: code })', ''],
  ['I11', 'an outcome is told and not written', 'sync/server/exchange.ts', 'tx.write(settlement.writes);', ''],
  ['I11', 'what is held at an open door is not kept aside', 'sync/domain/drop.ts', "status === 'held' || by.kind === 'kiosk'", "by.kind === 'kiosk'"],
  ['I12', 'nobody notices that the tail is lost', 'sync/domain/cursor.ts', 'chainAt(witness.data.seq) === witness.data.chain', 'true'],
  ['I12', 'a "no" leaves nothing in the chain', 'sync/domain/settle.ts', 'events: [noted(author, verdict)]', "events: verdict.status === 'rejected' ? [] : [noted(author, verdict)]"],
  ['I12', 'a new stream takes the outbox only', 'sync/domain/receive.ts', 'renumber: true };', 'renumber: true, forget: meta.settled };'],
  ['I12', 'an answer said again makes the kiosk believe that all are there', 'sync/domain/drop.ts', "{ outcome: { hash, status: 'accepted' }, writes: {} }", "{ outcome: { hash, status: 'accepted' as const }, writes: { kiosk: 'k' } }"],
  ['I12', 'without a session there is no witness', 'sync/server/exchange.ts', 'if (session !== author || !person?.active) return reply({});', "if (session !== author || !person?.active) return reply({ witness: writeWitness({ seq: 0, chain: '' }, deps.seal) });"],
  ['I13', 'the feed is trusted instead of the audience', 'ledger/domain/feed.ts', 'if (found?.audience.some((audience) => audiences.includes(audience)))', 'if (found)'],
  ['I13', 'who begins later hears what was lost before', 'ledger/domain/feed.ts', 'return seq > started ?', 'return seq > 0 ?'],
  ['I13', 'equal audiences are taken for the same rights', 'sync/server/exchange.ts', '`${person.rev}:${audiences.join()}`', 'audiences.join()'],
  ['I13', "another person's session lets states out", 'sync/server/exchange.ts', 'if (session !== author ||', 'if (!session ||'],
  ['I20', 'without a session nothing is delivered', 'sync/server/exchange.ts', 'for (const sent of commands) {', 'for (const sent of session ? commands : []) {'],
  ['I20', 'a command is attributed to who carries it', 'sync/domain/settle.ts', 'const said = { command: id, by: author, at: deps.at };', "const said = { command: id, by: 'carrier', at: deps.at };"],
  ['I20', 'a revoked author is refused at the door', 'sync/domain/settle.ts', "return { status: 'held', code: 'author-away' }", "return { status: 'rejected', code: 'author-away' }"],
  ['I20', "what a kiosk said and we held is nobody's afterwards", 'sync/domain/decide-held.ts', 'whoSaid(tx, row, deps)', "{ kind: 'nobody' }"],
  ['I21', 'an answer keeps its hour', 'sync/domain/drop.ts', 'const day = businessDay(', 'const day = ((at: number) => new Date(at).toISOString())('],
  ['I21', 'each answer shows at once', 'survey/domain/tally.ts', 'SMALLEST_GROUP = 5', 'SMALLEST_GROUP = 1'],
  ['I21', 'an answer is an event', 'survey/domain/response.ts', '  traceless: true,\n', ''],
  ['SV1', 'the keys of a tally tell who came first', 'survey/domain/tally.ts', 'Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))', 'counts'],
  ['SY8', 'whatever a clock says is believed', 'sync/domain/settle.ts', 'Math.min(Math.max(saidAt, since), at)', 'saidAt'],
  ['SY8', 'a clock that was not believed is not remembered', 'sync/domain/settle.ts', 'clamped(saidAt, since, at) !== saidAt ||', ''],
  ['SY9', 'signs are counted instead of bytes', 'sync/domain/settle.ts', 'bytesOf(text) > LONGEST_COMMAND', 'text.length > LONGEST_COMMAND'],
  ['ME3', 'a correction hides another', 'measure/domain/measure.ts', 'before.corrected === command.was', 'true'],
];

const most = Number(process.argv[3] ?? 20_000);
const root = mkdtempSync(join(tmpdir(), 'mutants-'));
let survived = 0;
try {
  for (const part of ['src', 'tests/model', 'tests/support', 'package.json'])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  for (const [law, what, file, from, to] of mutants.filter(([law]) => law.startsWith(process.argv[2] ?? ''))) {
    const path = join(root, 'src', file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`nothing to break in ${file}: ${from}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
    const said = soak();
    writeFileSync(path, text);
    if (!said) survived += 1;
    console.log(`${law.padEnd(4)} ${what.padEnd(64)} ${said ?? 'SURVIVED'}`);
  }
} finally {
  rmSync(root, { recursive: true });
}
process.exitCode = survived ? 1 : 0;

/** Which laws the first twenty failing schedules broke, within twenty thousand. */
function soak(): string | undefined {
  try {
    execFileSync(process.execPath, ['tests/model/soak.ts', `${most}`, '1', '20'], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
      timeout: 300_000,
    });
    return undefined;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return /^broken: (.*)$/m.exec(stdout)?.[1] ?? `thrown: ${stderr.slice(0, 200)}`;
  }
}
