import { attempt } from '#kernel/domain/attempt.ts';
import type { Audience } from '#kernel/domain/principal.ts';
import { kindOf, toldOf, type Catalogue } from '#ledger/domain/aggregate.ts';
import { pageOf, type Change } from '#ledger/domain/feed.ts';
import type { Snapshot } from '#ledger/domain/records.ts';
import type { Cursor } from './cursor.ts';

/** The next page of what changed for these audiences, and the cursor behind it. */
export function changesAfter(
  tx: Snapshot,
  catalogue: Catalogue,
  cursor: Cursor,
  audiences: readonly Audience[],
  size: number,
): { readonly changes: readonly Change[]; readonly cursor: Cursor; readonly more: boolean } {
  const rows = tx.feed(audiences, cursor.seq, size + 1);
  const { changes, upTo } = pageOf(rows, size, cursor.started, audiences, (ref) => {
    const row = tx.row(ref);
    if (!row) return undefined;
    const audience = () => kindOf(catalogue, ref.type)?.audience(row.state) ?? [];
    const told = attempt(() => ({
      row: { ...row, state: toldOf(catalogue, ref.type, row.state) },
      audience: audience(),
    }));
    // A state that our rules cannot read is shown to nobody, and stands in nobody's way.
    return told ?? { row, audience: [] };
  });
  const seq = upTo ?? tx.head().seq;
  return { changes, more: upTo !== undefined, cursor: { ...cursor, seq } };
}
