import { expect, test, vi } from 'vitest';
import { keepAwake } from '#survey/client/kiosk/keep-awake.ts';
import { voiceOf } from '#survey/client/kiosk/voice.ts';

/** A page that can be hidden, and a screen that counts who keeps it lit. */
function aScreen() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const locks = { asked: 0, released: 0, isRefused: false };
  const wakeLock = {
    async request() {
      locks.asked += 1;
      if (locks.isRefused) throw new DOMException('the battery is low', 'NotAllowedError');
      return { release: async () => void (locks.released += 1) } as WakeLockSentinel;
    },
  };
  const turn = (visibilityState: DocumentVisibilityState) => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { page: page as unknown as Document, wakeLock, locks, turn };
}

test('[SV30] it is asked to stay lit when it opens and whenever it is seen again, and no more after its end', async () => {
  const { page, wakeLock, locks, turn } = aScreen();
  const end = keepAwake(page, wakeLock);
  expect(locks.asked).toBe(1);
  turn('hidden');
  expect(locks.asked).toBe(1);
  turn('visible');
  expect(locks.asked).toBe(2);
  end();
  turn('visible');
  await vi.waitFor(() => expect(locks.released).toBe(1));
  expect(locks.asked).toBe(2);
});

test('[SV30] a screen that may not be kept lit, and a browser that cannot, are none the worse for it', async () => {
  const { page, wakeLock, locks, turn } = aScreen();
  locks.isRefused = true;
  const end = keepAwake(page, wakeLock);
  locks.isRefused = false;
  turn('visible');
  expect(locks.asked).toBe(2);
  end();
  expect(keepAwake(page, undefined)).not.toThrow();
});

test('[SV31] only a voice of the language that the device has itself reads aloud', () => {
  const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault });
  const voices = [voice('en-GB'), voice('th-TH', false, true), voice('th_TH'), voice('en-US', true, true)];
  expect(voiceOf(voices, 'th')).toBe(voices[2]);
  expect(voiceOf(voices, 'en'), 'the one that its owner chose').toBe(voices[3]);
  expect(voiceOf([voice('th-TH', false), voice('de-DE')], 'th')).toBeUndefined();
  expect(voiceOf([], 'en')).toBeUndefined();
});
