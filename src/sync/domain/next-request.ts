import type { Instant } from '#kernel/domain/ids.ts';
import { bytesOf } from '#ledger/domain/command.ts';
import type { KeptRow, Meta } from '#ledger/domain/kept.ts';
import { PROTOCOL_VERSION, type Sent, type SyncRequest } from './wire.ts';

/** What a device remembers of its question, to know whether a reply still answers it. */
export interface Asked {
  readonly round: number;
  readonly request: SyncRequest;
}

/** The oldest commands without an outcome, as many as fit. `outbox` in order of n. At least one goes, however long it is. */
export function nextRequest(meta: Meta, outbox: readonly KeptRow[], clientTime: Instant, maxBytes: number): Asked {
  const commands: Sent[] = [];
  let bytes = 0;
  for (const { n, text, code } of outbox) {
    bytes += bytesOf(text);
    if (commands.length && bytes > maxBytes) break;
    commands.push({ n, text, ...(code !== undefined && { rejected: code }) });
  }
  return {
    round: meta.round,
    request: {
      protocol: PROTOCOL_VERSION,
      stream: meta.stream,
      round: meta.round,
      clientTime,
      witness: meta.witness,
      cursor: meta.cursor,
      commands,
    },
  };
}
