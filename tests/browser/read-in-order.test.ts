import { afterAll, beforeAll, expect, test } from 'vitest';
import { backgroundOf, sectionsOf } from '#survey/domain/sections.ts';
import { SCALES } from '#survey/domain/scale.ts';
import { STANDARD } from '#survey/domain/standard.ts';
import { askWhole } from './ask-whole.ts';
import { WHOLE_POINT } from './drive.ts';
import { openOffice, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await askWhole(office.url);
});
afterAll(() => office.close());

/** What a screen reader comes past, one name after the other: headings, questions, answers, fields and buttons. */
const namesIn = (snapshot: string): readonly string[] =>
  snapshot.split('\n').flatMap((line) => {
    const [, role = '', name = ''] =
      /^\s*- '?(heading|group|radio|combobox|textbox|button|link) "((?:[^"\\]|\\.)*)"/.exec(line) ?? [];
    return role ? [`${role} ${name}`] : [];
  });

test('[BR32] a screen reader reads 22 questions in their order, each answer under its question, in both languages', async () => {
  for (const language of ['th', 'en'] as const) {
    const { page } = await office.browser(`phone ${language}`, { width: 360, height: 740 });
    await page.goto(`${office.url}/s/${WHOLE_POINT}?lang=${language}`);
    const names = namesIn(await page.locator('form').ariaSnapshot());
    const { service, herself } = backgroundOf(STANDARD);
    let number = 0;
    const questions = sectionsOf(STANDARD).flatMap((section) => [
      ...(section.aspect ? [`group ${section.aspect.text[language]}`, `heading ${section.aspect.text[language]}`] : []),
      ...section.questions.flatMap(({ text }) => [
        `group ${++number}. ${text[language]}`,
        ...SCALES.five.steps.map((step) => `radio ${step[language]}`),
      ]),
    ]);
    const ofHerself = herself.map(({ text }) => `combobox ${text[language]}`);
    const wanted = [`heading ${STANDARD.title[language]}`, `combobox ${service!.text[language]}`, ...questions];
    expect(names.slice(0, wanted.length)).toEqual(wanted);
    expect(names.filter((name) => name.startsWith('combobox'))).toEqual([wanted[1], ...ofHerself]);
    expect(names.at(-1)?.startsWith('button')).toBe(true);
  }
});
