import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { renderResident } from '#app/client/resident-render.tsx';
import { KioskQuestion } from '#survey/client/kiosk/KioskQuestion.tsx';
import { KioskService } from '#survey/client/kiosk/KioskService.tsx';
import { RESIDENT_WORDS } from '#survey/client/resident/resident-words.ts';
import { AT_REST } from '#survey/domain/kiosk.ts';
import type { Questionnaire } from '#survey/domain/questionnaire.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { responseFromFields } from '#survey/domain/response-from-fields.ts';
import { SCALES } from '#survey/domain/scale.ts';
import { inOrder, sectionsOf } from '#survey/domain/sections.ts';
import { SMILE } from '#survey/domain/smile.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { POINT } from '../support/words.ts';

const page: ResidentPage = {
  mode: 'phone',
  step: 'question',
  language: 'th',
  municipality: '0123456789abcdef',
  organisation: 'เทศบาลตำบลตัวอย่าง',
  point: { id: POINT, code: 'counter-1', name: 'จุดบริการที่ 1' },
  questionnaireId: STANDARD_ID,
  questionnaire: STANDARD,
  isDemo: false,
};
const asking = (questionnaire: Partial<Questionnaire>): ResidentPage => ({
  ...page,
  questionnaire: { ...STANDARD, ...questionnaire },
});
/** In the order in which a page shows them. */
const inTurn = (html: string, wanted: RegExp) => [...html.matchAll(wanted)].map(([, found]) => found);
const item = (key: string, aspect?: string) => ({ key, text: { th: key, en: key }, ...(aspect && { aspect }) });

test('[SV27] questions are asked aspect by aspect, what belongs to none first, and none is lost', () => {
  const mixed = {
    ...SMILE,
    aspects: [item('staff'), item('empty'), item('place')],
    questions: [item('a', 'place'), item('b'), item('c', 'staff'), item('d', 'place')],
  };
  expect(sectionsOf(mixed).map(({ aspect, questions }) => [aspect?.key, questions.map(({ key }) => key)])).toEqual([
    [undefined, ['b']],
    ['staff', ['c']],
    ['place', ['a', 'd']],
  ]);
  expect(inOrder(STANDARD).map(({ question }) => question.key)).toEqual(STANDARD.questions.map(({ key }) => key));
});

test('[SV27] a phone shows the whole questionnaire: the service, every question with its number below its aspect, then oneself', () => {
  const html = renderResident(page);
  expect(inTurn(html, /<legend>(\d+)\. /g)).toEqual(STANDARD.questions.map((_, index) => `${index + 1}`));
  expect(inTurn(html, /<h2>([^<]+)<\/h2>/g)).toEqual([
    ...STANDARD.aspects!.map(({ text }) => text.th),
    RESIDENT_WORDS.th.aboutYou,
  ]);
  const names = inTurn(html, /<(?:input|select)[^>]* name="([^"]+)"/g);
  expect([...new Set(names)]).toEqual([
    'background.service',
    ...STANDARD.questions.map(({ key }) => key),
    'background.sex',
    'background.age',
    'background.education',
    'background.occupation',
  ]);
  expect(html.match(/<option value="">ไม่ประสงค์ตอบ<\/option>/g), 'to say nothing comes first').toHaveLength(5);
  expect(html, 'nothing is chosen beforehand, and nothing is a must').not.toMatch(/ (checked|selected|required)\b/);
});

test('[SV27] each scale has its own faces and words, and no opinion only where it is offered', () => {
  for (const scale of ['five', 'four', 'two'] as const)
    for (const language of ['th', 'en'] as const) {
      const html = renderResident({ ...asking({ scale }), language });
      const { steps, hasNoOpinion } = SCALES[scale];
      const offered = inTurn(html, /name="process-fast" value="(\d)"/g);
      expect(offered).toEqual([...steps.map(({ step }) => `${step}`), ...(hasNoOpinion ? ['0'] : [])]);
      for (const step of steps) expect(html).toContain(`<span>${step[language]}</span>`);
      expect(html.includes(RESIDENT_WORDS[language].noOpinion)).toBe(hasNoOpinion);
    }
});

