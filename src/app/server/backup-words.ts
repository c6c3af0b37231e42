import type { Damage } from '#ledger/server/check-ledger.ts';

/** A sentence for whoever reads the log or the screen, and the next step. */
const both = (thai: string, english: string): string => `${thai}\n  ${english}`;

const WHAT: Readonly<Record<Damage, string>> = {
  unreadable: 'it cannot be read to its end',
  chain: 'its history does not add up',
  personal: 'personal words in it are not those that were said',
};

export const BACKUP_WORDS = {
  nothing: (dataDir: string) =>
    both(
      `ในโฟลเดอร์ ${dataDir} ยังไม่มีข้อมูลให้สำรอง กรุณาตรวจสอบ DATA_DIR`,
      `there are no data in ${dataDir} yet to make a backup of: check DATA_DIR`,
    ),
  busy: both(
    'กำลังสำรองข้อมูลอยู่แล้ว กรุณารอสักครู่แล้วลองใหม่',
    'a backup is being made at this moment: wait a minute and try again',
  ),
  failed: (code: string) =>
    both(
      `สำรองข้อมูลไม่สำเร็จ (${code}) ไฟล์ที่ไม่สมบูรณ์ถูกลบแล้ว ข้อมูลเดิมไม่เสียหาย กรุณาตรวจสอบพื้นที่ว่างของดิสก์แล้วลองใหม่`,
      `the backup failed (${code}) and was deleted; the data themselves were not touched. Look whether the disk is full, then try again`,
    ),
  damaged: (damage: Damage) =>
    both(
      `ไฟล์สำรองไม่ผ่านการตรวจสอบ (${damage}) จึงถูกลบ ดิสก์หรือข้อมูลอาจเสียหาย อย่าลบไฟล์สำรองเก่า กรุณาติดต่อผู้ดูแลระบบ`,
      `the backup did not pass its check and was deleted: ${WHAT[damage]}. The disk or the data may be damaged: keep the older backups and ask for help`,
    ),
  foundDamaged: (name: string) =>
    both(
      `ไฟล์สำรอง ${name} เสียหายหลังจากตรวจสอบแล้ว ระบบจะไม่ใช้ไฟล์นี้ กรุณาตรวจสอบดิสก์`,
      `the older backup ${name} was damaged since it was checked and is not counted any more: have the disk looked at`,
    ),
  secondFailed: (dir: string) =>
    both(
      `คัดลอกไฟล์สำรองไปยังโฟลเดอร์ที่สอง ${dir} ไม่สำเร็จ ไฟล์สำรองชุดแรกยังสมบูรณ์ กรุณาตรวจสอบว่าเสียบดิสก์แล้วและมีพื้นที่ว่าง`,
      `the second copy of the backup in ${dir} failed; the first is whole. Look whether that disk is plugged in and has room`,
    ),
  made: (name: string) => both(`สำรองและตรวจสอบข้อมูลแล้ว: backups/${name}`, `backup made and checked: backups/${name}`),
  notThere: (file: string) =>
    both(
      `ไม่พบไฟล์สำรอง "${file}" วิธีใช้: npm run restore -- <ไฟล์สำรอง>`,
      `there is no backup "${file}". Usage: npm run restore -- <backup file>`,
    ),
  notEmpty: (dataDir: string) =>
    both(
      `โฟลเดอร์ ${dataDir} มีข้อมูลอยู่แล้ว จึงไม่เขียนทับ กรุณาย้ายไฟล์ ledger.sqlite ทุกไฟล์ไปเก็บที่อื่น หรือเลือก DATA_DIR อื่น แล้วลองใหม่`,
      `the folder ${dataDir} holds data already, and nothing in it was changed: move all its ledger.sqlite files elsewhere, or choose another DATA_DIR, and try again`,
    ),
  unfit: (damage: Damage) =>
    both(
      `ไฟล์สำรองนี้ใช้ไม่ได้ (${damage}) ยังไม่มีสิ่งใดถูกเปลี่ยนแปลง กรุณาใช้ไฟล์สำรองก่อนหน้า`,
      `this backup is no good: ${WHAT[damage]}. Nothing was changed: take the one before it`,
    ),
  notRestored: (code: string) =>
    both(
      `กู้คืนข้อมูลไม่สำเร็จ (${code}) ไฟล์สำรองไม่เสียหาย กรุณาตรวจสอบพื้นที่ว่างของดิสก์แล้วลองใหม่`,
      `restoring failed (${code}); the backup is unharmed. Look whether the disk is full, then try again`,
    ),
  restored: (dataDir: string) =>
    both(
      `กู้คืนข้อมูลลงใน ${dataDir} แล้ว ขั้นตอนต่อไป: เปิดโปรแกรมด้วย npm start แล้วเปิดแท็บเล็ตและคอมพิวเตอร์ทุกเครื่องที่เคยใช้ให้ต่อกับระบบ งานของเจ้าหน้าที่หลังการสำรองจะส่งกลับมาเอง (คำตอบของประชาชนหลังการสำรองไม่กลับมา) อย่าล้างข้อมูลเบราว์เซอร์ของเครื่องใดก่อนหน้าจอแจ้งว่าส่งครบแล้ว เครื่องที่แจ้งหายหลังการสำรองต้องแจ้งหายอีกครั้ง`,
      `the data were restored into ${dataDir}. Next: start with npm start, then open Prongsai on every tablet and computer that was used: what staff did after the backup comes back from them by itself (residents’ answers since then do not). Clear no browser before it says that all is sent. A device that was reported lost since the backup must be reported again`,
    ),
} as const;
