import { isLanguage, type Language } from '../domain/language.ts';

const KEY = 'prongsai-language';

/** What was chosen on this device before; Thai where nothing was, or where nothing may be kept (a locked-down browser throws). */
export function keptLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEY);
    return isLanguage(kept) ? kept : 'th';
  } catch {
    return 'th';
  }
}

/** Keeps the choice if the browser lets us; without it the next visit is in Thai. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice holds until the page closes.
  }
}
