import type { Language } from '#i18n/domain/language.ts';

/** Why a tablet has not become a kiosk. */
export type DoorRefusal = 'not-a-code' | 'code-used' | 'too-many-tries' | 'no-network' | 'not-now' | 'not-saved';

const th = {
  label: 'รหัส 8 ตัว',
  hint: 'ดูรหัสจากหน้าจอของเจ้าหน้าที่ (เมนูแท็บเล็ต กด “เพิ่มแท็บเล็ต”) รหัสเป็นตัวอักษรอังกฤษและตัวเลข ใช้ได้ 10 นาที',
  enrol: 'ลงทะเบียนเครื่องนี้',
  busy: 'กำลังลงทะเบียน',
  own: 'เครื่องนี้ลงทะเบียนแล้ว เปิดหน้าของจุดบริการ',
  refusals: {
    'not-a-code': 'รหัสมี 8 ตัว เป็นตัวเลข 2–9 หรือตัวอักษรอังกฤษ และไม่มีตัว I L O U โปรดตรวจแล้วพิมพ์อีกครั้ง',
    'code-used': 'รหัสนี้ใช้ไม่ได้ อาจใช้ไปแล้วหรือเกิน 10 นาที โปรดขอรหัสใหม่จากเจ้าหน้าที่',
    'too-many-tries': 'ขณะนี้มีผู้ลองรหัสจำนวนมาก โปรดรอสักครู่แล้วกดอีกครั้ง รหัสของท่านยังใช้ได้',
    'no-network': 'ติดต่อหน่วยงานไม่ได้ โปรดตรวจอินเทอร์เน็ตของเครื่องนี้แล้วกดอีกครั้ง รหัสยังใช้ได้จนครบ 10 นาที',
    'not-now': 'ระบบของหน่วยงานยังไม่พร้อม โปรดรอสักครู่แล้วกดอีกครั้ง',
    'not-saved': 'เบราว์เซอร์นี้เก็บข้อมูลในเครื่องไม่ได้ จึงเป็นแท็บเล็ตประจำจุดไม่ได้ โปรดปิดโหมดส่วนตัว เปิดด้วยที่อยู่ https แล้วกดอีกครั้ง',
  } satisfies Record<DoorRefusal, string>,
};

const en: typeof th = {
  label: 'Code of 8 signs',
  hint: 'It is on the screen of our staff (Tablets, “Add a tablet”): letters and digits, good for 10 minutes',
  enrol: 'Enrol this tablet',
  busy: 'Enrolling',
  own: 'This tablet is enrolled: open the page of its service point',
  refusals: {
    'not-a-code': 'A code has 8 signs: digits 2–9 or letters, and none of I L O U. Please look again and type it anew',
    'code-used': 'This code is no good: it was used, or is older than 10 minutes. Please ask our staff for a new one',
    'too-many-tries':
      'Many codes are being tried at this moment. Please wait a little and press again; yours is still good',
    'no-network':
      'The office cannot be reached. Please see to the internet of this tablet and press again; the code stays good for its 10 minutes',
    'not-now': 'The office’s system is not ready. Please wait a little and press again',
    'not-saved':
      'This browser can keep nothing on the device, so it cannot be a kiosk. Please leave private browsing, open the https address and press again',
  },
};

/** Words of the page on which a tablet becomes a kiosk: apart, so that no phone loads them. */
export const DOOR_WORDS: Readonly<Record<Language, typeof th>> = { th, en };
