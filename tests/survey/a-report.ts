import { startOfDay } from '#kernel/domain/business-day.ts';
import { namedId } from '#kernel/domain/named-id.ts';
import { createI18n } from '#i18n/client/create-i18n.ts';
import type { Block } from '#survey/client/report/report-block.ts';
import { breakdownTable, toldApart } from '#survey/client/results/breakdown-table.ts';
import { namesOf } from '#survey/client/results/names.ts';
import {
  backgroundTable,
  groupsTable,
  questionsTable,
  reasonsTable,
  type Shown,
} from '#survey/client/results/result-tables.ts';
import { words } from '#survey/client/words.ts';
import { breakdownOf } from '#survey/domain/breakdown.ts';
import { scaleOf, type Questionnaire } from '#survey/domain/questionnaire.ts';
import { response } from '#survey/domain/response.ts';
import { readingOf, resultsOf } from '#survey/domain/results.ts';
import { STANDARD } from '#survey/domain/standard.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';
import { uuid } from '../support/words.ts';

/** A report of invented answers, with everything in it that a block can hold. */

/** Begins like a formula: no spreadsheet may run it. */
export const DANGEROUS = '=HYPERLINK("http://example.com","กด")';

const FIVE: Questionnaire = {
  ...STANDARD,
  reasons: [
    { key: 'danger', text: { th: DANGEROUS, en: DANGEROUS } },
    { key: 'roof', text: { th: 'ที่นั่งรอใต้หลังคา', en: 'A roof over the seats' } },
  ],
};
const FOUR: Questionnaire = {
  title: { th: 'แบบสั้น', en: 'Short' },
  scale: 'four',
  questions: [{ key: 'polite', text: { th: 'เจ้าหน้าที่สุภาพ', en: 'Polite' } }],
  reasons: [],
};
const POINTS = { [namedId('counter')]: 'เคาน์เตอร์ชั้น 1', [namedId('works')]: 'กองช่าง' };
const DAYS = ['2026-10-05', '2026-11-12', '2027-01-20', '2027-02-03'];

/** Numbers that look drawn and are the same every time. */
function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

function talliesOf(asked: Questionnaire, questionnaire: string, count: number): readonly Tally[] {
  const below = drawn(count);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)]!;
  const { steps, hasNoOpinion } = scaleOf(asked);
  const score = () => (hasNoOpinion && below(9) === 0 ? 0 : Math.max(1, steps.length - below(6) * below(2)));
  const tallies = new Map<string, Tally>();
  for (let i = 0; i < count; i++) {
    const at = startOfDay(pick(DAYS));
    const background = Object.fromEntries(
      (asked.background ?? []).flatMap(({ key, options }) => (below(4) ? [[key, pick(options).key]] : [])),
    );
    const said = {
      type: 'response.give',
      point: pick(Object.keys(POINTS)),
      questionnaire,
      source: pick(['phone', 'paper'] as const),
      scores: Object.fromEntries(asked.questions.map(({ key }) => [key, score()])),
      background,
      ...(asked.reasons.length && { reason: pick(asked.reasons).key }),
    } as const;
    const decided = response.decide(response.initial, said, { saidAt: at, at, by: { kind: 'nobody' } }, () => asked);
    if (!decided.ok) throw new Error(decided.error);
    for (const event of decided.value)
      for (const id of tally.targets(event)) tallies.set(id, tally.evolve(tallies.get(id) ?? tally.initial, event));
  }
  return [...tallies.values()];
}

const t = createI18n({ survey: words }, 'th').getFixedT('th', 'survey');

function shownOf(asked: Questionnaire, tallies: readonly Tally[]): Shown {
  const [results] = resultsOf(tallies, () => asked);
  const names = namesOf(asked, (id) => POINTS[id], t, 'th');
  return { results: results!, asked, names, months: DAYS.map((day) => day.slice(0, 7)), scope: '', t };
}

