import { expect, test } from 'vitest';
import { backupState, spokenDay, type Backups } from '#app/domain/backups.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Wednesday, ten in the morning in Bangkok. */
const NOW = Date.parse('2026-11-25T10:00+07:00');

const madeAt = (at: number) => ({ name: `ledger-${at}.sqlite`, bytes: 1, checked: true, madeAt: at });
const unchecked = { name: 'ledger-unchecked.sqlite', bytes: 1, checked: false };
const concerns = (backups: Backups['backups'], second: Backups['second'] = 'whole') =>
  backupState({ backups, second }, NOW).concerns;

test('[AP40] the backups page calls somebody when there is none, none of two days, or none in the second folder', () => {
  expect(concerns([madeAt(NOW - HOUR_MS)])).toEqual([]);
  expect(concerns([madeAt(NOW - HOUR_MS)], 'none'), 'no second folder is no fault').toEqual([]);
  expect(concerns([])).toEqual(['none-yet']);
  expect(concerns([unchecked], 'behind'), 'nothing to be copied').toEqual(['none-yet']);
  expect(concerns([madeAt(NOW - 2 * DAY_MS)])).toEqual([]);
  expect(concerns([madeAt(NOW - 2 * DAY_MS - 1)])).toEqual(['too-old']);
  expect(concerns([madeAt(NOW - 9 * DAY_MS)], 'behind')).toEqual(['too-old', 'second-behind']);
});

test('[AP40] the last backup is the newest that was checked, and its hour is told as people speak of it', () => {
  const last = madeAt(NOW - DAY_MS);
  expect(backupState({ backups: [unchecked, last, madeAt(NOW - 2 * DAY_MS)], second: 'none' }, NOW).last).toEqual(last);
  const at = (text: string) => spokenDay(Date.parse(`${text}+07:00`), NOW);
  expect(at('2026-11-25T00:00')).toBe('last-night');
  expect(at('2026-11-25T05:59')).toBe('last-night');
  expect(at('2026-11-25T06:00')).toBe('today');
  expect(at('2026-11-24T23:59')).toBe('yesterday');
  expect(at('2026-11-24T00:12')).toBe('yesterday');
  expect(at('2026-11-23T23:59')).toBe('earlier');
});
