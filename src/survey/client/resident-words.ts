import type { Language } from '#i18n/domain/language.ts';
import type { Step } from '#ui/client/Face.tsx';

const th = {
  /** Two lines at the kiosk, one on a phone. */
  step: {
    5: ['พอใจ', 'มากที่สุด'],
    4: ['พอใจ', 'มาก'],
    3: ['พอใจ', 'ปานกลาง'],
    2: ['พอใจ', 'น้อย'],
    1: ['พอใจ', 'น้อยที่สุด'],
  } satisfies Record<Step, readonly [string, string]>,
  demo: 'ระบบสาธิต ข้อมูลสมมติ',
  inOtherLanguage: 'English',
  privacy: 'ไม่ถามชื่อและไม่เก็บเบอร์โทรศัพท์ของท่าน',
  why: 'ท่านนึกถึงเรื่องใดเป็นหลัก',
  optional: 'เลือกได้หนึ่งข้อ หรือไม่ตอบก็ได้',
  noReason: 'ไม่ระบุ',
  send: 'ส่งคำตอบ',
  saving: 'กำลังบันทึก',
  nothingAnswered: 'ยังไม่ได้เลือก โปรดแตะหน้าที่ตรงกับใจท่านหนึ่งหน้า',
  notSaved: 'โทรศัพท์นี้เก็บคำตอบไม่ได้ คำตอบของท่านยังอยู่ตรงนี้ กดส่งอีกครั้งเพื่อส่งตรงถึงหน่วยงาน (ต้องมีสัญญาณ)',
  thanks: 'ขอบคุณที่บอกเรา',
  sent: 'คำตอบของท่านถึงหน่วยงานแล้ว',
  kept: 'เก็บคำตอบของท่านไว้ในโทรศัพท์นี้แล้ว จะส่งเองเมื่อมีสัญญาณ',
  comeAgain: 'ถ้าปิดหน้านี้ก่อนส่งเสร็จ โปรดเปิดอีกครั้งภายใน 7 วัน',
  stayOpen: 'โปรดเปิดหน้านี้ค้างไว้จนขึ้นว่าถึงหน่วยงานแล้ว',
  sendNow: 'ส่งเดี๋ยวนี้',
  again: 'ตอบอีกคน',
  cut: 'ไม่มีสัญญาณ ตอบได้ตามปกติ',
  waiting: (count: number) => `รอส่ง ${count} คำตอบ`,
  refused: (count: number) => `มี ${count} คำตอบที่หน่วยงานรับไม่ได้`,
  refusedWhy: 'แบบสอบถามอาจเปลี่ยนไปแล้ว โปรดเปิดหน้านี้ใหม่แล้วตอบอีกครั้ง',
  broken: 'หน้านี้ขัดข้อง',
  brokenText: 'คำตอบที่บันทึกไว้แล้วยังอยู่ครบ ไม่หายไปไหน',
  reopen: 'เปิดหน้านี้ใหม่',
  kiosk: {
    greeting: ['วันนี้เราบริการท่าน', 'เป็นอย่างไรบ้าง'],
    promise: (taps: number) => `แตะ ${taps} ครั้ง ไม่ถึงหนึ่งนาที และไม่ถามชื่อของท่าน`,
    start: 'แตะเพื่อเริ่ม',
    progress: (at: number, of: number) => `ข้อ ${at} จาก ${of}`,
    howSatisfied: 'แตะหน้าที่ตรงกับใจท่าน',
    back: 'ย้อนกลับ',
    skip: 'ข้ามข้อนี้',
    idle: (seconds: number) => `ถ้าไม่แตะ จะกลับหน้าแรกใน ${seconds} วินาที`,
    soon: (seconds: number) => `กลับหน้าแรกเองใน ${seconds} วินาที`,
    kept: 'เก็บคำตอบของท่านไว้ในเครื่องนี้แล้ว',
    later: 'เมื่อมีสัญญาณ เครื่องจะส่งให้เอง',
    done: 'เสร็จแล้ว',
    connected: 'เชื่อมต่อกับหน่วยงานแล้ว',
    cut: 'ไม่มีอินเทอร์เน็ต ตอบได้ตามปกติ',
    unsaved: 'เครื่องนี้เก็บคำตอบไม่ได้ โปรดแจ้งเจ้าหน้าที่',
    unusable: 'เครื่องนี้ยังรับคำตอบไม่ได้ โปรดแจ้งเจ้าหน้าที่ให้เปิดหน้านี้ด้วยที่อยู่ https และเปิดการใช้งานสคริปต์',
  },
};

type ResidentWords = typeof th;

const en: ResidentWords = {
  step: {
    5: ['Very ', 'satisfied'],
    4: ['', 'Satisfied'],
    3: ['Neither ', 'good nor bad'],
    2: ['', 'Dissatisfied'],
    1: ['Very ', 'dissatisfied'],
  },
  demo: 'Demonstration with invented data',
  inOtherLanguage: 'ภาษาไทย',
  privacy: 'We do not ask your name and keep no phone number',
  why: 'What did you mainly think of?',
  optional: 'Choose one, or leave it out',
  noReason: 'Nothing in particular',
  send: 'Send my answer',
  saving: 'Saving',
  nothingAnswered: 'Nothing is chosen yet. Please tap the face that fits.',
  notSaved:
    'This phone cannot keep your answer. It is still here: press again to send it straight to the office (needs a signal).',
  thanks: 'Thank you',
  sent: 'Your answer has reached the office',
  kept: 'Your answer is kept on this phone and will be sent by itself when there is a signal',
  comeAgain: 'If you close this page before that, please open it again within 7 days.',
  stayOpen: 'Please keep this page open until it says that your answer has arrived.',
  sendNow: 'Send now',
  again: 'Another person answers',
  cut: 'No signal. You can answer as usual',
  waiting: (count) => (count === 1 ? '1 answer waits to be sent' : `${count} answers wait to be sent`),
  refused: (count) => (count === 1 ? '1 answer was not accepted' : `${count} answers were not accepted`),
  refusedWhy: 'The questions may have changed. Please open this page anew and answer again.',
  broken: 'This page is out of order',
  brokenText: 'Every answer that was saved is still here; nothing is lost.',
  reopen: 'Open this page anew',
  kiosk: {
    greeting: ['How was our service', 'for you today?'],
    promise: (taps) => `${taps} taps, less than a minute, and we do not ask your name`,
    start: 'Tap to start',
    progress: (at, of) => `Question ${at} of ${of}`,
    howSatisfied: 'Tap the face that fits',
    back: 'Back',
    skip: 'Skip this',
    idle: (seconds) => `Without a tap, back to the start in ${seconds} s`,
    soon: (seconds) => `Back to the start in ${seconds} s`,
    kept: 'Your answer is kept on this device',
    later: 'It will be sent by itself when there is a signal',
    done: 'Done',
    connected: 'Connected to the office',
    cut: 'No internet. You can answer as usual',
    unsaved: 'This device cannot keep answers. Please tell our staff.',
    unusable:
      'This device cannot take answers yet. Please tell our staff to open this page by its https address and with scripts enabled.',
  },
};

/** Plain words instead of a translation library: they are in the page before any script, and a phone on a slow line loads them. */
export const RESIDENT_WORDS: Readonly<Record<Language, ResidentWords>> = { th, en };

/** The step in one line. */
export const stepInWords = (language: Language, step: Step): string => RESIDENT_WORDS[language].step[step].join('');
