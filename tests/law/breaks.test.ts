import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BREAKS } from '../model/breaks.ts';

test('[L6] whatever is broken on purpose is still there to be broken', () => {
  expect(BREAKS.length, 'it has looked').toBeGreaterThan(50);
  const gone = BREAKS.filter(([, , file, from]) => !readFileSync(`src/${file}`, 'utf8').includes(from));
  expect(gone.map(([law, what]) => `${law} ${what}`)).toEqual([]);
});