function blocksOf(heading: string, asked: Questionnaire, count: number): readonly Block[] {
  const tallies = talliesOf(asked, uuid(count), count);
  const shown = shownOf(asked, tallies);
  const { results, names } = shown;
  const table = (one: ReturnType<typeof questionsTable>): Block => ({ kind: 'table', table: one });
  return [
    { kind: 'heading', text: heading },
    table(questionsTable(shown)),
    { kind: 'note', text: 'เกณฑ์: 4.51–5.00 มากที่สุด' },
    {
      kind: 'bars',
      caption: 'ร้อยละของแต่ละระดับ',
      bars: results.questions.map(({ key, noOpinion, statistics: { shares, count: scored, mean } }) => ({
        name: names.item(key),
        parts: [
          ...names.steps.map(({ step, face, name }) => ({ label: name, step: face, share: shares![step - 1]! })),
          ...(names.hasNoOpinion
            ? [
                {
                  label: 'ไม่มีความเห็น',
                  step: 0,
                  share: Math.round((10_000 * noOpinion) / (scored + noOpinion)),
                } as const,
              ]
            : []),
        ],
        mean,
      })),
    },
    { kind: 'subheading', text: 'รายกลุ่ม' },
    ...(['points', 'channels', 'months'] as const).map((kind) => table(groupsTable(kind, shown))),
    ...(results.reasons.length ? [table(reasonsTable(shown))] : []),
    ...results.background.map((one) => table(backgroundTable(one, shown))),
    ...(asked.background
      ? [table(breakdownTable(toldApart(breakdownOf('2570-1', '', tallies, readingOf(asked)), asked), shown))]
      : []),
    ...(results.aspects.length
      ? [
          {
            kind: 'means',
            caption: 'ค่าเฉลี่ยรายด้าน',
            highest: names.steps.length,
            means: results.aspects.map(({ key, statistics }) => ({ name: names.item(key), mean: statistics.mean! })),
          } as const,
        ]
      : []),
    {
      kind: 'trend',
      caption: 'ค่าเฉลี่ยรายเดือน',
      highest: names.steps.length,
      points: [
        ...results.months.map(({ key, statistics: { mean } }) => ({ name: names.month(key, 'long'), mean })),
        { name: 'มีนาคม 2570', mean: undefined },
      ],
    },
  ];
}

export const A_REPORT: readonly Block[] = [
  {
    kind: 'memo',
    title: 'บันทึกข้อความ',
    lines: [
      { label: 'ส่วนราชการ', text: 'สำนักปลัด เทศบาลตำบลตัวอย่าง' },
      { label: 'ที่', text: '' },
      { label: 'วันที่', text: '5 เมษายน 2570' },
      {
        label: 'เรื่อง',
        text: 'รายงานผลการประเมินความพึงพอใจของผู้มาติดต่อหรือรับบริการ ณ จุดบริการ รอบ 6 เดือนแรก ประจำปีงบประมาณ 2570',
      },
    ],
    to: 'นายกเทศมนตรีตำบลตัวอย่าง',
    paragraphs: [
      'ตามที่ เทศบาลตำบลตัวอย่างได้จัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ 2570 โดยให้ประเมินความพึงพอใจของผู้มาติดต่อหรือรับบริการทุกรอบ 6 เดือน นั้น',
      'ในการนี้ สำนักปลัดได้ดำเนินการแล้วเสร็จ มีผู้ตอบแบบสอบถาม 240 คน รายละเอียดปรากฏตามเอกสารแนบ',
      'จึงเรียนมาเพื่อโปรดทราบ และพิจารณา',
    ],
    signatures: [
      { name: 'นางสาวนิภา ใจงาม', position: 'หัวหน้าสำนักปลัด' },
      { opinion: 'ความเห็นของปลัดเทศบาล', position: 'ปลัดเทศบาลตำบลตัวอย่าง' },
      { opinion: 'ความเห็นของนายกเทศมนตรี', position: 'นายกเทศมนตรีตำบลตัวอย่าง' },
    ],
  },
  { kind: 'title', text: 'รายงานผลการประเมินความพึงพอใจ รอบ 6 เดือนแรก ปีงบประมาณ 2570' },
  { kind: 'note', text: 'ร่าง ยังไม่ได้รับรอง ตัวเลขอาจเปลี่ยนแปลง' },
  { kind: 'heading', text: '1. วิธีการประเมิน' },
  {
    kind: 'paragraph',
    text: 'เก็บแบบสอบถามจากผู้มารับบริการด้วยความสมัครใจ ไม่ถามชื่อ ระหว่างวันที่ 1 ตุลาคม 2569 ถึง 31 มีนาคม 2570 ทั้งที่จุดบริการ ทางโทรศัพท์ และบนกระดาษ',
  },
  { kind: 'formula', text: 'S.D. = √[ Σf(w − x̄)² ÷ (Σf − 1) ]' },
  ...blocksOf('2. ผลการประเมิน', FIVE, 240),
  ...blocksOf('3. ผลของแบบสั้น', FOUR, 60),
  { kind: 'heading', text: '4. ข้อเสนอแนะ' },
  { kind: 'quotes', theme: 'สถานที่', quotes: ['อยากให้มีที่นั่งรอใต้หลังคา 20 ที่', 'ป้ายบอกทางตัวเล็กไป'] },
];
