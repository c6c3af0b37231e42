/** What happens to a browser under its people: cleared, closed, or come to an end with its room. */
export const words = {
  th: {
    cleared: {
      title: 'เบราว์เซอร์นี้ถูกล้างข้อมูล',
      text: 'สิ่งที่ส่งถึงเทศบาลแล้วอยู่ครบ แต่ถ้ามีสิ่งที่บันทึกไว้และยังไม่ได้ส่งจากเครื่องนี้ สิ่งนั้นหายไปแล้ว กู้คืนไม่ได้',
      way: 'เข้าสู่ระบบ ดูว่าเทศบาลมีรายการล่าสุดของท่านหรือไม่ ถ้าขาด ให้บันทึกใหม่ แล้วดูการตั้งค่าเบราว์เซอร์ ปิดตัวเลือกที่ล้างข้อมูลเมื่อปิดโปรแกรม และไม่ใช้โปรแกรมล้างไฟล์กับเบราว์เซอร์นี้',
    },
    gone: {
      title: 'ข้อมูลในเบราว์เซอร์นี้ถูกล้างขณะท่านใช้งาน',
      text: 'ถ้ามีสิ่งที่บันทึกไว้และยังไม่ได้ส่ง สิ่งนั้นหายไปแล้ว หน้านี้บันทึกต่อไม่ได้ ถ้ามีสิ่งที่พิมพ์ค้างไว้ ให้คัดลอกหรือจดไว้ก่อน แล้วเปิดใหม่',
      again: 'เปิดใหม่',
    },
    shut: {
      title: 'เบราว์เซอร์ปิดที่เก็บในเครื่องนี้ ตอนนี้บันทึกไม่ได้',
      text: 'สิ่งที่บันทึกไว้แล้วและสิ่งที่พิมพ์ค้างไว้ยังอยู่ ตรวจว่าเครื่องมีที่ว่าง โปร่งใสกำลังลองเปิดที่เก็บเองอยู่',
      again: 'ลองเดี๋ยวนี้',
    },
    stuck: {
      title: 'ที่เก็บในเครื่องนี้ไม่ตอบ ตอนนี้บันทึกไม่ได้',
      text: 'สิ่งที่บันทึกไว้แล้วยังอยู่ ถ้ามีสิ่งที่พิมพ์ค้างไว้ ให้คัดลอกหรือจดไว้ก่อน แล้วปิดเบราว์เซอร์ให้สนิททุกหน้าต่าง และเปิดใหม่',
    },
    halfFilled: 'ยังมีสิ่งที่พิมพ์ค้างไว้ ในแท็บนี้หรือแท็บอื่น บันทึกหรือลบทิ้งก่อน แล้วกดอีกครั้ง',
  },
  en: {
    cleared: {
      title: 'This browser was cleared',
      text: 'What was sent to the municipality is all there. If anything was saved on this device and not sent yet, it is gone and cannot be brought back',
      way: 'Sign in and see whether the municipality has what you saved last; what is missing, save again. Then look at the settings of the browser: turn off what clears data when it closes, and use no cleaning program on it',
    },
    gone: {
      title: 'This browser was cleared while you were using it',
      text: 'If anything was saved and not sent yet, it is gone. This page can save nothing any more. If you were writing something, copy it first, then open again',
      again: 'Open again',
    },
    shut: {
      title: 'The browser has closed the storage of this device. Nothing can be saved now',
      text: 'What was saved and what you are writing is still there. See that the device has free space. Prongsai keeps trying to open the storage',
      again: 'Try now',
    },
    stuck: {
      title: 'The storage of this device does not answer. Nothing can be saved now',
      text: 'What was saved is still there. If you are writing something, copy it first. Then close the whole browser, with all its windows, and open it again',
    },
    halfFilled:
      'Something is written and not saved, in this tab or another. Save it or discard it first, then press again',
  },
} as const;
