import { namedId } from '#kernel/domain/named-id.ts';
import type { Role } from '#kernel/domain/principal.ts';

/** Somebody invented, with the unit that she works in. */
export interface Invented {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly units: readonly string[];
}

/** One for all of them: it is printed when a demonstration starts, and protects nothing. */
export const PASSPHRASE = 'sawasdee prongsai';

export const HEALTH_UNIT = { id: namedId('unit-health'), name: 'กองสาธารณสุขและสิ่งแวดล้อม' } as const;

const WORKS = namedId('unit-works');
const FINANCE = namedId('unit-finance');
const OFFICE = namedId('unit-office');

/** The administrator first: it is she who adds the others. */
export const PEOPLE = [
  { login: 'admin', name: 'มะลิ ผู้ดูแล', role: 'administrator', title: 'ผู้ดูแลระบบ', units: [] },
  { login: 'clerk', name: 'ปรีดา นำทาง', role: 'clerk', title: 'ปลัดเทศบาล', units: [OFFICE] },
  { login: 'field', name: 'สมหวัง เดินดิน', role: 'field', title: 'เจ้าหน้าที่ภาคสนาม', units: [WORKS] },
  { login: 'works', name: 'ขยัน สร้างทาง', role: 'unit-officer', title: 'เจ้าหน้าที่กองช่าง', units: [WORKS] },
  { login: 'counter', name: 'ยิ้มแย้ม ต้อนรับ', role: 'counter', title: 'เจ้าหน้าที่เคาน์เตอร์', units: [FINANCE] },
] as const satisfies readonly Invented[];

/** The tablet at a point. */
export const kioskIdOf = (code: string): string => namedId(`kiosk-${code}`);

/**
 * Where people are served. `weight`: how many come, against the others; `scores`: how often each step from 1 to 5 is given there; `mood`: by how much
 * forms are kinder or harsher there; `silentDays`: so long its tablet was not heard.
 */
export const POINTS = [
  {
    code: 'demo',
    name: 'จุดบริการงานทะเบียน',
    unit: OFFICE,
    weight: 3,
    scores: [1, 2, 9, 36, 52],
    mood: 0.3,
    tablet: 'แท็บเล็ตหน้าช่อง 1',
    silentDays: 0,
  },
  {
    code: 'tax',
    name: 'จุดชำระภาษี กองคลัง',
    unit: FINANCE,
    weight: 4,
    scores: [3, 7, 20, 40, 30],
    mood: -0.1,
    tablet: 'แท็บเล็ตหน้าช่อง 4',
    silentDays: 0,
  },
  {
    code: 'works',
    name: 'จุดบริการกองช่าง',
    unit: WORKS,
    weight: 2,
    scores: [2, 4, 14, 44, 36],
    mood: 0.2,
    tablet: 'แท็บเล็ตกองช่าง',
    silentDays: 3,
  },
] as const;

/** Why: one in three says nothing more. In the order of the questionnaire's reasons; at the tax counter it is mostly how quickly it went. */
export const REASONS = {
  good: ['staff', 'staff', 'speed', 'steps', 'place', 'fairness'],
  bad: ['speed', 'speed', 'steps', 'place', 'staff'],
} as const;

/** The points whose phones and papers ask the long questionnaire. */
export const ASKING = ['tax', 'works'] as const;

/** By how much each side of the service pleases more or less than the others. */
export const MOODS = { process: 0.15, channel: -0.2, staff: 0.4, place: -0.1 } as const;

/** What people say of themselves, each as often as it stands here, and what brings them to a point. */
export const BACKGROUND = {
  everywhere: {
    sex: ['female', 'female', 'female', 'male', 'male', 'other'],
    age: [
      'under-20',
      'from-20',
      'from-31',
      'from-31',
      'from-41',
      'from-41',
      'from-51',
      'from-51',
      'from-61',
      'from-61',
    ],
    education: ['primary', 'primary', 'primary', 'lower-secondary', 'upper-secondary', 'upper-secondary', 'bachelor'],
    occupation: [
      'farmer',
      'farmer',
      'farmer',
      'labourer',
      'labourer',
      'trader',
      'trader',
      'official',
      'home',
      'student',
    ],
  },
  at: {
    tax: { service: ['revenue', 'revenue', 'revenue', 'revenue', 'registry', 'other'] },
    works: { service: ['works', 'works', 'works', 'disaster', 'other'] },
  },
} as const;
