import { createElement } from 'react';
import { expect, test } from 'vitest';
import { Columns } from '#ui/client/Columns.tsx';
import { MeanDots } from '#ui/client/MeanDots.tsx';
import { TrendLine } from '#ui/client/TrendLine.tsx';
import { htmlOf } from './say.ts';

test('[UI11] a month in which nobody answered is a gap in the line', () => {
  const points = [4.18, 4.3, undefined, 4.46, 4.4].map((value, month) => ({ label: `${month}`, value }));
  const html = htmlOf(createElement(TrendLine, { points, from: 3, to: 5, places: 2 }));
  expect(html).toContain('aria-label="0 4.18 1 4.30 3 4.46 4 4.40"');
  expect(html.match(/<circle/g)).toHaveLength(4);
  const line = html.match(/visx-linepath" d="([^"]+)"/)?.[1];
  expect(line?.match(/M/g)).toHaveLength(2);
});

test('[UI11] columns begin at zero and say their figures', () => {
  const html = htmlOf(
    createElement(Columns, {
      columns: [
        { label: 'พ.', value: 0 },
        { label: 'วันนี้', value: 18 },
      ],
    }),
  );
  expect(html).toContain('aria-label="พ. 0 วันนี้ 18"');
  expect([...html.matchAll(/height="(\d+)"/g)].map(([, height]) => height)).toEqual(['0', '78']);
});

test('[UI11] means stand on the whole scale, whichever it is', () => {
  const html = (highest: number) =>
    htmlOf(
      createElement(MeanDots, {
        means: [
          { label: 'เจ้าหน้าที่', mean: highest },
          { label: 'ช่องทาง', mean: 1 },
        ],
        highest,
      }),
    );
  for (const highest of [5, 4, 2]) {
    expect([...html(highest).matchAll(/cx="([\d.]+)%"/g)].map(([, cx]) => Number(cx))).toEqual([97, 3]);
    expect(html(highest)).toContain(`>${highest}.00<`);
  }
});
