/** Taking the report home. */
export const th = {
  reportFiles: {
    title: 'บันทึกรายงานเป็นไฟล์',
    docx: 'Word (DOCX)',
    xlsx: 'ตาราง Excel (XLSX)',
    csv: 'ตาราง CSV',
    busy: 'กำลังสร้างไฟล์',
    failed: 'สร้างไฟล์ไม่สำเร็จ',
    again: 'รายงานบนหน้าจอยังอยู่ครบ กดอีกครั้ง ถ้ายังไม่สำเร็จ ให้เปิดหน้านี้ใหม่เมื่อมีสัญญาณ หรือพิมพ์รายงานแทน',
  },
} as const;

export const en = {
  reportFiles: {
    title: 'Save the report as a file',
    docx: 'Word (DOCX)',
    xlsx: 'Excel tables (XLSX)',
    csv: 'CSV tables',
    busy: 'Making the file',
    failed: 'The file could not be made',
    again:
      'The report on the screen is whole. Press again; if it fails again, open this page anew when there is a connection, or print the report',
  },
} as const;
