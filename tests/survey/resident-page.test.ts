import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { renderResident } from '#app/client/resident-render.tsx';
import { filesNamedIn, keyOfPage } from '#app/client/resident-pages.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import type { AnswerFate } from '#survey/client/resident/letter-box.ts';
import { RESIDENT_WORDS } from '#survey/client/resident/resident-words.ts';
import { SurveyThanks } from '#survey/client/resident/SurveyThanks.tsx';
import { COMMENT_FIELD, commentFromFields, LONGEST_COMMENT } from '#survey/domain/comment-from-fields.ts';
import { responseFromFields } from '#survey/domain/response-from-fields.ts';
import { SMILE, SMILE_ID } from '#survey/domain/smile.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { POINT, SALT, uuid } from '../support/words.ts';

const page: ResidentPage = {
  mode: 'phone',
  step: 'question',
  language: 'th',
  municipality: '0123456789abcdef',
  organisation: 'เทศบาลตำบลตัวอย่าง',
  point: { id: POINT, code: 'counter-1', name: 'จุดบริการที่ 1' },
  questionnaireId: SMILE_ID,
  questionnaire: SMILE,
  isDemo: true,
};
const every = (['th', 'en'] as const).flatMap((language) =>
  (['phone', 'kiosk'] as const).flatMap((mode) =>
    (['question', 'thanks', 'invalid'] as const).map((step) => renderResident({ ...page, language, mode, step })),
  ),
);

test('[SV6] the form works without scripts: native boxes with names, an address to post to, a button', () => {
  const html = renderResident(page);
  expect(html).toMatch(
    /<form[^>]* method="post"[^>]*action="\/s\/counter-1\?lang=th"|<form[^>]*action="\/s\/counter-1\?lang=th"[^>]* method="post"/,
  );
  const values = [...html.matchAll(/<input type="radio" name="smile" value="(\d)"\/>/g)].map(([, value]) => value);
  expect(values).toEqual(['5', '4', '3', '2', '1']);
  for (const { key } of SMILE.reasons) expect(html).toContain(`name="reason" value="${key}"`);
  expect(html.match(/type="submit"/g)).toHaveLength(1);
  expect(html).toContain('href="?lang=en"');
});

test('[SV6] a form in which nothing was chosen comes back with a sentence, and an answer with thanks', () => {
  expect(renderResident({ ...page, step: 'invalid' })).toMatch(/role="alert"[^]*ยังไม่ได้เลือก/);
  expect(renderResident({ ...page, step: 'thanks' })).toContain('คำตอบของท่านถึงหน่วยงานแล้ว');
});

test('[SV14] only she whose own answer was refused is asked to answer again', () => {
  const thanks = (fate: AnswerFate) =>
    renderToString(
      createElement(SurveyThanks, {
        page,
        language: 'th',
        fate,
        road: 'open',
        heading: null,
        onSendNow: undefined,
        onAgain: undefined,
      }),
    );
  expect(thanks('rejected')).toContain(RESIDENT_WORDS.th.refusedWhy);
  for (const fate of ['sent', 'waiting'] as const) expect(thanks(fate)).not.toContain(RESIDENT_WORDS.th.refusedWhy);
});

test('[SV7] no page of a resident carries a style, a script or a handler of its own: a strict policy would drop it', () => {
  expect(every).toHaveLength(12);
  for (const html of every) expect(html).not.toMatch(/<[^>]*\s(style|on\w+)=|<script|<style|javascript:/);
});

test('[SV7] no link leaves a kiosk, and nothing comes from elsewhere', () => {
  expect(renderResident({ ...page, mode: 'kiosk' })).not.toMatch(/<a |<form/);
  for (const html of every) expect(html).not.toMatch(/(href|src|action)="(https?:|\/\/)/);
});

test('[SV15] fields become the same answer here and there; what is no step or was not offered is not an answer', () => {
  const given = { type: 'response.give', point: POINT, questionnaire: SMILE_ID, source: 'phone' };
  expect(responseFromFields(page, { smile: '4', reason: 'speed' })).toEqual({
    ok: true,
    value: { ...given, scores: { smile: 4 }, reason: 'speed' },
  });
  expect(responseFromFields({ ...page, mode: 'kiosk' }, { smile: '1', reason: '', other: '5' })).toEqual({
    ok: true,
    value: { ...given, source: 'kiosk', scores: { smile: 1 } },
  });
  for (const fields of [
    {},
    { smile: '' },
    { smile: '6' },
    { smile: '4.5' },
    { smile: ['4', '5'] },
    { reason: 'speed' },
  ])
    expect(responseFromFields(page, fields)).toEqual({ ok: false, error: 'nothing-answered' });
});

test('[SV15] own words are the same with scripts and without, to the last letter of the longest', () => {
  const asked = { ...page, questionnaireId: STANDARD_ID, questionnaire: STANDARD };
  const lines = Array.from({ length: LONGEST_COMMENT / 50 }, () => 'ก'.repeat(49));
  const wordsOf = (end: string) =>
    commentFromFields(asked, { [COMMENT_FIELD]: `${lines.join(end)}!` }, uuid(1), SALT)?.personal.text;
  expect(wordsOf('\n')).toBe(`${lines.join('\n')}!`);
  expect(wordsOf('\r\n')).toBe(wordsOf('\n'));
});

test('[SV16] a page is kept by its path and language, and only pages of service points are', () => {
  const key = (path: string) => keyOfPage(new URL(path, 'https://example.go.th'));
  expect(key('/s/hall?utm=qr')).toBe('https://example.go.th/s/hall');
  expect(key('/k/hall?lang=en&x=1')).toBe('https://example.go.th/k/hall?lang=en');
  for (const path of ['/', '/app', '/app/s/hall', '/api/drop', '/s/', '/s/hall/more', '/k/', '/assets/a.js'])
    expect(key(path)).toBeUndefined();
});

test('[SV16] the files of a page are told from whatever else it names', () => {
  const html =
    '<link rel="stylesheet" href="/assets/a-1.css"><script src="/assets/b-2.js"></script><a href="?lang=en">';
  expect(filesNamedIn(html)).toEqual(['/assets/a-1.css', '/assets/b-2.js']);
  expect(filesNamedIn('<html><h1>Welcome to the Wi-Fi of the hall</h1></html>')).toEqual([]);
});
