import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { itsOwnPage } from '#app/client/open-letter-box.ts';
import { InstallationDatabase, type KioskKept } from '#ledger/client/installation-database.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import { KioskRevoked } from '#survey/client/kiosk/KioskRevoked.tsx';
import type { KioskStanding, LetterBoxState } from '#survey/client/resident/letter-box.ts';
import { QuietLine } from '#survey/client/kiosk/QuietLine.tsx';
import { RESIDENT_WORDS } from '#survey/client/resident/resident-words.ts';
import { SMILE, SMILE_ID } from '#survey/domain/smile.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { becomeKiosk } from '#sync/client/kiosk-memory.ts';
import { dropOnce, keepLoose } from '#sync/client/loose.ts';
import { NOW, POINT, uuid } from '../support/words.ts';
import { noWork } from '../support/work.ts';

const DAY_MS = 24 * 3_600_000;
const page: ResidentPage = {
  mode: 'kiosk',
  step: 'question',
  language: 'th',
  municipality: '0123456789abcdef',
  organisation: 'เทศบาลตำบลตัวอย่าง',
  point: { id: POINT, code: 'counter-1', name: 'จุดบริการที่ 1' },
  questionnaireId: SMILE_ID,
  questionnaire: SMILE,
  isDemo: false,
};
const enrolled: KioskKept = {
  id: uuid(1),
  point: POINT,
  pointCode: 'counter-1',
  credential: 'sealed 0',
  standing: 'in-service',
  counted: 0,
  missing: 0,
};
const line = (kiosk: KioskStanding | undefined, language: 'th' | 'en' = 'th') => {
  const box: LetterBoxState = { lying: new Map(), road: 'open', ...(kiosk && { kiosk }) };
  return renderToString(createElement(QuietLine, { language, box, isUnsaved: false, onStaff: () => undefined }));
};

test('[SV21] a tablet that is not enrolled says so to its staff, and one that is does not', () => {
  for (const language of ['th', 'en'] as const) {
    const { notEnrolled, cloned, sentAgain } = RESIDENT_WORDS[language].kiosk;
    expect(line({ is: 'not-enrolled', hasSentAgain: false }, language)).toContain(notEnrolled);
    expect(line({ is: 'cloned', hasSentAgain: false }, language)).toContain(cloned);
    expect(line({ is: 'in-service', hasSentAgain: true }, language)).toContain(sentAgain);
    for (const quiet of [undefined, { is: 'in-service', hasSentAgain: false } as const])
      for (const sign of [notEnrolled, cloned, sentAgain]) expect(line(quiet, language)).not.toContain(sign);
  }
});

test('[SV22] out of service it asks nothing, and says what became of what it holds', () => {
  const box: LetterBoxState = { lying: new Map([['a', 'waiting']]), road: 'cut' };
  const shown = renderToString(createElement(KioskRevoked, { page, language: 'th', box }));
  expect(shown).toContain(RESIDENT_WORDS.th.kiosk.revoked);
  expect(shown).toContain(RESIDENT_WORDS.th.kiosk.revokedStaff(1));
  expect(shown).not.toContain(RESIDENT_WORDS.th.kiosk.start);
  expect(shown, 'it can be enrolled anew only where there is a road').not.toContain('<button');
  expect(
    renderToString(createElement(KioskRevoked, { page, language: 'th', box: { ...box, road: 'open' } })),
  ).toContain(RESIDENT_WORDS.th.kiosk.enrolAgain);
});

test('[SV22] a kiosk on the page of another point goes to its own; a phone, a stranger and one out of service go nowhere', () => {
  const other = { ...page, point: { id: uuid(9), code: 'other', name: 'อื่น' } };
  expect(itsOwnPage(other, enrolled)).toBe('/k/counter-1');
  expect(itsOwnPage(page, enrolled)).toBeUndefined();
  expect(itsOwnPage(other, undefined)).toBeUndefined();
  expect(itsOwnPage({ ...other, mode: 'phone' }, enrolled)).toBeUndefined();
  expect(itsOwnPage(other, { ...enrolled, standing: 'revoked' })).toBeUndefined();
});

/** A storage, and a municipality that accepts everything and renews the credential each time. */
async function aTablet(kiosk?: KioskKept) {
  const db = new InstallationDatabase(`prongsai-${randomUUID()}`);
  if (kiosk) await becomeKiosk(db, kiosk);
  const clock = { now: NOW };
  let renewals = 0;
  let has = 0;
  const deps = {
    db,
    work: noWork,
    now: () => clock.now,
    uuid: randomUUID,
    digest: async (text: string) => text,
    post: async (_: string, body: string) => {
      const { commands } = JSON.parse(body) as { commands: { text: string }[] };
      has += commands.length;
      const outcomes = commands.map(({ text }) => ({ hash: text, status: 'accepted' }));
      const told = kiosk ? { has, standing: 'in-service', credential: `sealed ${++renewals}` } : {};
      return { status: 200, text: JSON.stringify({ drop: 1, outcomes, ...told }), retryAfterMs: undefined };
    },
  };
  const answer = async () => {
    await keepLoose(deps, 'response', { type: 'response.give' }, kiosk?.id);
    while ((await dropOnce(deps)).isMore);
  };
  return { db, deps, clock, answer };
}

test('[SV23] a kiosk keeps what has arrived for thirty days, with its day and no hour; a phone keeps nothing of it', async () => {
  const { db, clock, answer } = await aTablet(enrolled);
  await answer();
  expect(await db.loose.count()).toBe(0);
  const [kept] = await db.arrived.toArray();
  expect(Object.keys(kept!).sort()).toEqual(['day', 'hash', 'kiosk', 'text']);
  expect(kept).toMatchObject({ day: businessDay(NOW), kiosk: enrolled.id });
  clock.now = NOW + 30 * DAY_MS;
  await answer();
  expect(await db.arrived.count()).toBe(2);
  clock.now = NOW + 31 * DAY_MS;
  await answer();
  expect((await db.arrived.toArray()).map(({ day }) => day).sort()).toEqual([
    businessDay(NOW + 30 * DAY_MS),
    businessDay(NOW + 31 * DAY_MS),
  ]);
  const phone = await aTablet();
  await phone.answer();
  expect([await phone.db.loose.count(), await phone.db.arrived.count()]).toEqual([0, 0]);
});

test('[SV23] it keeps the newest five thousand at most', async () => {
  const { db, answer } = await aTablet(enrolled);
  const old = (i: number) => ({
    hash: `${i}`,
    text: '',
    day: businessDay(NOW - (1 + (i % 20)) * DAY_MS),
    kiosk: uuid(1),
  });
  await db.arrived.bulkPut(Array.from({ length: 5_010 }, (_, i) => old(i)));
  await answer();
  expect(await db.arrived.count()).toBe(5_000);
  expect(await db.arrived.where('day').equals(businessDay(NOW)).count()).toBe(1);
  expect(
    await db.arrived
      .where('day')
      .equals(businessDay(NOW - 20 * DAY_MS))
      .count(),
    'the oldest went',
  ).toBe(250 - 11);
});

test('[SV23] a reply that comes late does not bring an older credential back', async () => {
  const { db, deps } = await aTablet(enrolled);
  const late = Promise.withResolvers<void>();
  const slow = { ...deps, post: async (path: string, body: string) => (await late.promise, deps.post(path, body)) };
  const first = dropOnce(slow);
  await dropOnce(deps);
  const { credential } = (await db.kiosks.get(enrolled.id))!;
  late.resolve();
  await first;
  expect((await db.kiosks.get(enrolled.id))!.credential).toBe(credential);
});
