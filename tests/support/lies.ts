import fc from 'fast-check';
import { LONGEST_COMMAND } from '#ledger/domain/command.ts';
import { NOW, SALT } from './words.ts';

/**
 * What a dishonest client may have: a valid delivery token and session of her own, and whatever somebody sees who looks over others' shoulders. Only
 * the server's key she has not.
 */
export interface Loot {
  /** The stream of this attack, and what the server expects in it next. */
  readonly stream: string;
  readonly expect: number;
  /** Of another tablet of hers, on which somebody honest works: its stream, its next number, a text that is not sent yet. */
  readonly otherTablet: { readonly stream: string; readonly next: number; readonly unsent: string };
  /** Of somebody else: a stream and its next number, a text that was accepted and its id, a case that she may not see, a command that is held. */
  readonly theirs: {
    readonly stream: string;
    readonly next: number;
    readonly text: string;
    readonly command: string;
    readonly secret: string;
    readonly held: string;
  };
  readonly me: string;
  readonly witness: string | null;
  readonly cursor: string | null;
  /** As she was given them first. */
  readonly oldWitness: string | null;
  readonly oldCursor: string | null;
  readonly theirWitness: string;
  readonly theirCursor: string;
  /** Sealed with another server's key. */
  readonly alien: string;
  readonly delivery: string;
  readonly fresh: () => string;
}

type Lies<T = unknown> = Readonly<Record<string, (loot: Loot) => T>>;

const NUMBERS: Lies = {
  next: ({ expect }) => expect,
  'the one before': ({ expect }) => expect - 1,
  'one too far': ({ expect }) => expect + 1,
  first: () => 1,
  none: () => 0,
  negative: () => -1,
  half: () => 0.5,
  'the greatest': () => Number.MAX_SAFE_INTEGER,
  'too great': () => 2 ** 53,
  'beyond all': () => 1e308,
  'a word': () => '1',
  nothing: () => null,
};

const STREAMS: Lies = {
  mine: ({ stream }) => stream,
  'of her other tablet': ({ otherTablet }) => otherTablet.stream,
  theirs: ({ theirs }) => theirs.stream,
  new: ({ fresh }) => fresh(),
  'in capitals': ({ stream }) => stream.toUpperCase(),
  nil: () => '00000000-0000-0000-0000-000000000000',
  'a command’s id': ({ theirs }) => theirs.command,
  'a place': ({ theirs }) => `${theirs.stream}/1`,
  prototype: () => '__proto__',
  empty: () => '',
};

const command = ({ fresh }: Loot, type: string, target: object, rest: object = {}) =>
  JSON.stringify({ id: fresh(), v: 1, type, target, saidAt: NOW, ...rest });
const aLog = (loot: Loot, rest: object = {}) =>
  command(
    loot,
    'complaint.log',
    { type: 'complaint', id: loot.fresh() },
    {
      kind: 'road',
      personal: { text: 'a lie', salt: SALT },
      ...rest,
    },
  );
const personal = { text: 'a lie', salt: SALT };
const aNote = (loot: Loot, id: string, rest: object = {}) =>
  command(loot, 'complaint.note', { type: 'complaint', id }, { personal, ...rest });
