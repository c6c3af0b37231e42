/** Around the sheets that are hung up; what stands on the sheets themselves is in `poster-text.ts`. */
export const words = {
  th: {
    point: 'ป้ายเชิญประเมินของ{{name}}',
    eit: 'ป้าย EIT ปีงบประมาณ {{year}}',
    backToPoints: 'จุดบริการทั้งหมด',
    backToEit: 'แบบวัด EIT',
    size: 'ขนาดกระดาษ',
    print: 'พิมพ์',
    printHint: 'ในหน้าต่างพิมพ์ เลือกกระดาษ {{size}} และไม่ย่อขยาย',
    noAddress: 'ยังพิมพ์ป้ายไม่ได้ เพราะยังไม่ได้กำหนดที่อยู่เว็บที่ประชาชนใช้',
    noAddressText: 'ให้ผู้ดูแลเครื่องแม่ข่ายกำหนด PUBLIC_URL เช่น https://prongsai.example.go.th ตามคู่มือติดตั้ง แล้วเปิดหน้านี้ใหม่',
    notHeard: 'จุดบริการนี้ยังรอส่งถึงเทศบาล พิมพ์ป้ายได้หลังจากส่งแล้ว',
    notHere: 'ไม่พบจุดบริการนี้ในเครื่องนี้',
    noLink: 'ยังไม่มีลิงก์ EIT ของปีนี้ ให้บันทึกลิงก์ก่อน แล้วจึงพิมพ์ป้าย',
  },
  en: {
    point: 'Poster for {{name}}',
    eit: 'EIT poster of fiscal year {{year}} BE',
    backToPoints: 'All service points',
    backToEit: 'The EIT',
    size: 'Paper size',
    print: 'Print',
    printHint: 'In the print dialogue choose {{size}} and do not scale',
    noAddress: 'The poster cannot be printed yet: nobody has said which web address residents use',
    noAddressText:
      'Whoever keeps the server sets PUBLIC_URL, such as https://prongsai.example.go.th, as the installation guide says. Then open this page again',
    notHeard: 'This service point still waits to be sent. The poster can be printed afterwards',
    notHere: 'This device knows no such service point',
    noLink: 'There is no EIT link for this year yet. Save the link first, then print the poster',
  },
} as const;
