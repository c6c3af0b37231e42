import type { DeviceStore } from '#ledger/client/device-store.ts';
import type { DiaryRow } from '#ledger/client/person-database.ts';
import { readCommand } from '#ledger/domain/command.ts';
import type { Meta } from '#ledger/domain/kept.ts';
import { PROTOCOL_VERSION } from '../domain/wire.ts';
import type { LoopState } from './loop.ts';

/** What a browser and its page tell of themselves. */
export interface Surroundings {
  /** The build of the app, by the name of its file. */
  readonly build: string;
  readonly browser: string;
  readonly at: number;
  readonly storage: {
    readonly isPersisted?: boolean;
    readonly usedBytes?: number | undefined;
    readonly quotaBytes?: number | undefined;
  };
  readonly worker: {
    readonly isControlling: boolean;
    readonly active?: string | undefined;
    readonly waiting?: string | undefined;
  };
}

export interface DiagnosisDeps {
  readonly store: Pick<DeviceStore, 'meta' | 'outbox' | 'journal' | 'attention'>;
  readonly diary: () => Promise<readonly DiaryRow[]>;
  readonly loop: () => LoopState;
  readonly surroundings: () => Promise<Surroundings>;
}

/**
 * How the exchange of one person on this device goes, as JSON for whoever helps from afar. It names nobody and holds no words, no ids and
 * nothing that opens a door: of what was said only how often which kind, of the diary only lines in the signs that we write it in.
 */
export async function diagnosisOf({ store, diary, loop, surroundings }: DiagnosisDeps): Promise<string> {
  const outbox = await store.outbox(Infinity);
  const journal = await store.journal(Infinity);
  const attention = await store.attention();
  const lines = (await diary()).filter(({ what }) => PLAIN_LINE.test(what));
  const diagnosis = {
    protocol: PROTOCOL_VERSION,
    ...(await surroundings()),
    loop: loop(),
    meta: openly(await store.meta()),
    outbox: counted(outbox),
    journal: counted(journal),
    attention: counted(attention),
    diary: lines.map(({ at, what }) => `${new Date(at).toISOString()} ${what}`),
  };
  return JSON.stringify(diagnosis, undefined, 2);
}

/** Where the exchange stands, without what names this device or could be shown to the server. */
const openly = ({ next, settled, seen, round, pull, complete, offset, heardAt }: Meta) => ({
  next,
  settled,
  seen,
  round,
  pull,
  complete,
  offset,
  heardAt,
});

const PLAIN_LINE = /^[\w .,:()-]{1,200}$/;
const PLAIN_NAME = /^[a-z][a-z.-]{0,79}$/;
const plain = (name: string): string => (PLAIN_NAME.test(name) ? name : 'other');

/** How many there are of which kind, and with which outcome. */
function counted(
  rows: readonly { readonly text: string; readonly status?: string; readonly code?: string }[],
): Readonly<Record<string, number>> {
  const kinds = rows.map(({ text, status, code }) =>
    [readCommand(text)?.type ?? 'unreadable', status, code].flatMap((name) => (name ? plain(name) : [])).join(' '),
  );
  return Object.fromEntries([...Map.groupBy(kinds, (kind) => kind)].map(([kind, same]) => [kind, same.length]));
}
