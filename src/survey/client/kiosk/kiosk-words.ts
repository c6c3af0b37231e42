import type { Language } from '#i18n/domain/language.ts';

const th = {
  closed: 'ขณะนี้ปิดรับคำตอบ',
  opens: (when: string) => `เปิดให้ตอบอีกครั้ง ${when}`,
  fullScreen: 'เต็มจอ',
  toldTitle: 'ท่านบอก เราทำ',
  since: (day: string) => `ตั้งแต่ ${day}`,
  wholeTitle: 'ตอบข้อใดก่อนก็ได้ เว้นข้อที่ไม่อยากตอบได้',
  answered: (count: number, of: number) => `ตอบแล้ว ${count} จาก ${of} ข้อ`,
  send: 'ส่งคำตอบ',
  clear: 'ล้างและเริ่มใหม่',
  forStaff: 'สำหรับเจ้าหน้าที่ กดค้างไว้ 2 วินาที',
  staffTitle: 'สำหรับเจ้าหน้าที่',
  code: 'รหัสออก 6 หลัก',
  typed: (count: number) => `กดแล้ว ${count} จาก 6 หลัก`,
  erase: 'ลบ',
  back: 'กลับหน้าแรก',
  wrong: 'รหัสไม่ถูกต้อง',
  waits: (seconds: number) => `กดรหัสผิดหลายครั้ง โปรดรอ ${seconds} วินาที`,
  noCode: 'จุดบริการนี้ยังไม่ตั้งรหัสออก',
  setCode:
    'ปลัดหรือผู้ดูแลระบบตั้งรหัสได้ในระบบของเจ้าหน้าที่: เพิ่มเติม > เวลาเปิดและรหัสออกของแท็บเล็ต เมื่อตั้งแล้วเครื่องนี้จะรับรหัสเองภายใน 1 ชั่วโมงที่มีอินเทอร์เน็ต',
  left: 'ออกจากหน้าแบบสอบถามได้แล้ว',
  toStaff: 'ไปหน้าเจ้าหน้าที่',
  toDoor: 'ลงทะเบียนจุดอื่น',
};

const en: typeof th = {
  closed: 'We take no answers at this hour',
  opens: (when) => `We ask again ${when}`,
  fullScreen: 'Full screen',
  toldTitle: 'You said, we did',
  since: (day) => `Since ${day}`,
  wholeTitle: 'In any order, and leave out what you like',
  answered: (count, of) => `${count} of ${of} answered`,
  send: 'Send my answers',
  clear: 'Clear and start over',
  forStaff: 'For staff: press and hold for 2 seconds',
  staffTitle: 'For staff',
  code: 'Code of 6 digits',
  typed: (count) => `${count} of 6 digits`,
  erase: 'Erase',
  back: 'Back to the start',
  wrong: 'That is not the code',
  waits: (seconds) => `Several wrong codes. Please wait ${seconds} s`,
  noCode: 'This point has no code yet',
  setCode:
    'The clerk or an administrator sets one on the staff pages: More > Hours and code of tablets. This tablet learns of it by itself within an hour in which it has internet',
  left: 'You may leave the questionnaire now',
  toStaff: 'Go to the staff pages',
  toDoor: 'Enrol at another point',
};

/** Words of a kiosk alone. */
export const KIOSK_WORDS: Readonly<Record<Language, typeof th>> = { th, en };
