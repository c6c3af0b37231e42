import { personId } from '#identity/domain/person.ts';
import type { Identity } from '#identity/server/identity.ts';
import { hashPassphrase } from '#identity/server/passphrase.ts';
import { businessDay, daysOfFiscalYear, startOfDay, type Day } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { daysAfter, monthOf } from '#kernel/domain/period.ts';
import { COMMAND_VERSION } from '#ledger/domain/command.ts';
import type { Transaction } from '#ledger/domain/records.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { STANDARD_ID } from '#survey/domain/standard.ts';
import { drop } from '#sync/domain/drop.ts';
import { sweep } from '#sync/domain/sweep.ts';
import { say, type Saying } from '#sync/server/say.ts';
import { beginWith, planOf } from './begin-with.ts';
import { publishResults } from './close-books.ts';
import type { House } from './create-house.ts';
import { caseActs, progressActs, yearsOf, type Act } from './demonstration-acts.ts';
import { answers, TRIAL, trialEnd } from './demonstration-answers.ts';
import { ASKING, HEALTH_UNIT, kioskIdOf, PASSPHRASE, PEOPLE, POINTS } from './demonstration-people.ts';
import { openKiosks } from './open-kiosks.ts';
import { createRandom, type Random } from './seeded-random.ts';

const SEED = 2_566;
const DAY_MS = 24 * 3_600_000;
/** The offices open at half past eight. */
const OPENING_MS = 8.5 * 3_600_000;

/**
 * Fills an empty house with an invented municipality: the last fiscal year and this one until yesterday. Everything is said and decided like
 * what people say, with the hours that it claims, in one transaction. Does nothing where it was done before.
 */
export async function demonstrate(house: House, identity: Identity): Promise<void> {
  const { accounts } = identity;
  const { contacts } = openKiosks(house, identity);
  if (!accounts.isEmpty()) return;
  const passphrases = await Promise.all(PEOPLE.map(() => hashPassphrase(PASSPHRASE)));
  const random = createRandom(SEED);
  const now = house.now();
  const [before, current] = yearsOf(now);
  const [first] = daysOfFiscalYear(before);
  const [newYear] = daysOfFiscalYear(current);
  const yesterday = businessDay(now - DAY_MS);
  house.store.transaction((tx) => {
    const administrator = open(house, tx, startOfDay(first) + OPENING_MS, random);
    const planned = planOf(current).map((saying) => ({ at: startOfDay(newYear), by: administrator, saying }));
    const acts: readonly Act[] = [
      ...answers(first, yesterday, random),
      ...caseActs(first, yesterday, random),
      ...progressActs(before, startOfDay(newYear), random),
      ...planned,
      ...progressActs(current, now, random),
    ];
    const inOrder = acts.toSorted((a, b) => a.at - b.at);
    for (const [, ofMonth] of Map.groupBy(inOrder, ({ at }) => monthOf(businessDay(at)))) {
      publishResults(tx, { ...house, at: ofMonth[0]!.at });
      for (const act of ofMonth) play(house, tx, act, random);
    }
    sweep(tx, { ...house, at: now });
    publishResults(tx, { ...house, at: now });
    PEOPLE.forEach(({ login }, index) => accounts.keep(personId(login), passphrases[index]!));
    POINTS.forEach(({ code, silentDays }) => contacts.note(kioskIdOf(code), 0, now - silentDays * DAY_MS, 0));
  });
}

/** The municipality as it stands on the first morning: units, people, service points. */
function open(house: House, tx: Transaction, at: Instant, random: Random) {
  const [{ login, name }, ...others] = PEOPLE;
  const organisation = { kind: 'municipality', name: 'เทศบาลตำบลตัวอย่าง' } as const;
  const administrator = { login, name, passphrase: PASSPHRASE };
  const by = beginWith({ ...house, ...random }, tx, { organisation, administrator }, at);
  const sayings: readonly Saying[] = [
    { target: { type: 'unit', id: HEALTH_UNIT.id }, body: { type: 'unit.add', name: HEALTH_UNIT.name } },
    ...others.map(({ login, name, role, units }) => ({
      target: { type: 'person', id: personId(login) },
      body: { type: 'person.add', login, roles: [role], units, personal: { name, salt: random.salt() } },
    })),
    ...POINTS.map(({ code, name, unit }) => ({
      target: { type: 'service-point', id: servicePointId(code) },
      body: { type: 'service-point.add', code, name, unit, questionnaire: SMILE_ID },
    })),
    ...POINTS.map(({ code, tablet }) => ({
      target: { type: 'kiosk', id: kioskIdOf(code) },
      body: { type: 'kiosk.enrol', point: servicePointId(code), label: tablet },
    })),
    ...askings(businessDay(at)),
  ];
  for (const saying of sayings) say(tx, by, saying, { ...house, uuid: random.uuid, at });
  return by;
}

/** What is asked where, from the first day on: the long questionnaire on some phones, and for a while on one tablet. */
function askings(first: Day): readonly Saying[] {
  const asking = (code: string, from: Day, kiosk: string): Saying => ({
    target: { type: 'asking', id: servicePointId(code) },
    body: { type: 'asking.set', from, kiosk, phone: STANDARD_ID },
  });
  return [
    ...ASKING.map((code) => asking(code, first, code === TRIAL.point ? STANDARD_ID : SMILE_ID)),
    asking(TRIAL.point, daysAfter(trialEnd(first), 1), SMILE_ID),
  ];
}

function play(house: House, tx: Transaction, act: Act, { uuid }: Random): void {
  const { at } = act;
  if (act.by !== 'nobody') return say(tx, act.by, act.saying, { ...house, uuid, at });
  const target = { type: 'response', id: uuid() };
  const saidAt = startOfDay(businessDay(at));
  const text = JSON.stringify({ id: uuid(), v: COMMAND_VERSION, target, saidAt, ...act.body });
  const { outcome, writes } = drop(tx, text, act.from ? kioskAt(act.from) : { kind: 'nobody' }, { ...house, at });
  if (outcome.status !== 'accepted') throw new Error(`an answer was ${outcome.status}: ${outcome.code}`);
  tx.write(writes);
}

const kioskAt = (code: string) => ({ kind: 'kiosk', id: kioskIdOf(code), point: servicePointId(code) }) as const;

/** What somebody who started a demonstration wants to know, in her language. */
export const whatToOpen = (url: string): string => `
ระบบสาธิต: ข้อมูลทั้งหมดเป็นข้อมูลสมมติ
  ประชาชน      ${url}/s/demo
  จอที่เคาน์เตอร์  ${url}/k/demo
  เจ้าหน้าที่      ${url}/app
ชื่อผู้ใช้ (รหัสผ่านเดียวกันทุกคน: ${PASSPHRASE})
${PEOPLE.map(({ login, name, title }) => `  ${login.padEnd(8)} ${name}, ${title}`).join('\n')}
`;
