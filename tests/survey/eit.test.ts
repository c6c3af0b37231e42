import { expect, test } from 'vitest';
import { businessDay } from '#kernel/domain/business-day.ts';
import type { Role } from '#kernel/domain/principal.ts';
import { eit, eitId, EitLink, isOutdated, type EitCommand } from '#survey/domain/eit.ts';
import { Thing } from '../support/rules.ts';
import { aPerson, NOW, POINT } from '../support/words.ts';

const LINK = 'https://itas.example.go.th/go/eit/abc123';
const OTHER = 'https://itas.example.go.th/go/eit/xyz789';
const target = { type: 'eit', id: eitId(2570) } as const;
const link = (link: string, fiscalYear = 2570): EitCommand => ({ type: 'eit.link', target, fiscalYear, link });
const place = (day: string): EitCommand => ({ type: 'eit.place', target, point: POINT, day });
const by = (role: Role) => ({ by: aPerson('ann', [role]) });
const CLERK = by('clerk');
const TODAY = businessDay(NOW);

test('[SV40] clerk and administrator set the link of a year, and nobody else', () => {
  const said = (['clerk', 'administrator', 'counter', 'mayor'] as const).map((role) =>
    new Thing(eit).say(link(LINK), by(role)),
  );
  expect(said).toEqual(['ok', 'ok', 'officers-only', 'officers-only']);
  expect(new Thing(eit).say(link(LINK, 2571), CLERK)).toBe('not-its-year');
});

test.for([
  [LINK, true],
  ['http://itas.example.go.th/eit', false],
  ['javascript:alert(1)', false],
  ['https://', false],
  ['https://localhost/eit', false],
  ['itas.example.go.th/eit', false],
] as const)('[SV40] a link is https and leads to a host with a name: %s', ([text, isLink]) => {
  expect(EitLink.safeParse(text).success).toBe(isLink);
});

test('[SV40] a poster is noted once there is a link, with the link that is printed on it', () => {
  const year = new Thing(eit);
  expect(year.say(place(TODAY), CLERK)).toBe('no-link-yet');
  year.say(link(LINK), CLERK);
  expect(year.say(place(businessDay(NOW + 24 * 3_600_000)), CLERK)).toBe('in-the-future');
  expect(year.say(place(TODAY), CLERK)).toBe('ok');
  expect(year.say(place(TODAY), CLERK)).toBe('already-placed');
  const yesterday = businessDay(NOW - 24 * 3_600_000);
  expect(year.say({ ...place(yesterday), photo: 'แฟ้ม EIT ภาพที่ 3' } as EitCommand, CLERK)).toBe('ok');
  expect(year.state.placements).toEqual([
    { point: POINT, day: TODAY, link: LINK },
    { point: POINT, day: yesterday, photo: 'แฟ้ม EIT ภาพที่ 3', link: LINK },
  ]);
});

test('[SV40] with another link the posters that hang are out of date, and a new one is not', () => {
  const year = new Thing(eit);
  for (const command of [link(LINK), place(TODAY), link(OTHER), place(TODAY)]) year.say(command, CLERK);
  expect(year.state.placements.map((one) => isOutdated(year.state, one))).toEqual([true, false]);
});
