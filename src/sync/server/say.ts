import type { Instant, Ref } from '#kernel/domain/ids.ts';
import { key } from '#kernel/domain/ids.ts';
import type { Person } from '#kernel/domain/principal.ts';
import { COMMAND_VERSION, type Command } from '#ledger/domain/command.ts';
import { record } from '#ledger/domain/record.ts';
import type { Transaction } from '#ledger/domain/records.ts';
import { judgeNow, type SettleDeps } from '../domain/settle.ts';

export interface SayDeps extends Pick<SettleDeps, 'catalogue' | 'digest'> {
  /** When it is said and decided. */
  readonly at: Instant;
  readonly uuid: () => string;
}

/** What a room says and about which thing; version, id and hour are put around it. */
export interface Saying {
  readonly target: Ref;
  readonly body: Readonly<Record<string, unknown>> & { readonly type: string };
}

/**
 * The server itself says something in a person's name: judged by the same rules and on record like what comes through the door, without a
 * stream. Throws when a rule says no: whoever calls has seen to it that none does, and the transaction goes with it.
 */
export function say(
  tx: Transaction,
  by: Person,
  { target, body }: Saying,
  { catalogue, digest, at, uuid }: SayDeps,
): void {
  const command: Command = { id: uuid(), v: COMMAND_VERSION, target, saidAt: at, ...body };
  const text = JSON.stringify(command);
  const verdict = judgeNow(tx, command, by, 0, { catalogue, at });
  if (verdict.status !== 'accepted') throw new Error(`${body.type} was ${verdict.status}: ${verdict.code}`);
  const said = { command: command.id, by: by.id, at };
  const left = record(tx, catalogue, [{ ref: target, events: verdict.events }], said, digest);
  const rev = left.rows.find(({ type, id }) => type === target.type && id === target.id)?.rev ?? 0;
  tx.write({
    ...left,
    command: {
      id: command.id,
      hash: digest(text),
      text,
      author: by.id,
      target: key(target),
      status: 'accepted',
      rev,
    },
  });
}
