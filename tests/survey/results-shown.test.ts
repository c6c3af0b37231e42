import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { createI18n } from '#i18n/client/create-i18n.ts';
import { LANGUAGES, type Language } from '#i18n/domain/language.ts';
import { titlesOf } from '#survey/client/editor/version-name.ts';
import { namesOf } from '#survey/client/results/names.ts';
import { csvOfTable } from '#survey/client/results/result-table.ts';
import { groupsTable, questionsTable, type Shown } from '#survey/client/results/result-tables.ts';
import { ResultPlots } from '#survey/client/results/ResultPlots.tsx';
import { ResultsSection } from '#survey/client/results/ResultsSection.tsx';
import { ResultTables } from '#survey/client/results/ResultTables.tsx';
import { words } from '#survey/client/words.ts';
import type { Questionnaire } from '#survey/domain/questionnaire.ts';
import { resultsOf } from '#survey/domain/results.ts';
import { SCALES, type ScaleName } from '#survey/domain/scale.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';
import { words as uiWords } from '#ui/client/words.ts';
import { scoreSums } from '../support/score-sums.ts';

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
  means: { overall: scoreSums({ '1.1': 2, '1.2': 4 }) },
};

const speaker = (language: Language) => createI18n({ survey: words, ui: uiWords }, language);

/** What a screen is given to show of six people, and on the scale of four of two more without opinion. */
const shownOn = (scale: ScaleName, language: Language): Shown =>
  shownOf({ ...inOctober, ...(scale === 'four' && { noOpinion: { polite: 2 } }) }, asked(scale), language);

function shownOf(one: Tally, form: Questionnaire, language: Language): Shown {
  const t = speaker(language).getFixedT(language, 'survey');
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
      expect(tables).toContain(`× 100 ÷ ${SCALES[scale].steps.length}`);
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

test('[SV17] nothing is called the best where all are alike, and no step is the most chosen where two are', () => {
  const item = (key: string) => ({ key, text: { th: key, en: key } });
  const two: Questionnaire = {
    ...asked('five'),
    aspects: [item('staff'), item('place')],
    questions: [
      { ...item('polite'), aspect: 'staff' },
      { ...item('clean'), aspect: 'place' },
    ],
  };
  const one: Questionnaire = { ...two, aspects: [item('staff')], questions: [two.questions[0]!] };
  const of = (form: Questionnaire, byQuestion: Tally['byQuestion'], means: Tally['means']) =>
    htmlIn(
      'en',
      createElement(ResultPlots, { shown: shownOf({ ...inOctober, byQuestion, means: means! }, form, 'en') }),
    );
  const three = scoreSums({ '1.3': 8 });
  const split = scoreSums({ '1.1': 4, '1.2': 4 });
  const alike = { polite: [0, 0, 8, 0, 0], clean: [0, 0, 8, 0, 0] } as const;
  for (const html of [
    of(two, alike, { overall: scoreSums({ '2.6': 8 }), staff: three, place: three }),
    of(one, { polite: [4, 4, 0, 0, 0] }, { overall: split, staff: split }),
  ]) {
    expect(html).toContain('The mean by aspect is');
    expect(html).not.toMatch(/Best marks|more often than any other/);
  }
  expect(of(one, { polite: [0, 3, 5, 0, 0] }, { overall: three, staff: three })).toContain(
    'any other is &quot;Neither',
  );
});

test('[SV44] where too few answered it is not said that nobody did, and who went away before the end is counted', () => {
  const partial = shownOf({ ...inOctober, channel: 'partial' }, asked('five'), 'en');
  const choice = { year: 2570, half: undefined, point: undefined, unit: undefined, channel: undefined } as const;
  const of = (shown: Shown | undefined, unplaced: number) =>
    htmlIn(
      'en',
      createElement(ResultsSection, {
        shown,
        out: { undated: 0, unplaced },
        asked: { ...choice, questionnaire: undefined, isTable: false },
      }),
    );
  expect(of(partial, 0)).toContain('8 more people went away');
  expect(of(partial, 0)).toContain(words.en.none);
  expect(of(partial, 0)).not.toMatch(/<b>0<\/b>/);
  expect(of(undefined, 7)).toContain('7 more answers are not in these results');
});

test('[SV17] versions of one title are told apart by their signs, and a title that only one has stands alone', () => {
  const t = speaker('en').getFixedT('en', 'survey');
  const version = (id: string, en: string) => ({ id, state: { title: { th: en, en } } });
  const titleOf = titlesOf(
    [version('old-0a1b', 'Counter'), version('new-2c3d', 'Counter'), version('x', 'Smile')],
    'en',
    t,
  );
  expect(['old-0a1b', 'new-2c3d', 'x', 'gone'].map(titleOf)).toEqual([
    'Counter (Version 0A1B)',
    'Counter (Version 2C3D)',
    'Smile',
    undefined,
  ]);
});
