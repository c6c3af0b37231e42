import type { SayRefusal } from '#ledger/client/say.ts';
import type { ServicePointRefusal } from '../domain/service-point.ts';

/** Every reason why something that was said of the organisation is not kept. */
export type OrganisationRefusal = ServicePointRefusal | SayRefusal;

export const words = {
  th: {
    waiting: 'รอส่ง',
    save: 'บันทึก',
    saving: 'กำลังบันทึก',
    saved: 'บันทึกแล้ว',
    points: {
      title: 'จุดบริการ',
      intro: 'แต่ละจุดมีหน้าแบบสอบถามของตนเอง สำหรับโทรศัพท์ของประชาชน และสำหรับแท็บเล็ตที่เคาน์เตอร์',
      add: 'เพิ่มจุดบริการ',
      phone: 'เปิดหน้าสำหรับโทรศัพท์',
      kiosk: 'เปิดหน้าสำหรับแท็บเล็ต',
      poster: 'พิมพ์ป้าย',
      emptyTitle: 'ยังไม่มีจุดบริการ',
      emptyText: 'เพิ่มจุดแรก แล้วประชาชนจะตอบแบบสอบถามได้',
    },
    point: {
      back: 'จุดบริการทั้งหมด',
      title: 'เพิ่มจุดบริการ',
      name: 'ชื่อจุดบริการ',
      nameHint: 'ประชาชนจะเห็นชื่อนี้',
      nameError: 'กรุณาพิมพ์ชื่อจุดบริการ ไม่เกิน 200 ตัวอักษร',
      code: 'รหัสในที่อยู่เว็บ',
      codeHint: 'อยู่ท้ายที่อยู่เว็บของจุดนี้ เช่น /s/registry ใช้แล้วเปลี่ยนไม่ได้',
      codeError: 'รหัสเป็นตัวอักษรอังกฤษตัวเล็ก ตัวเลข หรือขีด 2–14 ตัว และไม่ขึ้นต้นด้วยขีด',
      unit: 'ส่วนราชการที่รับผิดชอบ',
      unitError: 'กรุณาเลือกส่วนราชการ',
      questionnaire: 'แบบสอบถาม',
      questionnaireError: 'กรุณาเลือกแบบสอบถาม',
    },
    profile: {
      title: 'หน่วยงานของท่าน',
      kind: 'ประเภท',
      kinds: { municipality: 'เทศบาลตำบล', 'administrative-organisation': 'องค์การบริหารส่วนตำบล (อบต.)' },
      kindError: 'กรุณาเลือกประเภทของหน่วยงาน',
      name: 'ชื่อเต็มของหน่วยงาน',
      nameHint: 'ตามที่พิมพ์บนหนังสือราชการ ประชาชนเห็นชื่อนี้',
      nameError: 'กรุณาพิมพ์ชื่อเต็มของหน่วยงาน ไม่เกิน 200 ตัวอักษร',
    },
    refusals: {
      'administrator-only': 'เฉพาะผู้ดูแลระบบเปลี่ยนข้อมูลนี้ได้',
      'code-taken': 'รหัสนี้มีจุดบริการอื่นใช้แล้ว กรุณาเลือกรหัสอื่น',
      'not-its-code': 'รหัสไม่ตรงกับจุดบริการที่เปิดอยู่ กรุณาเปิดหน้านี้ใหม่',
      'too-large': 'ข้อความยาวเกินไป กรุณาตัดให้สั้นลง',
      'not-saved': 'บันทึกในเครื่องนี้ไม่ได้ สิ่งที่พิมพ์ไว้ยังอยู่บนหน้าจอ ตรวจที่เก็บของเครื่องแล้วลองอีกครั้ง',
      'not-known-here': 'เครื่องนี้ยังไม่รู้จักส่วนราชการหรือแบบสอบถามที่เลือก รอรับข้อมูลจากเทศบาลแล้วลองอีกครั้ง',
      unreadable: 'ข้อมูลไม่ครบ กรุณาตรวจทุกช่องแล้วลองอีกครั้ง',
    } satisfies Record<OrganisationRefusal, string>,
  },
  en: {
    waiting: 'Waits to be sent',
    save: 'Save',
    saving: 'Saving',
    saved: 'Saved',
    points: {
      title: 'Service points',
      intro: 'Each point has its own survey page: one for residents’ phones, one for the tablet at the counter',
      add: 'Add a service point',
      phone: 'Open the page for phones',
      kiosk: 'Open the page for the tablet',
      poster: 'Print the poster',
      emptyTitle: 'No service points yet',
      emptyText: 'Add the first one, and residents can answer the survey',
    },
    point: {
      back: 'All service points',
      title: 'Add a service point',
      name: 'Name of the service point',
      nameHint: 'Residents see this name',
      nameError: 'Please type the name of the service point, at most 200 characters',
      code: 'Code in the web address',
      codeHint: 'Stands at the end of the address of this point, such as /s/registry. It cannot be changed later',
      codeError: 'A code has 2–14 small letters, digits or dashes and does not begin with a dash',
      unit: 'Responsible unit',
      unitError: 'Please choose a unit',
      questionnaire: 'Questionnaire',
      questionnaireError: 'Please choose a questionnaire',
    },
    profile: {
      title: 'Your organisation',
      kind: 'Kind',
      kinds: {
        municipality: 'Sub-district municipality',
        'administrative-organisation': 'Sub-district administrative organisation',
      },
      kindError: 'Please choose the kind of organisation',
      name: 'Full name of the organisation',
      nameHint: 'As printed on official letters. Residents see this name',
      nameError: 'Please type the full name of the organisation, at most 200 characters',
    },
    refusals: {
      'administrator-only': 'Only an administrator can change this',
      'code-taken': 'Another service point has this code. Please choose another',
      'not-its-code': 'The code does not belong to this service point. Please open this page again',
      'too-large': 'This is too long. Please shorten it',
      'not-saved':
        'It could not be saved on this device. What you typed is still here. Check the storage and try again',
      'not-known-here':
        'This device does not know the unit or the questionnaire yet. Wait for the next exchange and try again',
      unreadable: 'Something is missing. Please check every field and try again',
    } satisfies Record<OrganisationRefusal, string>,
  },
} as const;
