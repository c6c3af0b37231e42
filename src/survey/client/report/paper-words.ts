import { formatDay } from '#i18n/domain/format-date.ts';
import { formatNumber } from '#i18n/domain/format-number.ts';
import type { Day } from '#kernel/domain/business-day.ts';
import type { Period } from '#kernel/domain/period.ts';
import { choiceOf, firstDayOfReport, lastDayOfReport } from '../../domain/survey-report.ts';

/** The report is an official paper: it is in Thai, whatever language the screen around it speaks. Digits are Arabic here. */
const long = (day: Day): string => formatDay(day, 'long', 'th');

/** `รอบ 6 เดือนแรก ประจำปีงบประมาณ 2569`, or the year alone. */
export function roundOf(period: Period): string {
  const { year, half } = choiceOf(period);
  const round = half === 1 ? 'รอบ 6 เดือนแรก ' : half === 2 ? 'รอบ 6 เดือนหลัง ' : '';
  return `${round}ประจำปีงบประมาณ ${year}`;
}

/** `1 ตุลาคม 2568 ถึง 31 มีนาคม 2569` */
const daysOf = (period: Period): string => `${long(firstDayOfReport(period))} ถึง ${long(lastDayOfReport(period))}`;

/** What a file of the report is called. */
export const fileNameOf = (period: Period): string => `รายงานความพึงพอใจ ${roundOf(period)}`;

/** The offices of a municipality, and of a sub-district administration (อบต.), by its whole name. */
export function officesOf(organisation: string) {
  const kind = organisation.startsWith('องค์การบริหารส่วนตำบล') ? 'องค์การบริหารส่วนตำบล' : 'เทศบาล';
  const headOf = (name: string) => `นายก${name.replace(/^เทศบาล/, 'เทศมนตรี')}`;
  return {
    office: `สำนักปลัด ${organisation}`.trim(),
    kind,
    clerk: `ปลัด${organisation || kind}`,
    clerkOpinion: `ความเห็นของปลัด${kind}`,
    head: headOf(organisation || kind),
    headOpinion: `ความเห็นของ${headOf(kind)}`,
  };
}

const people = (count: number): string => `${formatNumber(count)} คน`;

