import { expect, test } from 'vitest';
import { firstWords, placeOf } from '#app/client/telling-of.ts';
import type { Command } from '#ledger/domain/command.ts';

const said = (type: string, rest: object): Command => ({
  id: 'c',
  v: 1,
  target: { type: 'complaint', id: 'x' },
  saidAt: 0,
  type,
  ...rest,
});
const personal = { text: 'ช่างเรียกเงินใต้โต๊ะ\nเมื่อวาน', salt: 'a' };

test('[CO2] the list of what was sent shows no word of a corruption case and no way to it, and no word of a note', () => {
  const secret = said('complaint.log', { kind: 'corruption', personal });
  expect([firstWords(secret), placeOf(secret)]).toEqual([undefined, undefined]);
  for (const type of ['complaint.note', 'complaint.close'])
    expect(firstWords(said(type, { personal }))).toBeUndefined();
  const open = said('complaint.log', { kind: 'road', personal });
  expect([firstWords(open), placeOf(open)]).toEqual(['ช่างเรียกเงินใต้โต๊ะ', '/complaints/x']);
});
