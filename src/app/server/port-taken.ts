import { Hindrance } from '#kernel/server/hindrance.ts';

export class PortTaken extends Hindrance {
  constructor(port: number) {
    super(
      `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ Prongsai เปิดอยู่แล้วหรือไม่ ถ้าไม่ใช่ กรุณาเลือก PORT อื่น`,
      `port ${port} is taken: is Prongsai running already? Else choose another PORT`,
    );
  }
}
