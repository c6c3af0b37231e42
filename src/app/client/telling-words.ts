/** What a command is, in the words of the sync page: by its type. */
export const words = {
  th: {
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
    person: { add: 'เพิ่มบุคลากร', change: 'เปลี่ยนสิทธิของบุคลากร' },
    organisation: { describe: 'แก้ไขข้อมูลหน่วยงาน' },
    unit: { add: 'เพิ่มส่วนราชการ' },
    'service-point': { add: 'เพิ่มจุดบริการ' },
    questionnaire: { publish: 'ประกาศใช้แบบสอบถาม' },
    other: 'รายการที่รุ่นนี้ยังไม่รู้จัก',
    refused: 'ระบบของเทศบาลไม่รับรายการนี้',
    codes: {
      unreadable: 'อ่านรายการนี้ไม่ได้',
      'too-large': 'ข้อความยาวเกินไป',
      'id-taken': 'มีรายการอื่นใช้หมายเลขนี้แล้ว',
      'not-known-here': 'รายการนี้อ้างถึงสิ่งที่เทศบาลยังไม่มี',
    },
  },
  en: {
    complaint: {
      log: 'Complaint taken down',
      assign: 'Complaint given to a unit',
      note: 'Note on a complaint',
      close: 'Complaint closed',
    },
    measure: { plan: 'Measure planned', record: 'Progress of a measure', correct: 'Correction of progress' },
    person: { add: 'Person added', change: "A person's rights changed" },
    organisation: { describe: 'Municipality described' },
    unit: { add: 'Unit added' },
    'service-point': { add: 'Service point added' },
    questionnaire: { publish: 'Questionnaire published' },
    other: 'Something that this version does not know yet',
    refused: 'The municipality did not take this',
    codes: {
      unreadable: 'It could not be read',
      'too-large': 'The text is too long',
      'id-taken': 'Something else has this number already',
      'not-known-here': 'It refers to something that the municipality does not have yet',
    },
  },
} as const;
