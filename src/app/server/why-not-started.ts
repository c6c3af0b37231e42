import { resolve } from 'node:path';
import { Hindrance } from '#kernel/server/hindrance.ts';
import type { Settings } from './settings.ts';

type Failure = NodeJS.ErrnoException & { readonly errcode?: number };

/** SQLite's codes for a file that it may not write, or not open at all. */
const SQLITE_NO_ENTRY: readonly (number | undefined)[] = [8, 14];

/** What the operating system refused at the start, as a sentence for who can mend it; everything else is the defect that it was. */
export function whyNotStarted(failure: Failure, { port, host, dataDir }: Settings): Error {
  const { code = '', syscall, path, errcode } = failure;
  if (code === 'EADDRINUSE')
    return new Hindrance(
      `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ Prongsai เปิดอยู่แล้วหรือไม่ ถ้าไม่ใช่ กรุณาเลือก PORT อื่น`,
      `port ${port} is taken: is Prongsai running already? Else choose another PORT`,
    );
  if (code === 'EACCES' && syscall === 'listen')
    return new Hindrance(
      `บัญชีนี้ไม่มีสิทธิ์ใช้พอร์ต ${port} พอร์ตต่ำกว่า 1024 ต้องได้รับสิทธิ์ก่อน กรุณาดู README หรือเลือก PORT อื่น`,
      `this account may not use port ${port}: those below 1024 need a right (README says how), or choose another PORT`,
    );
  if (syscall === 'listen' || syscall === 'getaddrinfo')
    return new Hindrance(
      `HOST "${host}" ไม่ใช่ที่อยู่ของเครื่องนี้ (${code}) ใช้ 0.0.0.0 ให้เครื่องอื่นต่อได้ หรือ 127.0.0.1 ให้ต่อได้เฉพาะเครื่องนี้`,
      `HOST "${host}" is no address of this machine (${code}): 0.0.0.0 lets other machines connect, 127.0.0.1 only this one`,
    );
  const isOfFolder = path !== undefined && resolve(path).startsWith(resolve(dataDir));
  if (isOfFolder || SQLITE_NO_ENTRY.includes(errcode))
    return new Hindrance(
      `เขียนลงโฟลเดอร์ข้อมูล ${dataDir} ไม่ได้ (${code}) กรุณาตรวจสอบ DATA_DIR และสิทธิ์ของบัญชีที่เปิดโปรแกรม ไม่มีสิ่งใดถูกเปลี่ยนแปลง`,
      `the data folder ${dataDir} cannot be written to (${code}): check DATA_DIR, and that it belongs to the account that runs Prongsai. Nothing was changed`,
    );
  return failure;
}
