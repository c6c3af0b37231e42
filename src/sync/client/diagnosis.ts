import type { DeviceStore } from '#ledger/client/device-store.ts';
import type { DiaryRow } from '#ledger/client/person-database.ts';
import { inTime } from '#ledger/client/in-time.ts';
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
 * nothing that opens a door: of what was said only how often which kind, of the diary only lines in the signs that we write it in. What cannot be
 * read is left out: the file is asked for when the storage fails.
 */
export async function diagnosisOf({ store, diary, loop, surroundings }: DiagnosisDeps): Promise<string> {
  const [around, meta, outbox, journal, attention, lines] = await Promise.all([
    readable(surroundings()),
    readable(store.meta()),
    readable(store.outbox(Infinity)),
    readable(store.journal(Infinity)),
    readable(store.attention()),
    readable(diary()),
  ]);
  const diagnosis = {
    protocol: PROTOCOL_VERSION,
    ...around,
    loop: loop(),
    meta: meta && openly(meta),
    outbox: outbox && counted(outbox),
    journal: journal && counted(journal),
    attention: attention && counted(attention),
    diary: lines
      ?.filter(({ what }) => PLAIN_LINE.test(what))
      .map(({ at, what }) => `${new Date(at).toISOString()} ${what}`),
  };
  return JSON.stringify(diagnosis, undefined, 2);
}

/** A storage that hangs says nothing; one that is only slow has the whole journal read by then. */
const PATIENCE_MS = 5_000;
const readable = <T>(read: Promise<T>): Promise<T | undefined> => inTime(read, PATIENCE_MS).catch(() => undefined);

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
