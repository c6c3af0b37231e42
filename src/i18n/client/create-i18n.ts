import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../domain/language.ts';
import { LANGUAGES } from '../domain/language.ts';

/** Phrases by name, in groups where that reads better. */
interface Phrases {
  readonly [name: string]: string | Phrases;
}

/** Every phrase of the Thai words, and the singular that English has and Thai has not (`days_one` beside `days_other`). */
type InEnglish<Thai> = { readonly [Name in keyof Thai]: Thai[Name] extends string ? string : InEnglish<Thai[Name]> } & {
  readonly [Name in keyof Thai as Name extends `${infer Stem}_other` ? `${Stem}_one` : never]: string;
};

/** The words of all rooms by namespace. A phrase that English lacks does not compile. */
type Words<Rooms extends Record<string, Phrases>> = {
  readonly [Room in keyof Rooms]: { readonly th: Rooms[Room]; readonly en: InEnglish<Rooms[Room]> };
};

/** A speaker for the words of all rooms, ready at once: nothing is fetched and nothing suspends. */
export function createI18n<const Rooms extends Record<string, Phrases>>(words: Words<Rooms>, language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'th',
    supportedLngs: [...LANGUAGES],
    resources: { th: inLanguage(words, 'th'), en: inLanguage(words, 'en') },
    ns: Object.keys(words),
    defaultNS: 'app',
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  });
  return instance;
}

const inLanguage = (words: Record<string, Record<Language, Phrases>>, language: Language) =>
  Object.fromEntries(Object.entries(words).map(([room, phrases]) => [room, phrases[language]]));
