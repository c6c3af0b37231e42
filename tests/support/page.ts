import 'fake-indexeddb/auto';
import { createElement as h, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import { words } from '#app/client/words-of-rooms.ts';
import { catalogue } from '#app/domain/catalogue.ts';
import { createI18n } from '#i18n/client/create-i18n.ts';
import type { Language } from '#i18n/domain/language.ts';
import type { Person } from '#kernel/domain/principal.ts';
import { CorrectionProvider, type Correcting } from '#ledger/client/correction.tsx';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { digest } from '#ledger/client/digest.ts';
import { createDrafts } from '#ledger/client/drafts.ts';
import { LedgerProvider } from '#ledger/client/LedgerProvider.tsx';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import { aPerson, NOW, uuid } from './words.ts';

interface Shown {
  readonly language?: Language;
  readonly me?: Person;
  readonly command?: Correcting['command'];
}

/** A part as somebody sees it first, before anything was read from the device: in the words of all rooms, with what she is putting right. */
export function shownTo(
  { language = 'th', me = aPerson('ann', ['clerk']), command }: Shown,
  part: ReactElement,
): string {
  const db = new PersonDatabase('nothing on it');
  const store = createDexieStore(db, uuid(1));
  const ledger = { store, drafts: createDrafts(db), catalogue, me, now: () => NOW, uuid: () => uuid(2), digest };
  const page = h(Router, { ssrPath: '/', children: part });
  const correcting = h(CorrectionProvider, {
    value: command && { command, leave: () => undefined },
    children: page,
  });
  const atWork = h(LedgerProvider, { value: { ...ledger, onSaid: () => undefined }, children: correcting });
  return renderToStaticMarkup(h(I18nextProvider, { i18n: createI18n(words, language) }, atWork));
}
