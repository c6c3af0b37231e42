import { createElement as h } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { AccountScreen } from '#identity/client/AccountScreen.tsx';
import { EntryFacts } from '#identity/client/EntryFacts.tsx';
import { OneTimeLink } from '#identity/client/OneTimeLink.tsx';
import type { StaffMember } from '#identity/domain/person.ts';
import { PointRow } from '#organisation/client/PointRow.tsx';
import { shownTo } from '../support/page.ts';
import { NOW, QUESTIONNAIRE, UNIT_A } from '../support/words.ts';

afterEach(() => void vi.unstubAllGlobals());

test('[ID31] a name that has not been read yet is not called erased', () => {
  const member: StaffMember = {
    login: 'bob',
    name: 'บุญมี',
    roles: ['counter'],
    units: [],
    active: true,
    since: NOW,
    invited: { by: 'ann', at: NOW },
    joinedAt: NOW,
  };
  const screens = [h(AccountScreen), h(EntryFacts, { member })].map((part) => shownTo({}, part));
  for (const screen of screens) expect(screen).not.toContain('ชื่อถูกลบแล้ว');
  expect(screens[0], 'it has looked').toContain('บัญชีของท่าน');
});

test('[AP34] a link that is handed out names the public address, wherever the page was opened', () => {
  const point = { code: 'tax', name: 'จุดชำระภาษี', unit: UNIT_A, questionnaire: QUESTIONNAIRE };
  const shown = (address?: string) => {
    vi.stubGlobal('location', { origin: 'http://localhost:8080' });
    vi.stubGlobal('document', { body: { dataset: address ? { address } : {} } });
    return [
      h(OneTimeLink, { name: 'บุญมี', invitation: { token: 'secret', expiresAt: NOW } }),
      h(PointRow, { point, unit: undefined, isWaiting: false }),
    ]
      .map((part) => shownTo({}, part))
      .join('');
  };
  const named = shown('https://prongsai.example.go.th');
  for (const path of ['/app/join#secret', '/s/tax', '/k/tax'])
    expect(named).toContain(`https://prongsai.example.go.th${path}`);
  expect(named).not.toContain('localhost');
  expect(shown(), 'nobody has said one').toContain('http://localhost:8080/app/join#secret');
});
