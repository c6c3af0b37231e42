import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Ref } from '#kernel/domain/ids.ts';
import type { Person, Role } from '#kernel/domain/principal.ts';
import type { Result } from '#kernel/domain/result.ts';
import { supervisorOf } from '../domain/aggregate.ts';
import type { Command } from '../domain/command.ts';
import type { KeptRow, Meta } from '../domain/kept.ts';
import type { Needs } from '../domain/needs.ts';
import type { ListQuery } from './device-store.ts';
import type { Drafts } from './drafts.ts';
import { fateOf, type Fate } from './fate.ts';
import { needsIn } from './needs-in.ts';
import { say, type SayDeps, type Saying } from './say.ts';
import { useLive } from './use-live.ts';
import { listOf, viewOf, type View } from './view.ts';

/** What every screen of a signed-in person works with. `onSaid` wakes the exchange. */
export interface LedgerValue extends SayDeps {
  readonly drafts: Drafts;
  readonly onSaid: () => void;
}

const LedgerContext = createContext<LedgerValue | undefined>(undefined);

/** Read once for all that shows it: it is on every screen, and in several places of some. */
const NeedsContext = createContext<Needs | undefined>(undefined);

export function LedgerProvider({ value, children }: { value: LedgerValue; children: ReactNode }) {
  const needs = useLive(() => needsIn(value), [value]);
  return (
    <LedgerContext value={value}>
      <NeedsContext value={needs}>{children}</NeedsContext>
    </LedgerContext>
  );
}

function useLedger(): LedgerValue {
  const ledger = use(LedgerContext);
  if (!ledger) throw new Error('outside of LedgerProvider');
  return ledger;
}

/** Who is signed in, as the rules know her. */
export const useMe = (): Person => useLedger().me;

/** Says something of a thing. Resolves once it is on the disk, or with why it is not. */
export function useSay(): (
  target: Ref,
  body: Saying,
  supersedes?: string,
) => Promise<Result<{ readonly id: string }, string>> {
  const ledger = useLedger();
  return async (target, body, supersedes) => {
    const said = await say(ledger, target, body, supersedes);
    if (said.ok) ledger.onSaid();
    return said;
  };
}

/** One thing as she sees it; `undefined` while it is being read. Follows every change of the device's store. */
export function useView<State>(type: string, id: string): View<State> | undefined {
  const ledger = useLedger();
  return useLive(() => viewOf(ledger, { type, id }), [ledger, type, id]) as View<State> | undefined;
}

/** What became of one command on a thing; `undefined` while it is being read. */
export function useFate(type: string, id: string, command: string): Fate | undefined {
  const { store } = useLedger();
  return useLive(() => fateOf(store, { type, id }, command), [store, type, id, command]);
}

/** A list as she sees it; `undefined` while it is being read. */
export function useList<State>(query: ListQuery): readonly (View<State> & { readonly state: State })[] | undefined {
  const ledger = useLedger();
  const { type, by, from, to, isDescending, limit } = query;
  return useLive(
    async () => (await listOf(ledger, query)).filter(({ state }) => state !== undefined),
    [ledger, type, by, from, to, isDescending, limit],
  ) as readonly (View<State> & { readonly state: State })[] | undefined;
}

/** Where the exchange stands; `complete: false` means that lists are still loading and no total may be shown. */
export function useMeta(): Meta | undefined {
  const { store } = useLedger();
  return useLive(() => store.meta(), [store]);
}

/** What is on this device and has no outcome, oldest first. */
export function useOutbox(limit = 1_000): readonly KeptRow[] | undefined {
  const { store } = useLedger();
  return useLive(() => store.outbox(limit), [store, limit]);
}

/** What was settled lately, newest first. */
export function useJournal(limit = 50): readonly KeptRow[] | undefined {
  const { store } = useLedger();
  return useLive(() => store.journal(limit), [store, limit]);
}

/** What was refused or held and still needs somebody; `undefined` while it is being read. */
export const useNeeds = (): Needs | undefined => use(NeedsContext);

/** Whose it is to decide about this command where its author cannot, as far as this device knows; `undefined` while it is being read. */
export function useSupervisor(command: Command): Role | undefined {
  const ledger = useLedger();
  const { type } = command.target;
  const read = async () => supervisorOf(ledger.catalogue, (await viewOf(ledger, command.target)).state, type, command);
  return useLive(read, [ledger, command.id]);
}

interface Draft {
  /** What it held when it was left; null: nothing, `undefined` while it is being read. */
  readonly left: unknown;
  readonly keep: (values: unknown) => void;
  readonly drop: () => Promise<void>;
}

/** What a form of this name held when it was left without saving, and a place for what it holds now. */
export function useDraft(name: string): Draft {
  const { drafts } = useLedger();
  const [left, setLeft] = useState<unknown>();
  useEffect(() => {
    void drafts.read(name).then((values) => setLeft(values ?? null));
    // A page that is hidden may end with no further word; one that ends without being hidden has time for this only before it is unloaded.
    const write = () => void drafts.write();
    document.addEventListener('visibilitychange', write);
    window.addEventListener('beforeunload', write);
    return () => {
      document.removeEventListener('visibilitychange', write);
      window.removeEventListener('beforeunload', write);
      void drafts.leave();
    };
  }, [drafts, name]);
  return useMemo(
    () => ({ left, keep: (values) => drafts.keep(name, values), drop: () => drafts.drop(name) }),
    [drafts, name, left],
  );
}

/** Reads something of a store of this device, and again whenever it changed, in whichever tab; `undefined` while it is being read. */
export const useStored = <T,>(store: object, read: () => Promise<T>): T | undefined => useLive(read, [store]);
