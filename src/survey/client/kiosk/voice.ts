import type { Language } from '#i18n/domain/language.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** A voice of the language that the device has itself: any other one would send what is read to somebody else, and be silent without network. */
export function voiceOf<T extends Voice>(voices: readonly T[], language: Language): T | undefined {
  const own = voices.filter(({ lang, localService }) => localService && lang.slice(0, 2).toLowerCase() === language);
  return own.find((voice) => voice.default) ?? own[0];
}
