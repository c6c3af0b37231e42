import { useEffect, useState } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import type { KioskPage } from '../../domain/resident-page.ts';
import { KIOSK_WORDS } from './kiosk-words.ts';

/** Long enough to read a line twice. */
const TURN_MS = 12_000;

/** What was changed after what people said, one line after the other. Where nothing may move, the newest one stays. */
export function KioskTold({ told, language }: { told: KioskPage['told']; language: Language }) {
  const words = KIOSK_WORDS[language];
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (told.length < 2 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const turning = setInterval(() => setTurn((before) => before + 1), TURN_MS);
    return () => clearInterval(turning);
  }, [told]);
  const line = told[turn % told.length];
  if (!line) return null;
  return (
    <section className="told">
      <h2>{words.toldTitle}</h2>
      <p key={turn}>
        {line.text[language]} <span className="nowrap soft">{words.since(formatDay(line.day, 'short', language))}</span>
      </p>
    </section>
  );
}
