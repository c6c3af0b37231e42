import { catalogue } from '#app/domain/catalogue.ts';
import type { Kiosk } from '#identity/domain/kiosk.ts';
import type { PersonRow, Principal } from '#kernel/domain/principal.ts';
import type { Catalogue } from '#ledger/domain/aggregate.ts';
import type { Snapshot } from '#ledger/domain/records.ts';
import type { SyncReply, SyncRequest } from '#sync/domain/wire.ts';
import { exchange } from '#sync/server/exchange.ts';
import { takeDrops } from '#sync/server/take-drops.ts';
import { MemoryStore } from '../model/memory-store.ts';
import { quickDigest } from '../model/random.ts';
import { NOW, plainSeal, uuid } from './words.ts';

export const streamOf = (author: string): string => uuid(author.charCodeAt(0));

/** A server in memory, in whose `now` everything happens. `people` may be changed at will. */
export class Server {
  readonly store = new MemoryStore();
  readonly people: Map<string, PersonRow>;
  at = NOW;
  catalogue: Catalogue = catalogue;
  clientTime: number | undefined;

  constructor(people: readonly PersonRow[]) {
    this.people = new Map(people.map((person) => [person.id, person]));
  }

  get deps() {
    return {
      catalogue: this.catalogue,
      digest: quickDigest,
      at: this.at,
      personOf: (_: unknown, id: string) => this.people.get(id),
      pointOf: (tx: Snapshot, id: string) => (tx.row({ type: 'kiosk', id })?.state as Kiosk | undefined)?.point ?? '',
      store: this.store,
      seal: plainSeal,
      pageSize: 50,
      allowance: { spend: () => true },
      doubted: { spend: () => true },
    };
  }

  /** One round of a person who says all of this, from this number on. */
  round(
    author: string,
    texts: readonly string[],
    {
      n = this.expect(author),
      isRevoked = false,
      ...rest
    }: Partial<SyncRequest> & { n?: number; isRevoked?: boolean } = {},
  ): SyncReply {
    const request: SyncRequest = {
      protocol: 1,
      stream: streamOf(author),
      round: 0,
      clientTime: this.clientTime ?? this.at,
      witness: null,
      cursor: null,
      commands: texts.map((text, i) => ({ n: n + i, text })),
      ...rest,
    };
    return exchange(request, { author, session: author, isRevoked }, this.deps);
  }

  private expect = (author: string): number => this.store.stream(streamOf(author))?.expect ?? 1;

  /** What became of each: `accepted`, or the code of the "no". */
  say(author: string, ...texts: readonly string[]): readonly string[] {
    return this.round(author, texts).outcomes.map(({ status, code }) => code ?? status);
  }

  drop(by: Exclude<Principal, { kind: 'person' }>, ...texts: readonly string[]): readonly string[] {
    const { outcomes } = takeDrops({ protocol: 1, commands: texts.map((text) => ({ text })) }, by, this.deps);
    return outcomes.map(({ status, code }) => code ?? status);
  }
}
