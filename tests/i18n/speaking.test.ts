import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { createI18n } from '#i18n/client/create-i18n.ts';
import { keepLanguage, keptLanguage } from '#i18n/client/kept-language.ts';
import { LanguageToggle } from '#i18n/client/LanguageToggle.tsx';

afterEach(() => vi.unstubAllGlobals());

const words = {
  app: {
    th: { hello: 'สวัสดี {{name}}', days_other: '{{count}} วัน', menu: { home: 'หน้าแรก' } },
    en: { hello: 'Hello {{name}}', days_one: '{{count}} day', days_other: '{{count}} days', menu: { home: 'Home' } },
  },
} as const;

/** The names of all phrases; what only English has (a singular) counts as its plural. */
const names = (phrases: object, path = ''): string[] =>
  Object.entries(phrases).flatMap(([name, phrase]) =>
    typeof phrase === 'string' ? `${path}${name.replace(/_one$/, '_other')}` : names(phrase, `${path}${name}.`),
  );

test('[IN1] every room says in English all that it says in Thai', async () => {
  const files = readdirSync('src')
    .map((column) => resolve('src', column, 'client/words.ts'))
    .filter((file) => existsSync(file));
  expect(files.length, 'it has looked').toBeGreaterThan(0);
  for (const file of files) {
    const room = (await import(file)) as { words: Record<'th' | 'en', object> };
    expect([...new Set(names(room.words.en))].sort(), file).toEqual(names(room.words.th).sort());
  }
});

test('[IN1] a phrase that English lacks does not compile', () => {
  const half = { app: { th: { hello: 'สวัสดี', bye: 'ลาก่อน' }, en: { hello: 'Hello' } } } as const;
  // @ts-expect-error `bye` is missing
  expect(createI18n(half, 'en').getResourceBundle('en', 'app')).toEqual({ hello: 'Hello' });
});

test('[IN1] it speaks at once, in both languages, and counts as each does', () => {
  const speak = createI18n(words, 'th');
  // The app types the keys; these words are none of the app's.
  const t = (key: string, values: object = {}): string => String(speak.t(key as never, values as never));
  const say = (count: number) => [t('hello', { name: 'นิภา <3' }), t('days', { count }), t('menu.home')];
  expect(say(1)).toEqual(['สวัสดี นิภา <3', '1 วัน', 'หน้าแรก']);
  void speak.changeLanguage('en');
  expect(say(1)).toEqual(['Hello นิภา <3', '1 day', 'Home']);
  expect(say(2)).toEqual(['Hello นิภา <3', '2 days', 'Home']);
});

test('[IN5] the chosen language is found again', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  expect(keptLanguage()).toBe('th');
  keepLanguage('en');
  expect(keptLanguage()).toBe('en');
  kept.set('prongsai-language', 'xx');
  expect(keptLanguage()).toBe('th');
});

test('[IN5] where nothing may be kept, it is Thai', () => {
  const locked = () => {
    throw new Error('denied');
  };
  vi.stubGlobal('localStorage', { getItem: locked, setItem: locked });
  keepLanguage('en');
  expect(keptLanguage()).toBe('th');
});

test('[IN5] the way to the other language is written in that language', () => {
  const toggle = (language: 'th' | 'en') =>
    renderToStaticMarkup(
      createElement(I18nextProvider, { i18n: createI18n(words, language) }, createElement(LanguageToggle)),
    );
  expect(toggle('th')).toMatch(/lang="en".*English/);
  expect(toggle('en')).toMatch(/lang="th".*ภาษาไทย/);
});
