import { expect, test } from 'vitest';
import { businessDay } from '#kernel/domain/business-day.ts';
import type { Role } from '#kernel/domain/principal.ts';
import { bytesOf, LONGEST_COMMAND } from '#ledger/domain/command.ts';
import { visitorsFor } from '#survey/client/report/method-blocks.ts';
import { reportBlocks } from '#survey/client/report/report-blocks.ts';
import { draftOf, reportOf, unreviewedIn } from '#survey/client/report/report-of.ts';
import { thawed } from '#survey/domain/report-figures.ts';
import { resultsOf } from '#survey/domain/results.ts';
import { review, THEMES, type Review } from '#survey/domain/review.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { sampleSize } from '#survey/domain/statistics.ts';
import {
  lateIn,
  MOST_COMMENTS,
  reportId,
  SignReport,
  surveyReport,
  type ReportCommand,
  type SurveyReport,
} from '#survey/domain/survey-report.ts';
import type { ReportSource } from '#survey/client/report/use-report-source.ts';
import type { Tally } from '#survey/domain/tally.ts';
import { Thing } from '../support/rules.ts';
import { aPerson, NOW, SALT, uuid } from '../support/words.ts';
import { crowd, FOUR, FOUR_ID, inThai, MONTHS, sourceOf, YEAR } from './report-source.ts';

const by = (role: Role) => ({ by: aPerson(role, [role]) });
const target = (period: string) => ({ type: 'survey-report', id: reportId(period) }) as const;
const sign = (source = sourceOf({}), period = YEAR): SignReport => ({
  type: 'survey-report.sign',
  target: target(period),
  ...draftOf(period, source),
});
const withdraw: ReportCommand = {
  type: 'survey-report.withdraw',
  target: target(YEAR),
  personal: { reason: 'พบแบบกระดาษที่ยังไม่ได้กรอก', salt: SALT },
};
/** The report as a device keeps it after these were said. */
function kept(...said: readonly ReportCommand[]): SurveyReport {
  const report = new Thing(surveyReport);
  for (const command of said) expect(report.say(command, by('clerk'))).toBe('ok');
  return report.state;
}
const keptAs = (state: SurveyReport) => new Map([[state.period, { ...state, isWaiting: false }]]);

test('[SV52] clerk and mayor sign a report, and nobody else', () => {
  const said = (['clerk', 'mayor', 'administrator', 'unit-officer', 'auditor', 'counter'] as const).map((role) =>
    new Thing(surveyReport).say(sign(), by(role)),
  );
  expect(said).toEqual(['ok', 'ok', ...Array<string>(4).fill('signers-only')]);
  const report = new Thing(surveyReport);
  report.say(sign(), by('mayor'));
  expect(report.say(withdraw, by('administrator'))).toBe('signers-only');
  expect(surveyReport.audience(report.state)).toContain('role:counter');
});

test('[SV52] no report of what has not begun is signed', () => {
  const report = new Thing(surveyReport);
  for (const period of ['2570', '2570-1', '2599'])
    expect(report.say(sign(sourceOf({}), period), by('clerk')), period).toBe('not-its-period');
  expect(report.say(sign(sourceOf({}), `${YEAR}-2`), by('clerk'))).toBe('ok');
});

test('[SV52] it is signed once, under the name of its period; withdrawn with a reason it may be signed anew, and its history stays', () => {
  const report = new Thing(surveyReport);
  const clerk = by('clerk');
  expect(report.say(withdraw, clerk)).toBe('not-signed');
  expect(report.say({ ...sign(), period: `${YEAR}-1` }, clerk)).toBe('not-its-period');
  expect(report.say(sign(), clerk)).toBe('ok');
  expect(report.say(sign(), by('mayor'))).toBe('already-signed');
  expect(report.say(withdraw, by('mayor'))).toBe('ok');
  expect(report.state.signed).toBeUndefined();
  expect(report.say(withdraw, clerk)).toBe('not-signed');
  expect(report.say(sign(), by('mayor'))).toBe('ok');
  expect(report.state).toMatchObject({
    period: YEAR,
    signed: { by: 'mayor', at: NOW },
    past: [{ signed: { by: 'clerk' }, withdrawn: { by: 'mayor' }, reason: 'พบแบบกระดาษที่ยังไม่ได้กรอก' }],
  });
  report.say(withdraw, clerk);
  expect(report.state.past.map(({ signed }) => signed.by)).toEqual(['clerk', 'mayor']);
  for (const wrong of ['2569-3', '69', '2569-01', 'x'])
    expect(SignReport.safeParse({ ...sign(), period: wrong }).success, wrong).toBe(false);
});

