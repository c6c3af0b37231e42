import { Dexie, type Table } from 'dexie';
import { DURABLE } from './durable.ts';
import { endWithPage } from './end-with-page.ts';
import type { AttentionRow, BaseRow, KeptRow, Meta } from '../domain/kept.ts';

/** What a form held when it was left. */
export interface DraftRow {
  readonly name: string;
  readonly values: unknown;
}

/** One line of the exchange's diary; never anything personal. */
export interface DiaryRow {
  readonly at: number;
  readonly what: string;
}

/** The database of one person on one installation. Versions only add: an older app may still write into it. */
export class PersonDatabase extends Dexie {
  declare readonly meta: Table<Meta & { readonly key: 'meta' }, 'meta'>;
  declare readonly base: Table<BaseRow, [string, string]>;
  declare readonly outbox: Table<KeptRow, number>;
  declare readonly journal: Table<KeptRow, number>;
  declare readonly attention: Table<AttentionRow, string>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly diagnostics: Table<DiaryRow, number>;

  constructor(name: string) {
    super(name, DURABLE);
    endWithPage(this);
    this.version(1).stores({
      meta: 'key',
      base: '[type+id], pull, *keys',
      outbox: 'n, target',
      journal: 'n, id, target',
      attention: 'id',
      blobs: 'sha256',
      drafts: 'name',
      diagnostics: '++',
    });
  }
}
