import { expect, test } from 'vitest';
import { personId } from '#identity/domain/person.ts';
import { DEFAULT_UNITS } from '#organisation/domain/default-units.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { say } from '#sync/server/say.ts';
import { NOW } from '../support/words.ts';
import { aServer } from './a-server.ts';

async function municipalityOnThePage(): Promise<string> {
  const { setUp, house, call } = await aServer();
  await setUp();
  const boss = { kind: 'person', id: personId('boss'), roles: ['administrator'], units: [] } as const;
  const target = { type: 'service-point', id: servicePointId('tax') };
  const body = { type: 'service-point.add', code: 'tax', name: 'จุดชำระภาษี', unit: DEFAULT_UNITS[0].id };
  house.store.transaction((tx) =>
    say(tx, boss, { target, body: { ...body, questionnaire: SMILE_ID } }, { ...house, at: NOW }),
  );
  const { body: html } = await call('GET', '/k/tax');
  return (JSON.parse(/id="page">(.*)<\/script>/.exec(html)![1]!) as ResidentPage).municipality;
}

test('[SV19] a page says whose it is, in a name that no other municipality has', async () => {
  const [one, other] = [await municipalityOnThePage(), await municipalityOnThePage()];
  for (const name of [one, other]) expect(name).toMatch(/^[0-9a-f]{16}$/);
  expect(one, 'the same codes, points and questions').not.toBe(other);
});