test.for([
  [STANDARD_ID, STANDARD],
  [FOUR_ID, FOUR],
] as const)(
  '[SV53] what is signed equals the results on the screen, figure by figure, and comes back from the wire as it was: %s',
  ([id, asked]) => {
    const source = sourceOf(crowd({ points: 3, people: 6, id, asked }));
    for (const period of [YEAR, `${YEAR}-1`, `${YEAR}-2`]) {
      const command = sign(source, period);
      expect(SignReport.parse(JSON.parse(JSON.stringify(command)))).toEqual(command);
      const months = period === YEAR ? MONTHS : period.endsWith('1') ? MONTHS.slice(0, 6) : MONTHS.slice(6);
      const [results] = resultsOf(
        source.tallies.filter((one) => months.includes(one.period!)),
        () => asked,
      );
      expect(results!.answers).toBe(18 * months.length);
      expect(results!.questions).toHaveLength(22);
      expect(results!.whole.noOpinion > 0).toBe(id === FOUR_ID);
      expect(thawed(command.figures.results[0]!)).toEqual({ ...results!, bursts: [] });
      expect(command.figures.results[0]!.groups.length).toBeGreaterThan(3);
    }
  },
);

test('[SV53] later answers change nothing in a report that is signed, and are listed in it', () => {
  const before = sourceOf(crowd({ points: 2, people: 6 }));
  const more = crowd({ points: 2, people: 8, seed: 99 }).tallies;
  const signed = keptAs(kept(sign(before)));
  const [early, late] = [before.tallies, more].map((tallies) =>
    reportOf(YEAR, sourceOf({ ...before, tallies, reports: signed })),
  );
  expect(late!.figures).toEqual(draftOf(YEAR, before).figures);
  expect([early!.late, late!.late]).toEqual([[], [{ questionnaire: STANDARD_ID, answers: 48 }]]);
  const [blocks, lateBlocks] = [early, late].map((content) => reportBlocks(content!, inThai, before.names));
  expect(lateBlocks!.slice(0, -3), 'but for what is said of late answers').toEqual(blocks!.slice(0, -2));
  expect(lateBlocks!.at(-1)).toMatchObject({
    kind: 'table',
    table: { rows: [{ values: [STANDARD.title.th, 48] }] },
  });
  const afresh = reportOf(YEAR, sourceOf({ ...before, tallies: more, reports: keptAs(kept(sign(before), withdraw)) }));
  expect(afresh.figures.results[0]!.answers, 'withdrawn, it is a draft of today').toBe(192);
});

test('[SV53] what came late is counted by questionnaire; what was not answered before is late as a whole', () => {
  const { figures } = draftOf(YEAR, sourceOf(crowd({ points: 1, people: 5 })));
  expect(
    lateIn(figures, [
      { questionnaire: STANDARD_ID, answers: 60 },
      { questionnaire: uuid(3), answers: 5 },
    ]),
  ).toEqual([{ questionnaire: uuid(3), answers: 5 }]);
});

