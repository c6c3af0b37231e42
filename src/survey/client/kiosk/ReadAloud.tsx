import { useEffect, useState } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { Button } from '#ui/client/Button.tsx';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';
import { voiceOf } from './voice.ts';

/** Reads a text aloud for whom asks for it, and is silent as soon as its screen goes. It is not there where the device has no such voice. */
export function ReadAloud({ text, language }: { text: string; language: Language }) {
  const voice = useVoice(language);
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), [text]);
  if (!voice) return null;
  const words = RESIDENT_WORDS[language].kiosk;
  const press = () => {
    speechSynthesis.cancel();
    setSpeaking(!isSpeaking);
    if (isSpeaking) return;
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voice;
    said.lang = voice.lang;
    said.onend = said.onerror = () => setSpeaking(false);
    speechSynthesis.speak(said);
  };
  return (
    <Button kind="second" icon={isSpeaking ? 'close' : 'speaker'} onClick={press}>
      {isSpeaking ? words.stopListening : words.listen}
    </Button>
  );
}

/** Browsers learn of their voices some time after the page is there. */
function useVoice(language: Language): SpeechSynthesisVoice | undefined {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    const speech = window.speechSynthesis;
    if (!speech) return;
    const look = () => setVoices(speech.getVoices());
    look();
    speech.addEventListener('voiceschanged', look);
    return () => speech.removeEventListener('voiceschanged', look);
  }, []);
  return voiceOf(voices, language);
}