export const PAPER = {
  memo: 'บันทึกข้อความ',
  lines: { office: 'ส่วนราชการ', number: 'ที่', day: 'วันที่', subject: 'เรื่อง' },
  writer: 'หัวหน้าสำนักปลัด',
  subject: (period: Period) => `รายงานผลการประเมินความพึงพอใจของผู้มาติดต่อหรือรับบริการ ณ จุดบริการ ${roundOf(period)}`,
  cause: (organisation: string, period: Period) =>
    `ตามที่ ${organisation} ได้จัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ ${choiceOf(period).year} ` +
    'มาตรการที่ 1 ประเมินความพึงพอใจของผู้มาติดต่อหรือรับบริการ ณ จุดบริการ โดยให้รายงานผลให้ผู้บริหารทราบรอบ 6 เดือนและประจำปี นั้น',
  result: (period: Period, findings: string, kind: string) =>
    `ในการนี้ สำนักปลัดได้ประเมินความพึงพอใจ${roundOf(period)} เรียบร้อยแล้ว ${findings} ` +
    `รายละเอียดปรากฏตามเอกสารแนบ เห็นควรเผยแพร่ผลให้บุคลากรภายในและสาธารณชนรับทราบ และประกาศบนเว็บไซต์ของ${kind}ต่อไป`,
  request: 'จึงเรียนมาเพื่อโปรดทราบ และพิจารณา',
  nobody: 'ไม่มีผู้ตอบแบบสอบถาม',
  all: (count: number) => `มีผู้ตอบแบบสอบถามทั้งสิ้น ${people(count)}`,
  finding: (title: string, count: number, said: string) => `“${title}” มีผู้ตอบ ${people(count)}${said && ` ${said}`}`,
  mean: (mean: string, highest: number, band: string, satisfaction: string) =>
    `ค่าเฉลี่ย ${mean} จาก ${highest}${band && ` อยู่ในระดับ${band}`} คิดเป็นร้อยละความพึงพอใจ ${satisfaction}`,
  title: (organisation: string, period: Period) =>
    `รายงานผลการประเมินความพึงพอใจของผู้มาติดต่อหรือรับบริการ ณ จุดบริการ ${roundOf(period)} ${organisation}`.trim(),
  draft: 'ร่าง ยังไม่ได้รับรอง ตัวเลขอาจเปลี่ยนแปลง',
  signed: (day: Day, asOf: Day) =>
    `รับรองตัวเลขเมื่อวันที่ ${long(day)} จากข้อมูล ณ วันที่ ${long(asOf)} ตัวเลขในรายงานนี้ไม่เปลี่ยนแปลงหลังจากวันที่รับรอง`,
  method: {
    heading: 'วิธีการประเมิน',
    what: (period: Period, asOf: Day) =>
      'ข้อมูลได้จากแบบสอบถามที่ผู้มาติดต่อหรือรับบริการตอบโดยสมัครใจและไม่ระบุชื่อ ผ่านแท็บเล็ต ณ จุดบริการ โทรศัพท์ของผู้ตอบโดยสแกนคิวอาร์โค้ด ' +
      `และแบบกระดาษ ระหว่างวันที่ ${daysOf(period)} ข้อมูล ณ วันที่ ${long(asOf)}`,
    statistics: 'สถิติที่ใช้ ได้แก่ ความถี่ ร้อยละ ค่าเฉลี่ย (x̄) และส่วนเบี่ยงเบนมาตรฐาน (S.D.) ดังนี้',
    formulas: [
      'ร้อยละ = (f ÷ n) × 100 เมื่อ f คือจำนวนผู้เลือกคำตอบ และ n คือจำนวนผู้ตอบข้อนั้น',
      'x̄ = Σfw ÷ Σf เมื่อ f คือจำนวนผู้เลือกแต่ละระดับ และ w คือคะแนนของระดับนั้น',
      'S.D. = √[ Σf(w − x̄)² ÷ (Σf − 1) ]',
      'ร้อยละความพึงพอใจ = (x̄ × 100) ÷ คะแนนสูงสุดของแบบสอบถาม โดยใช้ x̄ ก่อนปัดเศษ',
      'ขนาดตัวอย่าง (Taro Yamane) n = N ÷ (1 + Ne²) เมื่อ N คือจำนวนผู้มารับบริการ และ e = 0.05',
    ],
    reach: (title: string, answers: number, visitors: number | undefined) =>
      visitors === undefined
        ? `“${title}” ได้รับ ${formatNumber(answers)} คำตอบ เพียงพอไม่ว่าผู้มารับบริการจะมีจำนวนเท่าใด`
        : `“${title}” ได้รับ ${formatNumber(answers)} คำตอบ เพียงพอสำหรับผู้มารับบริการไม่เกิน ${people(visitors)}`,
  },
  resultsOf: (title: string) => `ผลการประเมินตาม${title.startsWith('แบบ') ? '' : 'แบบสอบถาม '}${title}`,
  aspects: 'ค่าเฉลี่ยและส่วนเบี่ยงเบนมาตรฐาน รายด้าน',
  aspect: 'ด้าน',
  bars: 'ร้อยละของผู้เลือกแต่ละระดับ และค่าเฉลี่ย รายข้อ',
  groups: 'ผลแยกตามจุดบริการ เดือน และช่องทาง',
  trend: 'ค่าเฉลี่ยรวมรายเดือน',
  background: 'ข้อมูลทั่วไปของผู้ตอบ',
  byNote: 'กลุ่มที่มีไม่ถึง 5 คนรวมไว้กับผู้ที่ไม่บอก เพื่อไม่ให้รู้ว่าใครตอบ แยกกลุ่มเมื่อสิ้นรอบ 6 เดือน คำตอบที่มาหลังจากนั้นไม่อยู่ในตารางนี้',
  comments: {
    heading: 'ข้อเสนอแนะของประชาชน',
    none: 'ไม่มีข้อเสนอแนะที่เผยแพร่ได้',
    unread: 'ข้อเสนอแนะของประชาชนไม่ได้แนบมาในรายงานฉบับนี้',
    how: 'แสดงเฉพาะข้อเสนอแนะที่ปลัดพิจารณาแล้วว่าเผยแพร่ได้ โดยตัดชื่อและหมายเลขโทรศัพท์ของบุคคลออก',
    gone: (count: number) => `ข้อเสนอแนะอีก ${formatNumber(count)} ข้อเผยแพร่ไม่ได้หลังการรับรองรายงาน จึงไม่แสดง`,
  },
  score: {
    heading: 'คะแนนคุณภาพการให้บริการ',
    how: 'เกณฑ์คะแนนที่ใช้ในการประเมินประสิทธิภาพเพื่อจ่ายประโยชน์ตอบแทนอื่น เทียบจากร้อยละความพึงพอใจรวมของแต่ละแบบสอบถาม',
    result: 'คะแนนตามเกณฑ์',
    table: 'เกณฑ์คะแนน',
    questionnaire: 'แบบสอบถาม',
    satisfaction: 'ร้อยละความพึงพอใจ',
    score: 'คะแนน',
    above: (percent: string) => `มากกว่า ${percent}`,
    below: (percent: string) => `ไม่เกิน ${percent}`,
  },
  late: {
    heading: 'คำตอบที่ได้รับหลังการรับรอง',
    how: 'คำตอบเหล่านี้ไม่รวมอยู่ในตัวเลขใดของรายงาน',
    none: 'ไม่มีคำตอบที่ได้รับหลังการรับรอง',
    answers: 'จำนวนคำตอบ',
  },
} as const;