test('[SV53] a draft says that it is one, a signed report on which day of which data', () => {
  const source = sourceOf(crowd({ points: 1, people: 5 }));
  const words = (reports = source.reports) =>
    JSON.stringify(reportBlocks(reportOf(YEAR, sourceOf({ ...source, reports })), inThai, source.names));
  expect(words()).toContain('ร่าง');
  const signed = words(keptAs(kept(sign(source))));
  expect(signed).not.toContain('ร่าง');
  expect(signed).toContain('ข้อมูล ณ วันที่ 19 พฤศจิกายน 2569');
  expect(businessDay(NOW)).toBe('2026-09-21');
  expect(signed).toContain('รับรองตัวเลขเมื่อวันที่ 21 กันยายน 2569');
});

const decided = (
  verdict: 'publish' | 'keep',
  theme: (typeof THEMES)[number],
  text?: string,
  half?: string,
): Review => ({
  verdict,
  theme,
  text,
  ...(half && { half }),
  by: 'clerk',
  at: NOW,
});
const comments = (month: string, ...ids: readonly number[]) => ({
  month,
  comments: Object.fromEntries(
    ids.map((id) => [uuid(id), { point: uuid(1), questionnaire: STANDARD_ID, text: 'คำเดิม' }]),
  ),
});

test('[SV53] two versions of one title in a year are told apart wherever the report names them', () => {
  const [one, other] = [crowd({ points: 1, people: 5 }), crowd({ points: 1, people: 5, id: FOUR_ID, asked: FOUR })];
  const source = sourceOf({ tallies: [...one.tallies, ...other.tallies] });
  const late = [{ questionnaire: FOUR_ID, answers: 5 }];
  const content = { ...reportOf(YEAR, source)!, late, signedOn: source.today };
  const said = JSON.stringify(reportBlocks(content, inThai, source.names));
  const [, ...after] = said.split(STANDARD.title.th);
  const versions = new Set(after.map((text) => /^ \((ฉบับ[^)]*)\)/.exec(text)?.[1]));
  expect(versions).toEqual(new Set(['ฉบับตั้งต้น', `ฉบับ ${FOUR_ID.slice(-4).toUpperCase()}`]));
});

test('[SV55] a comment stands in a report by its theme, in the words in which it may be published, and only while it may', () => {
  const reviews = new Map([
    [uuid(1), decided('publish', 'speed', 'รอนาน')],
    [uuid(2), decided('keep', 'staff', 'คนนั้น')],
    [uuid(3), decided('publish', 'staff', 'พูดดี')],
    [uuid(4), decided('publish', 'staff', 'ของครึ่งหลัง')],
    [uuid(5), decided('publish', 'staff', 'ของปีก่อน')],
  ]);
  const source = sourceOf({
    reviews,
    comments: [comments('2026-05', 4), comments('2025-12', 1, 2, 3, 9), comments('2025-09', 5)],
  });
  const half = `${YEAR}-1`;
  expect(reportOf(half, source)).toMatchObject({
    quotes: [
      { theme: 'staff', texts: ['พูดดี'] },
      { theme: 'speed', texts: ['รอนาน'] },
    ],
    quotesGone: 0,
  });
  const command = sign(source, half);
  expect(JSON.stringify(command), 'no word of it is frozen').not.toMatch(/พูดดี|รอนาน/);
  const later = sourceOf({
    ...source,
    comments: [],
    reports: keptAs(kept(command)),
    reviews: new Map([
      ...reviews,
      [uuid(1), decided('keep', 'speed', 'รอนาน')],
      [uuid(3), decided('publish', 'staff', 'สุภาพ')],
    ]),
  });
  expect(reportOf(half, later)).toMatchObject({ quotes: [{ theme: 'staff', texts: ['สุภาพ'] }], quotesGone: 1 });
  const erased = sourceOf({ ...later, reviews: new Map([[uuid(3), decided('publish', 'staff')]]) });
  const blocks = JSON.stringify(reportBlocks(reportOf(half, erased), inThai, source.names));
  expect(blocks).toContain('ข้อเสนอแนะอีก 2 ข้อเผยแพร่ไม่ได้');
});

