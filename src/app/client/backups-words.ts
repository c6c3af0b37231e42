import type { BackupConcern, spokenDay } from '../domain/backups.ts';

type Concerns = Readonly<Record<BackupConcern, { readonly title: string; readonly text: string }>>;
type Days = Readonly<Record<ReturnType<typeof spokenDay>, string>>;

/** The administrator's page of backups. */
export const words = {
  th: {
    title: 'การสำรองข้อมูล',
    intro: 'ระบบสำรองข้อมูลเองทุกคืน เก็บไว้ 14 วัน และอ่านตรวจทั้งไฟล์ทุกครั้ง',
    last: 'สำรองครั้งล่าสุด{{day}} ตรวจแล้ว',
    days: {
      'last-night': 'เมื่อคืน {{time}}',
      today: 'วันนี้ {{time}}',
      yesterday: 'เมื่อวาน {{time}}',
      earlier: 'เมื่อ {{date}} {{time}}',
    } satisfies Days,
    second: {
      none: 'ไฟล์สำรองอยู่ในเครื่องเดียวกับข้อมูล ถ้าเครื่องเสียจะเสียไปด้วยกัน ควรตั้งโฟลเดอร์ที่สองบนดิสก์อื่น (BACKUP_DIR) หรือดาวน์โหลดไปเก็บเป็นประจำ',
      whole: 'ในโฟลเดอร์ที่สองมีไฟล์เดียวกันแล้ว',
    },
    concerns: {
      'none-yet': {
        title: 'ยังไม่มีไฟล์สำรองที่ใช้ได้',
        text: 'ถ้าเพิ่งเริ่มใช้ ระบบจะสำรองเองภายในหนึ่งชั่วโมง ถ้านานกว่านั้น ให้ผู้ดูแลเครื่องแม่ข่ายดูข้อความในบันทึกของระบบ และพื้นที่ว่างของดิสก์',
      },
      'too-old': {
        title: 'ไม่มีไฟล์สำรองใหม่เกินสองวันแล้ว',
        text: 'ให้ผู้ดูแลเครื่องแม่ข่ายดูข้อความในบันทึกของระบบ และพื้นที่ว่างของดิสก์ แล้วสั่ง npm run backup ที่เครื่องแม่ข่าย',
      },
      'second-behind': {
        title: 'โฟลเดอร์ที่สองไม่มีไฟล์สำรองล่าสุด',
        text: 'ดูว่าดิสก์นั้นเสียบอยู่และมีพื้นที่ว่าง ระบบจะคัดลอกเองเมื่อสำรองครั้งต่อไป ไฟล์ชุดแรกยังสมบูรณ์',
      },
    } satisfies Concerns,
    home: {
      title: 'เก็บไว้นอกเครื่องนี้',
      text: 'ในไฟล์มีทุกอย่างของเทศบาล รวมทั้งเรื่องทุจริตและกุญแจของระบบ เก็บในตู้ที่ล็อกเหมือนทะเบียนกระดาษ ไม่ส่งทางอีเมลหรือ LINE และลบจากเครื่องที่ใช้ดาวน์โหลด',
      take: 'ดาวน์โหลดไฟล์ล่าสุด ({{size}})',
    },
    list: 'ไฟล์สำรองที่มี',
    checked: 'ตรวจแล้ว',
    unchecked: 'ใช้ไม่ได้',
    size: '{{megabytes}} MB',
    again: 'ลองอีกครั้ง',
    busy: 'กำลังดู',
    come: 'ได้รับรายการจากเทศบาลแล้ว',
  },
  en: {
    title: 'Backups',
    intro: 'Made every night without anybody doing anything, kept for 14 days, and read to its end each time',
    last: 'The last backup was made {{day}} and checked',
    days: {
      'last-night': 'last night at {{time}}',
      today: 'today at {{time}}',
      yesterday: 'yesterday at {{time}}',
      earlier: 'on {{date}} at {{time}}',
    } satisfies Days,
    second: {
      none: 'The backups lie on the same computer as the data and would break together with it. Name a second folder on another disk (BACKUP_DIR), or download one regularly',
      whole: 'The second folder has it too',
    },
    concerns: {
      'none-yet': {
        title: 'There is no backup yet that can be relied on',
        text: 'If you have just begun, one is made within an hour. If it takes longer, have somebody look at the log of the server and at the room on its disk',
      },
      'too-old': {
        title: 'There has been no new backup for more than two days',
        text: 'Have somebody look at the log of the server and at the room on its disk, then run npm run backup there',
      },
      'second-behind': {
        title: 'The newest backup is not in the second folder',
        text: 'Look whether that disk is plugged in and has room. It is copied with the next backup; the first copy is whole',
      },
    } satisfies Concerns,
    home: {
      title: 'Keep one elsewhere',
      text: 'Everything of the municipality is in the file, corruption cases and the server’s key among it. Lock it away like the paper registers, do not send it by e-mail or LINE, and delete it from the device that you downloaded it with',
      take: 'Download the newest ({{size}})',
    },
    list: 'Backups that are there',
    checked: 'Checked',
    unchecked: 'Not usable',
    size: '{{megabytes}} MB',
    again: 'Try again',
    busy: 'Looking',
    come: 'The list has come from the municipality',
  },
} as const;
