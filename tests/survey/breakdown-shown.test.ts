import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { createI18n } from '#i18n/client/create-i18n.ts';
import { breakdownTable, toldApart } from '#survey/client/results/breakdown-table.ts';
import { BreakdownPlot } from '#survey/client/results/BreakdownPlot.tsx';
import { namesOf } from '#survey/client/results/names.ts';
import { csvOfTable } from '#survey/client/results/result-table.ts';
import { words } from '#survey/client/words.ts';
import { UNTOLD, type Breakdown } from '#survey/domain/breakdown.ts';
import type { Questionnaire } from '#survey/domain/questionnaire.ts';
import { resultsOf } from '#survey/domain/results.ts';
import { statisticsOfMeans } from '#survey/domain/statistics.ts';
import { tally } from '#survey/domain/tally.ts';
import { words as uiWords } from '#ui/client/words.ts';
import { scoreSums } from '../support/score-sums.ts';

const item = (key: string) => ({ key, text: { th: key, en: key } });
const ASKED: Questionnaire = {
  title: { th: 'แบบสอบถาม', en: 'Questionnaire' },
  questions: [item('polite'), item('quick')],
  reasons: [],
  background: [
    { ...item('sex'), options: ['male', 'female'].map(item) },
    { ...item('age'), options: ['young', 'old'].map(item) },
    { ...item('work'), options: ['farm', 'shop'].map(item) },
  ],
};
const of = (people: Readonly<Record<string, number>>) => statisticsOfMeans(scoreSums(people));
/** Two questions each: five men with 10 of 10, six women with 7; those who did not say how old they are gave least of all; too few said what they work. */
const HALF: Breakdown = {
  fiscalYear: 2570,
  half: '2570-1',
  questionnaire: 'q',
  by: {
    age: { [UNTOLD]: of({ '2.4': 6 }), young: of({ '2.10': 5 }) },
    sex: { female: of({ '2.7': 6 }), male: of({ '2.10': 5 }) },
    work: {},
  },
};

const i18n = createI18n({ survey: words, ui: uiWords }, 'en');
const t = i18n.getFixedT('en', 'survey');
const one = { ...tally.initial, fiscalYear: 2570, questionnaire: 'q', period: '2026-10', answers: 11 };
const shown = {
  results: resultsOf([one], () => ASKED)[0]!,
  asked: ASKED,
  names: namesOf(ASKED, () => '', t, 'en'),
  months: [],
  scope: 'fiscal year 2570',
  t,
};

// All alike in each group: the deviation is none.
test('[SV59] the table has each group’s people, mean, deviation and percent, in the order asked, who was put together last', () => {
  const { rows } = breakdownTable(toldApart(HALF, ASKED), shown);
  expect(rows.map(({ kind, values }) => [kind, ...values])).toEqual([
    ['head', 'sex', '', '', '', '', ''],
    ['under', 'male', 5, 500, 0, words.en.band5, 10_000],
    ['under', 'female', 6, 350, 0, words.en.band3, 7000],
    ['head', 'age', '', '', '', '', ''],
    ['under', 'young', 5, 500, 0, words.en.band5, 10_000],
    ['under', words.en.apart.rest, 6, 200, 0, words.en.band2, 4000],
  ]);
});

test('[SV59] it is taken home as it stands, and the plot says by which question people differ most', () => {
  const file = csvOfTable(breakdownTable(toldApart(HALF, ASKED), shown), String);
  expect(file.slice(1).split('\r\n').slice(0, 3)).toEqual([
    'Said of oneself,People,Mean,S.D.,Level,Satisfaction in percent',
    'sex,,,,,',
    `male,5,5.00,0.00,${words.en.band5},100.00`,
  ]);
  const plot = createElement(BreakdownPlot, { apart: toldApart(HALF, ASKED), shown });
  const html = renderToStaticMarkup(createElement(I18nextProvider, { i18n, children: plot }));
  expect(html).toContain('The widest difference is by “sex”: male 5.00, female 3.50');
  expect(html, 'with its people').toContain('female (6)');
  expect(html, 'who was put together is named so').toContain(`${words.en.apart.rest} (6)`);
  expect(html).not.toContain('>work<');
});
