import type { Role } from '#kernel/domain/principal.ts';
import type { SayRefusal } from '#ledger/client/say.ts';
import type { PersonRefusal } from '../domain/person.ts';
import type { CallRefusal } from './call.ts';

/** What every language must have: a sentence for each "no". A missing one does not compile. */
export type Sentences = Readonly<Record<PersonRefusal | SayRefusal, string>>;
export type Told = Readonly<Record<CallRefusal['code'], { readonly title: string; readonly text: string }>>;
export type RoleWords = Readonly<Record<Role, string>>;