const on =
  (type: string, verb: string, rest: object = {}) =>
  (loot: Loot) =>
    command(loot, `${type}.${verb}`, { type, id: loot.fresh() }, rest);
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const TEXTS: Lies<string> = {
  'a case': aLog,
  'their text': ({ theirs }) => theirs.text,
  'what lies on her other tablet': ({ otherTablet }) => otherTablet.unsent,
  'other words under their id': (loot) => aLog(loot, { id: loot.theirs.command }),
  'other words under a held id': (loot) => aLog(loot, { id: loot.theirs.held }),
  'a word on the secret': (loot) => aNote(loot, loot.theirs.secret),
  'the secret again': (loot) =>
    command(loot, 'complaint.log', { type: 'complaint', id: loot.theirs.secret }, { kind: 'road', personal }),
  'a word on their case in capitals': (loot) => aNote(loot, loot.theirs.secret.toUpperCase()),
  'the secret is mine': (loot) =>
    command(loot, 'complaint.assign', { type: 'complaint', id: loot.theirs.secret }, { unit: loot.fresh() }),
  'I am the administrator': (loot) =>
    command(
      loot,
      'person.change',
      { type: 'person', id: loot.me },
      { roles: ['administrator'], units: [], active: true },
    ),
  'a new administrator': (loot) =>
    command(
      loot,
      'person.add',
      { type: 'person', id: loot.fresh() },
      {
        login: 'mallory',
        roles: ['administrator'],
        units: [],
        personal: { name: 'x', salt: SALT },
      },
    ),
  'they are invited': (loot) => command(loot, 'person.invite', { type: 'person', id: loot.me }),
  ...Object.fromEntries(
    ['vouch', 'refuse', 'discard', 'hand-over'].flatMap((verb) =>
      (['held', 'command'] as const).map((what) => [
        `${verb} their ${what}`,
        (loot: Loot) => command(loot, `outcome.${verb}`, { type: 'outcome', id: loot.theirs[what] }, { personal }),
      ]),
    ),
  ),
  'puts theirs right': (loot) => aLog(loot, { supersedes: loot.theirs.held }),
  'an answer': on('response', 'give', { point: 'x', questionnaire: 'y', source: 'phone', scores: { smile: 5 } }),
  'a tally': on('tally', 'set', { answers: 5 }),
  'a caseload': on('caseload', 'set', { logged: 0 }),
  'a kiosk': on('kiosk', 'enrol'),
  'a kiosk revoked': on('kiosk', 'revoke'),
  ...Object.fromEntries(
    ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'complaint/x', 'ก', '\ud800', 'a\0b'].map(
      (type) => [`type ${JSON.stringify(type)}`, on(type, 'log', { kind: 'road', personal })],
    ),
  ),
  'of a later version': (loot) => aLog(loot, { v: 2 }),
  'of version 0': (loot) => aLog(loot, { v: 0 }),
  'of a version of fractions': (loot) => aLog(loot, { v: 1.5 }),
  'said at the beginning': (loot) => aLog(loot, { saidAt: 0 }),
  'said at the end of days': (loot) => aLog(loot, { saidAt: Number.MAX_SAFE_INTEGER }),
  'said before time': (loot) => aLog(loot, { saidAt: -1 }),
  'with a prototype': (loot) => aLog(loot).replace('{', '{"__proto__":{"kind":"corruption","by":"boss"},'),
  'with keys twice': (loot) => aLog(loot).replace('{', `{"id":"${loot.theirs.command}","v":9,`),
  'with letters cut in half': (loot) => aLog(loot, { personal: { text: '\ud800 and \udc00', salt: SALT } }),
  'with nothing in it': (loot) => aLog(loot, { personal: { text: 'a\0b', salt: SALT } }),
  'with a raw nothing': (loot) => aLog(loot).replace('a lie', 'a\0lie'),
  'with deep things beside it': (loot) => aLog(loot).replace('{', `{"deep":${deep(10_000)},`),
  'with deep things in it': (loot) => aLog(loot).replace('"a lie"', deep(10_000)),
  'too long': (loot) => aLog(loot, { rest: 'ก'.repeat(LONGEST_COMMAND / 3) }),
  'far too long': (loot) => aLog(loot, { rest: 'x'.repeat(300_000) }),
  'no JSON': () => '{"torn',
  empty: () => '',
  null: () => 'null',
  'a list': () => '[{"id":1}]',
  'a number': () => '1e999',
};

const FLAGS: Lies = {
  absent: () => undefined,
  'a code': () => 'not-your-case',
  empty: () => '',
  long: () => 'x'.repeat(20_000),
  'a number': () => 7,
  accepted: () => 'accepted',
};

/** One bit of it is another. The last sign is left alone: not all of its bits count. */
const bent = (sealed: string | null) => {
  const bytes = Buffer.from(sealed ?? 'nothing to bend', 'base64url');
  bytes[bytes.length >> 1]! ^= 4;
  return bytes.toString('base64url');
};

const WITNESSES: Lies = {
  mine: ({ witness }) => witness,
  none: () => null,
  old: ({ oldWitness }) => oldWitness,
  theirs: ({ theirWitness }) => theirWitness,
  'a cursor': ({ cursor }) => cursor,
  bent: ({ witness }) => bent(witness),
  alien: ({ alien }) => alien,
  'a delivery token': ({ delivery }) => delivery,
  'in the open': () => '{"seq":0,"chain":""}',
  empty: () => '',
  long: () => 'A'.repeat(50_000),
  'a number': () => 0,
};
const CURSORS: Lies = {
  mine: ({ cursor }) => cursor,
  none: () => null,
  old: ({ oldCursor }) => oldCursor,
  theirs: ({ theirCursor }) => theirCursor,
  'a witness': ({ witness }) => witness,
  bent: ({ cursor }) => bent(cursor),
  alien: ({ alien }) => alien,
  'in the open': ({ me }) => JSON.stringify({ seq: 0, started: 0, rights: me }),
  empty: () => '',
};

