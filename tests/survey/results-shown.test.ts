import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { createI18n } from '#i18n/client/create-i18n.ts';
import { LANGUAGES, type Language } from '#i18n/domain/language.ts';
import { namesOf } from '#survey/client/results/names.ts';
import { csvOfTable } from '#survey/client/results/result-table.ts';
import { groupsTable, questionsTable, type Shown } from '#survey/client/results/result-tables.ts';
import { ResultPlots } from '#survey/client/results/ResultPlots.tsx';
import { ResultTables } from '#survey/client/results/ResultTables.tsx';
import { words } from '#survey/client/words.ts';
import type { Questionnaire } from '#survey/domain/questionnaire.ts';
import { resultsOf } from '#survey/domain/results.ts';
import { SCALES, type ScaleName } from '#survey/domain/scale.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';
import { words as uiWords } from '#ui/client/words.ts';

const asked = (scale: ScaleName): Questionnaire => ({
  title: { th: 'แบบสอบถาม', en: 'Questionnaire' },
  scale,
  questions: [{ key: 'polite', text: { th: 'สุภาพ', en: 'Polite' } }],
  reasons: [],
});
const inOctober: Tally = {
  ...tally.initial,
  fiscalYear: 2570,
  point: 'p',
  questionnaire: 'q',
  period: '2026-10',
  channel: 'phone',
  answers: 8,
  byQuestion: { polite: [2, 4, 0, 0, 0] },
  means: { overall: { '1.1': 2, '1.2': 4 } },
};

const speaker = (language: Language) => createI18n({ survey: words, ui: uiWords }, language);

/** What a screen is given to show of six people, and on the scale of four of two more without opinion. */
function shownOn(scale: ScaleName, language: Language): Shown {
  const t = speaker(language).getFixedT(language, 'survey');
  const form = asked(scale);
  const one = { ...inOctober, ...(scale === 'four' && { noOpinion: { polite: 2 } }) };
  const [results] = resultsOf([one], () => form);
  const names = namesOf(form, () => 'จุดบริการ', t, language);
  return { results: results!, asked: form, names, months: ['2026-10', '2026-11'], scope: '', t };
}
const htmlIn = (language: Language, part: ReactElement) =>
  renderToStaticMarkup(createElement(I18nextProvider, { i18n: speaker(language), children: part }));

test('[SV17] a scale is shown in its own words, with those who had no opinion, and only five steps have bands', () => {
  for (const language of LANGUAGES)
    for (const scale of ['five', 'four', 'two'] as const) {
      const shown = shownOn(scale, language);
      const plots = htmlIn(language, createElement(ResultPlots, { shown }));
      const tables = htmlIn(language, createElement(ResultTables, { shown }));
      for (const html of [plots, tables])
        for (const step of SCALES[scale].steps) expect(html, `${scale} ${language}`).toContain(step[language]);
      const none = words[language].noOpinion;
      expect([plots.includes(none), tables.includes(none)]).toEqual([scale === 'four', scale === 'four']);
      const heads = [...tables.matchAll(/<th scope="col"[^>]*>(?:<svg.*?<\/svg>)?([^<]*)/g)].map(([, head]) => head);
      expect(heads.includes(words[language].level)).toBe(scale === 'five');
      expect(tables.includes(words[language].bandsA)).toBe(scale === 'five');
    }
});

test('[SV17] on a scale of four no opinion is in the base of the percents, in the bar as in the table, and in no mean', () => {
  const shown = shownOn('four', 'en');
  const [row] = questionsTable(shown).rows;
  // Six of eight had an opinion: 4 × 2 and 2 × 1 make a mean of 10 / 6.
  expect(row!.values).toEqual([
    'Polite',
    { count: 0, percent: 0 },
    { count: 0, percent: 0 },
    { count: 4, percent: 5000 },
    { count: 2, percent: 2500 },
    { count: 2, percent: 2500 },
    { count: 8, percent: 10_000 },
    167,
    52,
    4167,
  ]);
  const plots = htmlIn('en', createElement(ResultPlots, { shown }));
  expect(plots).toContain('aria-label="Rather dissatisfied 50.0 % Dissatisfied 25.0 % No opinion 25.0 %"');
});

test('[SV44] a month of which too little is known has words and dashes in its table, and no point in the line', () => {
  const shown = shownOn('five', 'en');
  const [october, november] = groupsTable('months', shown).rows;
  expect(october!.values.slice(0, 3)).toEqual(['October 2569 BE', 8, 167]);
  expect(november!.values).toEqual(['November 2569 BE', 'not shown apart']);
  const plots = htmlIn('en', createElement(ResultPlots, { shown }));
  expect(plots).toContain('aria-label="Oct 1.67"');
  expect(plots).toContain('Too little to be shown: Nov');
});

test('[SV44] the lines of months add up: what is in no month has a line of its own', () => {
  const shown = shownOn('five', 'en');
  const [results] = resultsOf(
    [inOctober, { ...inOctober, period: '2570-1', channel: 'all', answers: 7 }, { ...inOctober, period: '2027-01' }],
    () => shown.asked,
  );
  const { rows } = groupsTable('months', { ...shown, results: results!, months: ['2026-10', '2026-11', '2027-01'] });
  expect(rows.map(({ values }) => values.slice(0, 2))).toEqual([
    ['October 2569 BE', 8],
    ['November 2569 BE', 'not shown apart'],
    ['January 2570 BE', 8],
    ['Not told apart by month', 7],
    ['All together', 23],
  ]);
});

test('[SV46] in a file a number and its percent stand in two columns, and a dash is an empty cell', () => {
  const table = questionsTable(shownOn('two', 'en'));
  const [head, row] = csvOfTable(table, (name) => `${name} (%)`)
    .slice(1)
    .split('\r\n');
  expect(head).toBe(
    'Question,Satisfied,Satisfied (%),Should improve,Should improve (%),Total,Total (%),Mean,S.D.,Satisfaction in percent',
  );
  expect(row).toBe('Polite,4,66.67,2,33.33,6,100.00,1.67,0.52,83.33');
  const months = csvOfTable(groupsTable('months', shownOn('two', 'en')), String).split('\r\n');
  expect(months[2]).toBe('November 2569 BE,not shown apart,,,');
});
