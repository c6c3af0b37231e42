import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, formatInstant, formatMonth, formatTime, formatWeekday } from '#i18n/domain/format-date.ts';
import { toThaiDigits } from '#i18n/domain/thai-digits.ts';

test('[IN2] a day is written in four lengths, in the Buddhist era', () => {
  const styles = ['brief', 'short', 'long', 'full'] as const;
  expect(styles.map((style) => formatDay('2023-11-23', style, 'th'))).toEqual([
    '23 พ.ย.',
    '23 พ.ย. 2566',
    '23 พฤศจิกายน 2566',
    'วันพฤหัสบดีที่ 23 พฤศจิกายน 2566',
  ]);
  expect(styles.map((style) => formatDay('2023-11-03', style, 'en'))).toEqual([
    '3 Nov',
    '3 Nov 2566 BE',
    '3 November 2566 BE',
    'Friday 3 November 2566 BE',
  ]);
  expect(formatMonth('2023-12-01', 'long', 'th')).toBe('ธันวาคม 2566');
  expect(formatWeekday('2023-11-23', 'th')).toBe('พฤ.');
  expect(toThaiDigits(formatDay('2023-11-23', 'long', 'th'))).toBe('๒๓ พฤศจิกายน ๒๕๖๖');
});

test('[IN2] half past five in the evening in London is already tomorrow in Bangkok', () => {
  const at = Date.UTC(2023, 11, 31, 17, 30);
  expect(formatInstant(at, 'th')).toBe('1 ม.ค. 2567 00.30 น.');
  expect(formatTime(at, 'en')).toBe('00:30');
});

test('[IN2] our month and weekday names are those of the calendar', () => {
  const full = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', { dateStyle: 'full', timeZone: 'UTC' });
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const theirs = full.format(date).replace('พ.ศ. ', '');
      expect(formatDay(date.toISOString().slice(0, 10), 'full', 'th')).toBe(theirs);
    }),
  );
});

test('[IN2] what is no day is a broken promise, not a strange date', () => {
  expect(() => formatDay('23/11/2566', 'short', 'th')).toThrow('not a day');
});
