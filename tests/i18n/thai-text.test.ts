import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { normaliseThai } from '#i18n/domain/normalise.ts';
import { toArabicDigits, toThaiDigits } from '#i18n/domain/thai-digits.ts';

const thai = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0xe01, max: 0xe5b }).map((code) => String.fromCharCode(code)) },
    { weight: 2, arbitrary: fc.constantFrom('ก', 'เ', 'า', 'ำ', 'ํ', '่', '้', '์', 'ิ', 'ุ', 'ฺ', '็') },
    { weight: 1, arbitrary: fc.constantFrom(' ', '\u200b', '\u200d', '\ufeff', '\u00a0', 'a', 'é', '7') },
  ),
  maxLength: 24,
});

test('[IN3] Thai digits come and go without loss', () => {
  expect(toThaiDigits('1,284.56')).toBe('๑,๒๘๔.๕๖');
  expect(toArabicDigits('๐๙๘')).toBe('098');
  fc.assert(fc.property(fc.string(), (text) => toArabicDigits(toThaiDigits(text)) === toArabicDigits(text)));
});

test('[IN4] what looks the same is the same', () => {
  const alike = [
    ['น้ำ', 'นํ้า', 'น้ํา'],
    ['แม่', 'เเม่'],
    ['ที่', 'ท่ี'],
    ['ผู้', 'ผู้'],
    ['หมู่ 4', ' หมู่\u200b  ๔\ufeff', 'หมู่\u00a04'],
    ['เรื่อง', 'เร่ือง'],
    ['caf\u00e9', 'cafe\u0301'],
  ];
  for (const spellings of alike) expect(new Set(spellings.map(normaliseThai)).size, spellings[0]).toBe(1);
  expect(normaliseThai('น้ำท่วมขังที่หมู่ 4')).toBe('น้ำท่วมขังที่หมู่ 4');
});

test('[IN4] what sounds different stays apart', () => {
  const words = ['กา', 'ก่า', 'ก้า', 'กำ', 'ก่ำ', 'เก', 'แก', 'ก็', 'การ', 'การ์'];
  expect(new Set(words.map(normaliseThai)).size).toBe(words.length);
});

test('[IN4] a text of nothing but marks is normalised at once', () => {
  expect(normaliseThai('\u0e4d'.repeat(4_000)).length).toBe(4_000);
}, 10_000);

test('[IN4] normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(thai, fc.string({ unit: 'grapheme' })), (text) => {
      expect(normaliseThai(normaliseThai(text))).toBe(normaliseThai(text));
    }),
    { numRuns: 3000 },
  );
});

test('[IN6] a number is grouped by thousands, and a half goes up', () => {
  expect(formatNumber(1284)).toBe('1,284');
  expect(formatNumber(4.3, 2)).toBe('4.30');
  expect(formatNumber(1.005, 2)).toBe('1.01');
  expect(formatNumber(85.985, 2)).toBe('85.99');
});
