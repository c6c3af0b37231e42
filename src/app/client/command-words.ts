import type { complaint } from '#complaint/domain/complaint.ts';
import type { kiosk } from '#identity/domain/kiosk.ts';
import type { person } from '#identity/domain/person.ts';
import type { outcome } from '#ledger/domain/outcome.ts';
import type { measure } from '#measure/domain/measure.ts';
import type { organisation } from '#organisation/domain/organisation.ts';
import type { servicePoint } from '#organisation/domain/service-point.ts';
import type { unit } from '#organisation/domain/unit.ts';
import type { asking } from '#survey/domain/asking.ts';
import type { eit } from '#survey/domain/eit.ts';
import type { improvement } from '#survey/domain/improvement.ts';
import type { kioskRules } from '#survey/domain/kiosk-rules.ts';
import type { questionnaire } from '#survey/domain/questionnaire.ts';
import type { review } from '#survey/domain/review.ts';
import type { scoreTable } from '#survey/domain/score-table.ts';
import type { surveyReport } from '#survey/domain/survey-report.ts';

type TypeOf<Rules> = Rules extends {
  readonly decide: (now: never, command: infer Command extends { readonly type: string }, ...rest: never[]) => unknown;
}
  ? Command['type']
  : never;

/** Everything that staff can say, as `thing.verb`. */
type SaidType = TypeOf<
  | typeof asking
  | typeof complaint
  | typeof eit
  | typeof improvement
  | typeof kioskRules
  | typeof kiosk
  | typeof measure
  | typeof organisation
  | typeof outcome
  | typeof person
  | typeof questionnaire
  | typeof review
  | typeof scoreTable
  | typeof surveyReport
  | typeof servicePoint
  | typeof unit
>;
type ThingOf<Type> = Type extends `${infer Thing}.${string}` ? Thing : never;
type VerbOf<Type, Thing extends string> = Type extends `${Thing}.${infer Verb}` ? Verb : never;
type CommandWords = {
  readonly [Thing in ThingOf<SaidType>]: Readonly<Record<VerbOf<SaidType, Thing>, string>>;
};

/** What a command is, by its thing and its verb. */
export const th = {
  asking: { set: 'กำหนดแบบสอบถามของจุดบริการ' },
  review: { decide: 'พิจารณาข้อเสนอแนะ' },
  'score-table': { set: 'กำหนดเกณฑ์คะแนนคุณภาพการให้บริการ' },
  'survey-report': { sign: 'รับรองรายงานความพึงพอใจ', withdraw: 'ถอนการรับรองรายงานความพึงพอใจ' },
  complaint: {
    log: 'รับเรื่องร้องเรียน',
    assign: 'มอบหมายเรื่องร้องเรียน',
    note: 'บันทึกการดำเนินการเรื่องร้องเรียน',
    close: 'ยุติเรื่องร้องเรียน',
  },
  measure: {
    plan: 'จัดทำแผนมาตรการ',
    record: 'บันทึกความคืบหน้ามาตรการ',
    correct: 'แก้ไขความคืบหน้ามาตรการ',
  },
  person: { add: 'เพิ่มบุคลากร', change: 'เปลี่ยนสิทธิของบุคลากร', invite: 'ทำลิงก์เข้าใช้', join: 'ตั้งรหัสผ่าน' },
  kiosk: {
    enrol: 'ลงทะเบียนแท็บเล็ตประจำจุดบริการ',
    revoke: 'นำแท็บเล็ตออกจากการใช้งาน',
    'count-answers': 'นับคำตอบที่เก็บรอพิจารณาของแท็บเล็ต',
    'refuse-answers': 'ไม่นับคำตอบที่เก็บรอพิจารณาของแท็บเล็ต',
  },
  eit: { link: 'บันทึกลิงก์ EIT ของปี', place: 'บันทึกการติดป้าย EIT' },
  improvement: { tell: 'บันทึกเรื่องที่ปรับปรุงแล้ว', withdraw: 'นำเรื่องที่ปรับปรุงแล้วออกจากจอ' },
  'kiosk-rules': { 'set-hours': 'กำหนดเวลาเปิดของแท็บเล็ต', 'set-code': 'ตั้งรหัสออกของแท็บเล็ต' },
  organisation: { describe: 'แก้ไขข้อมูลหน่วยงาน' },
  unit: { add: 'เพิ่มส่วนราชการ' },
  'service-point': { add: 'เพิ่มจุดบริการ' },
  questionnaire: { publish: 'ประกาศใช้แบบสอบถาม' },
  outcome: {
    'hand-over': 'ส่งต่อรายการที่เทศบาลไม่รับ',
    discard: 'ไม่ส่งรายการที่เทศบาลไม่รับ',
    vouch: 'รับรองรายการของเพื่อนร่วมงาน',
    refuse: 'ไม่รับรายการของเพื่อนร่วมงาน',
  },
} as const satisfies CommandWords;

export const en = {
  asking: { set: 'Set what a service point asks' },
  review: { decide: 'Review a comment' },
  'score-table': { set: 'Score table of service quality set' },
  'survey-report': { sign: 'Survey report signed', withdraw: 'Survey report withdrawn' },
  complaint: {
    log: 'Complaint taken down',
    assign: 'Complaint given to a unit',
    note: 'Note on a complaint',
    close: 'Complaint closed',
  },
  measure: { plan: 'Measure planned', record: 'Progress of a measure', correct: 'Correction of progress' },
  person: {
    add: 'Person added',
    change: "A person's rights changed",
    invite: 'Sign-in link made',
    join: 'Passphrase chosen',
  },
  kiosk: {
    enrol: 'Tablet of a service point added',
    revoke: 'Tablet taken out of service',
    'count-answers': 'Held answers of a tablet counted',
    'refuse-answers': 'Held answers of a tablet left out',
  },
  eit: { link: 'EIT link of a year saved', place: 'EIT poster noted' },
  improvement: { tell: 'What was changed told', withdraw: 'What was changed taken off the screen' },
  'kiosk-rules': { 'set-hours': 'Hours of tablets set', 'set-code': 'Staff code of tablets set' },
  organisation: { describe: 'Municipality described' },
  unit: { add: 'Unit added' },
  'service-point': { add: 'Service point added' },
  questionnaire: { publish: 'Questionnaire published' },
  outcome: {
    'hand-over': 'Something not taken was handed over',
    discard: 'Something not taken is not sent again',
    vouch: 'Vouched for something of a colleague',
    refuse: 'Refused something of a colleague',
  },
} as const satisfies CommandWords;