test('[SV55] whoever reads no comments reports those that the clerk released, each in its half', () => {
  const reviews = new Map([
    [uuid(1), decided('publish', 'speed', 'รอนาน', `${YEAR}-1`)],
    [uuid(2), decided('publish', 'speed', 'เร็วดี', `${YEAR}-2`)],
    [uuid(3), decided('publish', 'speed', 'ของปีก่อน', '2568-2')],
  ]);
  const mayors = sourceOf({ reviews, comments: [] });
  const textsOf = (period: string) => reportOf(period, mayors).quotes?.flatMap(({ texts }) => texts);
  expect([YEAR, `${YEAR}-1`, `${YEAR}-2`].map(textsOf)).toEqual([['เร็วดี', 'รอนาน'], ['รอนาน'], ['เร็วดี']]);
  const clerks = sourceOf({ reviews, comments: [comments('2025-12', 1), comments('2026-05', 2)] });
  expect(sign(mayors), 'the same as a clerk').toEqual(sign(clerks));
  const open = sourceOf({ reviews, comments: [comments('2025-12', 1, 7, 8), comments('2026-05', 2, 9)] });
  const unreviewed = [YEAR, `${YEAR}-1`, `${YEAR}-2`, '2568'].map((period) => unreviewedIn(period, open));
  expect(unreviewed, 'who signs is told what nobody has decided about').toEqual([3, 2, 1, 0]);
});

test('[SV55] a report that was signed without comments says so, and not that there are none', () => {
  const { comments: _, ...without } = sign();
  const textOf = (source: ReportSource) => JSON.stringify(reportBlocks(reportOf(YEAR, source), inThai, source.names));
  expect(textOf(sourceOf({ reports: keptAs(kept(without)) }))).toContain('ไม่ได้แนบมา');
  expect(textOf(sourceOf({}))).toContain('ไม่มีข้อเสนอแนะ');
});

test('[SV55] whoever reads reports reads the words that may be published, and the clerk alone what may not', () => {
  expect(review.audience(decided('publish', 'staff', 'ดี'))).toContain('role:mayor');
  expect(review.audience(decided('keep', 'staff', 'ดี'))).toEqual(['role:clerk']);
  expect(review.audience({})).toEqual(['role:clerk']);
});

test('[SV56] a year of two and twenty questions at twenty points, with all comments that a report holds, fits into one command', () => {
  const ids = Array.from({ length: MOST_COMMENTS + 30 }, (_, i) => i);
  const source = sourceOf({
    ...crowd({ points: 20, people: 5 }),
    reviews: new Map(ids.map((id) => [uuid(id), decided('publish', THEMES[id % THEMES.length]!, 'ดี')])),
    comments: [comments('2026-05', ...ids)],
  });
  const command = sign(source);
  expect(command.comments!.flatMap(({ reviews }) => reviews)).toHaveLength(MOST_COMMENTS);
  expect(command.figures.results[0]!.months).toHaveLength(12);
  const bytes = bytesOf(JSON.stringify({ ...command, id: uuid(1), v: 1, saidAt: NOW }));
  expect(bytes, `${bytes} bytes`).toBeLessThan(LONGEST_COMMAND * 0.75);
  expect(SignReport.safeParse(command).success).toBe(true);
});

test('[SV56] nobody answered: the report says so', () => {
  const source = sourceOf({ tallies: [] satisfies Tally[] });
  const blocks = reportBlocks(reportOf(YEAR, source), inThai, source.names);
  expect(JSON.stringify(blocks).match(/ไม่มีผู้ตอบแบบสอบถาม/g), 'memo and body').toHaveLength(2);
});

test('[SV4] the report says for how many visitors so many answers are enough: for one more they are not', () => {
  for (const answers of [1, 5, 100, 298, 350, 399]) {
    const visitors = visitorsFor(answers)!;
    expect([sampleSize(visitors) <= answers, sampleSize(visitors + 1) <= answers], `${answers}`).toEqual([true, false]);
  }
  expect([visitorsFor(0), visitorsFor(400)]).toEqual([0, undefined]);
});
