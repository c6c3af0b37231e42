import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'src/ui/client';
const sheets = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const tokens = new Map(
  [...read('tokens.css').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name!, hex!]).reverse() as [
    string,
    string,
  ][],
);

/** Relative luminance of WCAG 2. */
const luminance = (hex: string) =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const channel = parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
    return sum + weight * (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  }, 0);
const contrast = (one: string, other: string) => {
  const [dark, light] = [luminance(tokens.get(one)!), luminance(tokens.get(other)!)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: ['ground', 'sand', 'sand-deep', 'teal-tint', 'amber-tint', 'red-tint'],
  'ink-soft': ['ground', 'sand', 'teal-tint', 'amber-tint', 'red-tint'],
  'ink-faint': ['ground', 'sand', 'sand-deep'],
  teal: ['ground', 'sand', 'teal-tint'],
  'teal-deep': ['teal-tint'],
  'on-teal': ['teal', 'teal-deep'],
  amber: ['ground', 'sand', 'amber-tint'],
  red: ['ground', 'sand', 'red-tint'],
  'on-red': ['red', 'red-deep'],
  'on-step-5': ['step-5'],
  'on-step-4': ['step-4'],
  'on-step-3': ['step-3'],
  'on-step-2': ['step-2'],
  'on-step-1': ['step-1'],
};
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  ground: ['edge', 'amber-line', 'teal', 'red'],
  sand: ['edge'],
};
const weakerThan = (least: number, pairs: typeof TEXT) =>
  Object.entries(pairs).flatMap(([one, others]) =>
    others.filter((other) => !(contrast(one, other) >= least)).map((other) => `${one} on ${other}`),
  );

test('[UI8] every pair of ink and ground is strong enough to read', () => {
  expect(weakerThan(4.5, TEXT)).toEqual([]);
  expect(weakerThan(3, SHAPES)).toEqual([]);
});

test('[UI8] colours are named in one place', () => {
  expect(sheets.length, 'it has looked').toBeGreaterThan(10);
  const named = sheets
    .filter((name) => name !== 'tokens.css')
    .filter((name) => /#[0-9a-f]{3,8}\b|\brgb\(/.test(read(name).replaceAll('#root', '')));
  expect(named).toEqual([]);
});

test('[UI8] every value that a sheet asks for has a name', () => {
  const known = new Set([...read('tokens.css').matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const asked = sheets.flatMap((name) => [...read(name).matchAll(/var\((--[\w-]+)/g)].map(([, asks]) => asks));
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
});