test('[SV27] where nothing at all was answered a sentence stands above everything that is asked', () => {
  const html = renderResident({ ...page, step: 'invalid' });
  expect(html.indexOf(RESIDENT_WORDS.th.nothingOfMany)).toBeGreaterThan(0);
  expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('<select'));
  expect(html.match(/role="alert"/g)).toHaveLength(1);
});

test('[SV15] the fields of every scale become its scores, and what was said of oneself goes along', () => {
  const scoresOf = (questionnaire: Partial<Questionnaire>, fields: Record<string, unknown>) => {
    const response = responseFromFields(asking(questionnaire), fields);
    return response.ok && response.value.scores;
  };
  const fields = { 'process-fast': '5', 'staff-polite': '3', 'place-clean': '0', 'place-seats': '2', other: '1' };
  expect(scoresOf({}, fields)).toEqual({ 'process-fast': 5, 'staff-polite': 3, 'place-seats': 2 });
  expect(scoresOf({ scale: 'four' }, fields)).toEqual({ 'staff-polite': 3, 'place-clean': 0, 'place-seats': 2 });
  expect(scoresOf({ scale: 'two' }, fields)).toEqual({ 'place-seats': 2 });
  expect(responseFromFields(page, { 'background.sex': 'female' })).toEqual({ ok: false, error: 'nothing-answered' });
  const said = { 'background.service': 'works', 'background.sex': '', 'background.age': 'never', 'background.x': 'y' };
  expect(responseFromFields(page, { 'process-fast': '4', ...said })).toMatchObject({
    ok: true,
    value: { source: 'phone', scores: { 'process-fast': 4 }, background: { service: 'works' } },
  });
});

test('[SV29] only who walked away gives a part: a form that was sent is whole, whatever it leaves out', () => {
  const fields = { 'process-fast': '4' };
  expect(responseFromFields({ ...page, mode: 'kiosk' }, fields, true)).toMatchObject({ value: { isPartial: true } });
  for (const sent of [responseFromFields(page, fields), responseFromFields(page, { ...fields, isPartial: 'true' })])
    expect(sent.ok && 'isPartial' in sent.value).toBe(false);
});

const atKiosk = (at: number, scale: 'five' | 'four' = 'five') => ({
  page: { ...asking({ scale }), mode: 'kiosk' as const },
  state: { ...AT_REST, screen: 'question' as const, at },
  dispatch: () => undefined,
  secondsLeft: 60,
});

test('[SV28] a kiosk shows one question with its aspect and its place among all, and the words of its scale', () => {
  const html = renderToStaticMarkup(createElement(KioskQuestion, atKiosk(2, 'four')));
  expect(html).toContain('ข้อ 3 จาก 22');
  expect(html).toContain(STANDARD.aspects![0]!.text.th);
  expect(html.indexOf(STANDARD.aspects![0]!.text.th)).toBeLessThan(html.indexOf(STANDARD.questions[2]!.text.th));
  expect(inTurn(html, /<b>([^<]+)<\/b>/g)).toEqual([
    ...SCALES.four.steps.map(({ th }) => th),
    RESIDENT_WORDS.th.noOpinion,
  ]);
  expect(renderToStaticMarkup(createElement(KioskQuestion, atKiosk(21)))).toContain('ข้อ 22 จาก 22');
});

test('[SV28] what brought her is asked with every service by its name, and a way past it', () => {
  const html = renderToStaticMarkup(createElement(KioskService, atKiosk(0)));
  const services = STANDARD.background!.find(({ key }) => key === 'service')!.options;
  expect(inTurn(html, /aria-pressed="false">([^<]+)</g)).toEqual(services.map(({ text }) => text.th));
  expect(html).toContain(RESIDENT_WORDS.th.kiosk.skip);
  expect(html, 'it is none of the questions').not.toMatch(/ข้อ \d/);
});

test('[SV28] a kiosk promises three taps only where three taps are enough', () => {
  const attract = (questionnaire: Questionnaire) => renderResident({ ...page, mode: 'kiosk', questionnaire });
  expect(attract(SMILE)).toContain(RESIDENT_WORDS.th.kiosk.promise(3));
  expect(attract({ ...SMILE, background: STANDARD.background })).toContain(RESIDENT_WORDS.th.kiosk.promise(4));
  expect(attract(STANDARD)).toContain(RESIDENT_WORDS.th.kiosk.promiseMany(22));
});
