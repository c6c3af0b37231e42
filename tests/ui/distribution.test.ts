import fc from 'fast-check';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { piecesOf } from '#ui/client/distribution.ts';
import { DistributionBar } from '#ui/client/DistributionBar.tsx';
import { STEPS } from '#ui/client/Face.tsx';
import { htmlOf } from './say.ts';

const count = fc.oneof(fc.constant(0), fc.constant(1), fc.nat(1_000_000));
const anyCounts = fc.record({ 5: count, 4: count, 3: count, 2: count, 1: count });

test("[UI7] nobody's answer vanishes, and the bar is full", () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const pieces = piecesOf(counts);
      expect(pieces.map(({ step }) => step)).toEqual(STEPS.filter((step) => counts[step] > 0));
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
  const bar = createElement(DistributionBar, { counts: { 5: 858, 4: 299, 3: 95, 2: 5, 1: 2 } });
  expect(htmlOf(bar)).toContain(
    'aria-label="มากที่สุด ร้อยละ 68.1 มาก ร้อยละ 23.7 ปานกลาง ร้อยละ 7.5 น้อย ร้อยละ 0.4 น้อยที่สุด ร้อยละ 0.2"',
  );
  expect(htmlOf(bar, 'en')).toContain('aria-label="Highest 68.1 %');
});
