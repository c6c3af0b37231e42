import { createElement } from 'react';
import { expect, test } from 'vitest';
import { PaperBegin } from '#survey/client/paper/PaperBegin.tsx';
import { words } from '#survey/client/paper/pile-words.ts';
import { SMILE, SMILE_ID } from '#survey/domain/smile.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { POINT } from '../support/words.ts';
import { htmlOf } from '../ui/say.ts';

const TODAY = '2026-11-20';
const KNOWN = new Map([
  [SMILE_ID, SMILE],
  [STANDARD_ID, STANDARD],
]);

/** The first picture of the screen on which a pile begins, at the one point that there is. */
const begin = (planned?: string, known = KNOWN) =>
  htmlOf(
    createElement(PaperBegin, {
      today: TODAY,
      points: [{ id: POINT, state: { name: 'จุดบริการที่ 1', code: 'counter-1', questionnaire: SMILE_ID } }],
      questionnaireOf: (id) => known.get(id),
      planOf: () =>
        planned === undefined ? undefined : { since: [{ from: '2026-10-01', kiosk: SMILE_ID, phone: planned }] },
      onBegun: () => {},
    }),
    'th',
    { pile: words },
  );

test('[SV36] what a pile asks is known before it can begin, also where nothing was planned for its point', () => {
  expect(begin()).toContain(`แบบสอบถามที่ใช้ในวันนั้น: ${SMILE.title.th}`);
  expect(begin(STANDARD_ID)).toContain(`แบบสอบถามที่ใช้ในวันนั้น: ${STANDARD.title.th}`);
  const nothing = begin(STANDARD_ID, new Map());
  expect(nothing).toContain('เครื่องนี้ยังไม่มีแบบสอบถามของจุดนี้');
  expect(nothing).not.toContain('แบบสอบถามที่ใช้ในวันนั้น');
});
