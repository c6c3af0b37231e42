import fc from 'fast-check';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { piecesOf, type Part } from '#ui/client/distribution.ts';
import { DistributionBar } from '#ui/client/DistributionBar.tsx';
import { STEPS } from '#ui/client/Face.tsx';
import { htmlOf } from './say.ts';

const count = fc.oneof(fc.constant(0), fc.constant(1), fc.nat(1_000_000));
const anyParts = fc.tuple(count, count, count, count, count, count).map((counts) => partsOf(counts));
const partsOf = (counts: readonly number[]): readonly Part[] =>
  counts.map((times, i) => ({ tone: STEPS[i] ?? 'none', name: NAMES[i]!, count: times }));
const NAMES = ['มากที่สุด', 'มาก', 'ปานกลาง', 'น้อย', 'น้อยที่สุด', 'ไม่มีความเห็น'];

test("[UI7] nobody's answer vanishes, and the bar is full", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const pieces = piecesOf(parts);
      expect(pieces.map(({ tone }) => tone)).toEqual(parts.filter((part) => part.count > 0).map(({ tone }) => tone));
      let end = 0;
      for (const { start, width } of pieces) {
        expect(start).toBeCloseTo(end, 6);
        expect(width).toBeGreaterThan(0.9);
        end = start + width;
      }
      expect(end).toBeCloseTo(pieces.length === 0 ? 0 : 100, 6);
    }),
  );
});

test('[UI7] the bar says its true shares aloud', () => {
  const bar = createElement(DistributionBar, { parts: partsOf([858, 299, 95, 5, 2, 40]) });
  expect(htmlOf(bar)).toContain(
    'aria-label="มากที่สุด ร้อยละ 66.1 มาก ร้อยละ 23.0 ปานกลาง ร้อยละ 7.3 น้อย ร้อยละ 0.4 น้อยที่สุด ร้อยละ 0.2 ไม่มีความเห็น ร้อยละ 3.1"',
  );
  expect(htmlOf(bar, 'en')).toContain('66.1 %');
});
