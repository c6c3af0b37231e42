import { randomUUID } from 'node:crypto';
import { Hindrance } from '#kernel/server/hindrance.ts';
import { versionOf } from '#ledger/server/open-database.ts';
import { MIGRATIONS } from '#ledger/server/schema.sql.ts';
import { createHouse } from './create-house.ts';
import { ledgerIn } from './data-folder.ts';
import { endWith } from './end-with.ts';
import { inviteAdministrator } from './invite.ts';
import { openIdentity } from './open-identity.ts';
import { ownSettings } from './own-settings.ts';
import { addressHere } from './settings.ts';

// `npm run invite -- --admin [login]`, with or without a server on the same data.
const settings = ownSettings();
const { dataDir, isDemo } = settings;
try {
  const [flag, login] = process.argv.slice(2).filter((arg) => arg !== '--demo');
  if (flag !== '--admin')
    throw new Hindrance('วิธีใช้: npm run invite -- --admin [ชื่อผู้ใช้]', 'usage: npm run invite -- --admin [login]');
  if (versionOf(ledgerIn(dataDir)) !== MIGRATIONS.length)
    throw new Hindrance(
      `ในโฟลเดอร์ ${dataDir} ยังไม่มีข้อมูลของโปรแกรมรุ่นนี้ กรุณาเปิดโปรแกรมด้วย npm start ก่อน`,
      `there are no data of this version in ${dataDir}: start Prongsai with npm start first`,
    );
  const house = createHouse(dataDir, isDemo ? 'demonstration' : 'municipality', { now: Date.now, uuid: randomUUID });
  const link = inviteAdministrator(openIdentity(house), login, settings.publicUrl ?? addressHere(settings));
  house.db.close();
  console.log(`\n  เปิดลิงก์นี้ในเบราว์เซอร์ ใช้ได้ครั้งเดียว / open this link in a browser, it works once:\n\n  ${link}\n`);
} catch (error) {
  endWith(error as Error);
}