const INTEGERS: Lies = {
  one: () => 1,
  zero: () => 0,
  negative: () => -1,
  two: () => 2,
  great: () => Number.MAX_SAFE_INTEGER,
  'too great': () => 2 ** 60,
  half: () => 0.5,
  word: () => '1',
  nothing: () => null,
};

/** What is written around it before it travels. */
const PAPERS: Lies<(body: object) => string> = {
  'as it is': () => JSON.stringify,
  'a key twice':
    ({ theirs }) =>
    (body) =>
      JSON.stringify(body).replace('{', `{"stream":"${theirs.stream}",`),
  'a prototype': () => (body) => JSON.stringify(body).replace('{', '{"__proto__":{"session":"boss"},'),
  torn: () => (body) => JSON.stringify(body).slice(0, -1),
  'something behind it': () => (body) => `${JSON.stringify(body)}{}`,
  'deep brackets': () => () => deep(200_000),
  'in a list': () => (body) => JSON.stringify([body]),
  'far too much': () => (body) => JSON.stringify({ ...body, rest: 'x'.repeat(1_200_000) }),
  nothing: () => () => '',
};

const TOKENS: Lies<string | undefined> = {
  mine: ({ delivery }) => delivery,
  none: () => undefined,
  bent: ({ delivery }) => bent(delivery),
  alien: ({ alien }) => alien,
  'a witness': ({ witness }) => witness ?? undefined,
  'a cursor': ({ theirCursor }) => theirCursor,
  'a word': () => 'ann',
};

/** Mostly the first, which is no lie: else nothing would come past the first look. */
const mostly = (lies: Lies, honest: number) => {
  const [first = '', ...rest] = Object.keys(lies);
  return fc.oneof(
    { weight: honest, arbitrary: fc.constant(first) },
    { weight: 1, arbitrary: fc.constantFrom(...rest) },
  );
};

/** One request, in names, so that what was found can be read: it is made of the loot when its turn comes. */
export const aLie = fc.record({
  door: fc.oneof({ weight: 6, arbitrary: fc.constant('sync') }, { weight: 1, arbitrary: fc.constant('drop') }),
  token: mostly(TOKENS, 15),
  isSignedIn: fc.boolean(),
  paper: mostly(PAPERS, 15),
  protocol: mostly(INTEGERS, 20),
  stream: fc.oneof(
    { weight: 6, arbitrary: mostly(STREAMS, 4) },
    { weight: 2, arbitrary: fc.constantFrom('of her other tablet', 'theirs') },
  ),
  round: mostly(INTEGERS, 20),
  clientTime: mostly(INTEGERS, 9),
  witness: mostly(WITNESSES, 4),
  cursor: mostly(CURSORS, 3),
  commands: fc.array(
    fc.record({ n: mostly(NUMBERS, 4), text: fc.constantFrom(...Object.keys(TEXTS)), rejected: mostly(FLAGS, 5) }),
    { maxLength: 5 },
  ),
});
export type Lie = typeof aLie extends fc.Arbitrary<infer L> ? L : never;

const nextIn = (stream: string, { expect, otherTablet, theirs }: Loot): number =>
  stream === 'of her other tablet' ? otherTablet.next : stream === 'theirs' ? theirs.next : expect;

/** What this lie says. From number to number it goes on as a device would. */
export function bodyOf(lie: Lie, loot: Loot): object {
  let expect = nextIn(lie.stream, loot);
  const commands = lie.commands.map(({ n, text, rejected }) => {
    const now = { ...loot, expect };
    if (n === 'next') expect += 1;
    return { n: NUMBERS[n]!(now), text: TEXTS[text]!(now), rejected: FLAGS[rejected]!(now) };
  });
  return {
    protocol: INTEGERS[lie.protocol]!(loot),
    stream: STREAMS[lie.stream]!(loot),
    round: INTEGERS[lie.round]!(loot),
    clientTime: INTEGERS[lie.clientTime]!(loot),
    witness: WITNESSES[lie.witness]!(loot),
    cursor: CURSORS[lie.cursor]!(loot),
    commands,
  };
}

/** The same as it travels. */
export const paperOf = (lie: Lie, loot: Loot): string => PAPERS[lie.paper]!(loot)(bodyOf(lie, loot));
export const tokenOf = ({ token }: Lie, loot: Loot): string | undefined => TOKENS[token]!(loot);
