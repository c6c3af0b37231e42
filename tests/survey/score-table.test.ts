import { expect, test } from 'vitest';
import type { Role } from '#kernel/domain/principal.ts';
import { TypedScoreTable, typedOf } from '#survey/client/report/score-table-form.ts';
import { reportOf, draftOf } from '#survey/client/report/report-of.ts';
import { scoreOf, scoreTable, SetScoreTable, SHIPPED_THRESHOLDS, type Thresholds } from '#survey/domain/score-table.ts';
import { reportId, surveyReport } from '#survey/domain/survey-report.ts';
import { Thing } from '../support/rules.ts';
import { aPerson } from '../support/words.ts';
import { crowd, sourceOf, YEAR } from './report-source.ts';

const by = (role: Role) => ({ by: aPerson('ann', [role]) });
const set = (thresholds: Thresholds): SetScoreTable => ({ type: 'score-table.set', thresholds });
const FIVE: Thresholds = [
  { above: 90_00, score: 5 },
  { above: 80_00, score: 4 },
];

test('[SV54] the shipped table scores as the Department of Local Administration does, at its edges too', () => {
  const scores = [100_00, 95_01, 95_00, 90_01, 90_00, 85_00, 80_00, 75_00, 70_00, 65_00, 60_00, 55_00, 50_00, 49_99, 0];
  expect(scores.map((percent) => scoreOf(percent, SHIPPED_THRESHOLDS))).toEqual([
    10, 10, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 0, 0,
  ]);
  expect(scoreOf(undefined, SHIPPED_THRESHOLDS), 'nobody scored').toBeUndefined();
});

test('[SV54] clerk and administrator set another table, its steps falling, and nobody else', () => {
  const said = (['clerk', 'administrator', 'mayor', 'counter'] as const).map((role) =>
    new Thing(scoreTable).say(set(FIVE), by(role)),
  );
  expect(said).toEqual(['ok', 'ok', 'officers-only', 'officers-only']);
  const wrong: readonly Thresholds[] = [
    [],
    FIVE.toReversed(),
    [FIVE[0]!, FIVE[0]!],
    [
      { above: 90_00, score: 4 },
      { above: 80_00, score: 5 },
    ],
    [{ above: 100_00, score: 1 }],
  ];
  for (const thresholds of wrong) expect(SetScoreTable.safeParse(set(thresholds)).success).toBe(false);
});

test('[SV54] a signed report keeps the table with which it was signed', () => {
  const before = sourceOf(crowd({ points: 1, people: 5 }));
  const report = new Thing(surveyReport);
  const target = { type: 'survey-report', id: reportId(YEAR) } as const;
  report.say({ type: 'survey-report.sign', target, ...draftOf(YEAR, before) }, by('clerk'));
  const after = sourceOf({
    ...before,
    scoreTable: FIVE,
    reports: new Map([[YEAR, { ...report.state, isWaiting: false }]]),
  });
  expect(reportOf(YEAR, after).scoreTable).toEqual(SHIPPED_THRESHOLDS);
  expect(reportOf(`${YEAR}-1`, after).scoreTable).toEqual(FIVE);
});

test('[SV54] a table is typed in percents, in whichever digits', () => {
  const typed = (above: string, score: string) => TypedScoreTable.safeParse({ rows: [{ above, score }] }).data?.rows[0];
  expect(TypedScoreTable.parse(typedOf(SHIPPED_THRESHOLDS)).rows).toEqual(SHIPPED_THRESHOLDS);
  expect([typed('92.5', '9'), typed('๙๒.๐๕', '๑๐'), typed('0', '0')]).toEqual([
    { above: 92_50, score: 9 },
    { above: 92_05, score: 10 },
    { above: 0, score: 0 },
  ]);
  for (const [above, score] of [
    ['100', '1'],
    ['92,5', '1'],
    ['', '1'],
    ['9', ''],
    ['9', '1.5'],
  ] as const)
    expect(typed(above, score), `${above} ${score}`).toBeUndefined();
});
