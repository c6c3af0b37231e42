import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (root: string, ending: RegExp) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({ file: join(root, name), text: readFileSync(join(root, name), 'utf8') }));

const find = (files: readonly { text: string }[], expression: RegExp) =>
  files.flatMap(({ text }) => [...text.matchAll(expression)].map((match) => match[1]));

test('[L2] every rule has a test, and every tested rule is written down', () => {
  const written = find([...read('src', /README\.md$/), ...read('tests', /README\.md$/)], /^- \*\*([A-Z]+\d+)\*\* /gm);
  const tested = find(read('tests', /\.test\.ts$/), /test\(\s*['"]\[([A-Z]+\d+)\] /g);
  expect(written.length, 'it has looked').toBeGreaterThan(80);
  expect(new Set(written).size, 'a number is given once').toBe(written.length);
  expect([...new Set(tested)].sort()).toEqual([...written].sort());
});

test('[L4] no source file is longer than 250 lines', () => {
  const sources = read('src', /\.tsx?$/);
  expect(sources.length, 'it has looked').toBeGreaterThan(200);
  expect(sources.filter(({ text }) => text.split('\n').length > 250).map(({ file }) => file)).toEqual([]);
});
