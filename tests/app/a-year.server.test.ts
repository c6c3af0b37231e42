import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { paperBox } from '#app/client/paper-box.ts';
import { closeBooks } from '#app/server/close-books.ts';
import { createRandom } from '#app/server/seeded-random.ts';
import { businessDay, fiscalYear, startOfDay } from '#kernel/domain/business-day.ts';
import { daysAfter, halfOf } from '#kernel/domain/period.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { chosen } from '#survey/domain/choice.ts';
import { NOT_ANSWERED, paperItems, paperResponse } from '#survey/domain/paper-form.ts';
import { resultsOf, type Results } from '#survey/domain/results.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { SMALLEST_GROUP, type Tally } from '#survey/domain/tally.ts';
import { addPoint, aKiosk, codeFor } from './a-kiosk.ts';
import { aServer, type AServer } from './a-server.ts';
import { aTablet } from './a-tablet.ts';
import { countedInSql, type SqlFigures, type Visitor } from './year-in-sql.ts';

const FIRST = '2026-10-01';
const LAST = '2027-09-30';
const CODES = ['works', 'tax', 'front'] as const;
const { next, below, pick, weighted, uuid } = createRandom(2570);
const BACKGROUND = STANDARD.background ?? [];

/** What somebody ticks: most of the questions, and some of what is asked of herself. */
function aVisitor(day: string, isPartial = false): Visitor {
  const asked = isPartial ? STANDARD.questions.slice(0, 1 + below(8)) : STANDARD.questions;
  const ticked = asked.filter(() => next() < 0.9);
  return {
    day,
    half: halfOf(day).endsWith('-1') ? 1 : 2,
    isPartial,
    ticks: (ticked.length ? ticked : asked.slice(0, 1)).map(({ key, aspect = '' }) => ({
      question: key,
      aspect,
      score: 1 + weighted([1, 2, 6, 14, 17]),
    })),
    said: BACKGROUND.filter(() => next() < 0.6).map(({ key, options }) => ({
      question: key,
      option: pick(options).key,
    })),
  };
}

const fieldsOf = ({ ticks, said }: Visitor) => ({
  ...Object.fromEntries(ticks.map(({ question, score }) => [question, `${score}`])),
  ...Object.fromEntries(said.map(({ question, option }) => [`background.${question}`, option])),
});

/** Three tablets, forty phones and a desk for paper, each with a storage of its own. */
async function aTown(server: AServer) {
  const { cookie } = await server.setUp();
  const askWhole = <Page extends { readonly questionnaireId: string }>(page: Page): Page => ({
    ...page,
    questionnaireId: STANDARD_ID,
    questionnaire: STANDARD,
  });
  const kiosks = await Promise.all(
    CODES.map(async (code) => {
      const kiosk = aKiosk(() => server, code);
      await kiosk.enrol(await codeFor(server, cookie, addPoint(server, code)));
      return { ...kiosk, page: askWhole(kiosk.page) };
    }),
  );
  const phones = Array.from({ length: 40 }, (_, i) => {
    const phone = aKiosk(() => server, CODES[i % CODES.length]!, 'phone');
    return { ...phone, page: askWhole(phone.page) };
  });
  return { kiosks, phones };
}

const items = paperItems(STANDARD);

/** A pile that was filled in on one day: typed in key by key, put into the box of the desk, and sent. */
async function typePile(server: AServer, desk: ReturnType<typeof aKiosk>, pile: readonly Visitor[]) {
  const quiet = { said: () => {}, subscribe: () => () => {}, state: () => ({ road: 'open' }) as never };
  const typed = ({ ticks, said }: Visitor) =>
    items.map(({ key, choices }) => {
      const tick = ticks.find(({ question }) => question === key);
      const value = tick ? `${tick.score}` : said.find(({ question }) => question === key)?.option;
      return choices.find((choice) => choice.value === value)?.number ?? NOT_ANSWERED;
    });
  const answers = pile.map((visitor) => ({
    id: uuid(),
    target: { type: 'response', id: uuid() },
    day: visitor.day,
    body: paperResponse(items, typed(visitor), { point: servicePointId(pick(CODES)), questionnaire: STANDARD_ID })!,
  }));
  expect((await paperBox(desk.db, quiet).keep(answers)).ok).toBe(true);
  await desk.send();
}

const waitingIn = ({ house }: AServer) =>
  house.db.prepare("SELECT id, waiting FROM tallies WHERE type = 'tally' AND waiting > 0").all() as unknown as {
    id: string;
    waiting: number;
  }[];

test('[SV72] the figures of a year with outages equal what a database counts of notes that were taken beside each visitor', async () => {
  const server = await aServer();
  const { kiosks, phones } = await aTown(server);
  const desk = aKiosk(() => server, CODES[0]);
  const notes: Visitor[] = [];
  server.wait(startOfDay(FIRST) + 9 * 3_600_000 - server.house.now());
  const comes = async (device: (typeof kiosks)[number], isPartial: boolean) => {
    const visitor = aVisitor(businessDay(server.house.now()), isPartial);
    notes.push(visitor);
    await device.keep(fieldsOf(visitor), device.page, isPartial);
  };

  const devices = [...kiosks, ...phones];
  const sendAll = async () => {
    for (const device of devices) {
      device.road.isCut = false;
      device.road.loses = 0;
      await device.send();
      expect(await device.waiting()).toBe(0);
    }
  };
  for (let day = FIRST; day <= LAST; day = daysAfter(day, 5), server.wait(5 * 86_400_000)) {
    closeBooks({ ...server.house, at: server.house.now() });
    for (const kiosk of kiosks) {
      kiosk.road.isCut = next() < 0.4;
      if (next() < 0.3) kiosk.road.loses = 1 + below(2);
      for (let more = below(9); more > 0; more--) await comes(kiosk, next() < 0.15);
      await kiosk.send();
    }
    for (const phone of phones.filter(() => next() < 0.2)) {
      phone.road.isCut = next() < 0.3;
      if (next() < 0.5) await comes(phone, false);
      await phone.send();
    }
    if (next() < 0.2) {
      const pile = Array.from({ length: 3 + below(8) }, () => aVisitor(daysAfter(day, -below(20))));
      const ours = pile.filter((visitor) => visitor.day >= FIRST);
      notes.push(...ours);
      await typePile(server, desk, ours);
    }
    // No answer is younger than ninety days when it comes from nobody: what is older was said then.
    if (day.slice(5, 7) === '05' && day.slice(8) > '25') {
      await sendAll();
      await letAllGoDown(server, notes, '2027-03-31');
    }
  }
  await sendAll();
  server.wait(20 * 86_400_000);
  closeBooks({ ...server.house, at: server.house.now() });
  await letAllGoDown(server, notes, LAST);

  const clerk = await server.addPerson('ann', 'clerk');
  const tablet = aTablet(() => server, clerk, ['clerk']);
  while ((await tablet.round()).status === 'more');
  const rows = await tablet.store.list({ type: 'tally', by: 'year' });
  const tallies = rows.map(({ state }) => state as Tally);
  const year = fiscalYear(LAST);
  const wanted = countedInSql(notes);
  expect(notes.length, 'it was a year').toBeGreaterThan(1_000);
  expect(figuresOf(tallies.filter(({ fiscalYear: its }) => its === year))).toEqual(asShown(wanted.year));
  expect(figuresOf(chosen(tallies, { year, half: 1 }))).toEqual(asShown(wanted.first));
  expect(figuresOf(chosen(tallies, { year, half: 2 }))).toEqual(asShown(wanted.second));
}, 60_000);

/** What is fewer than five and waits for company gets it: as many late answers of the same half. */
async function letAllGoDown(server: AServer, notes: Visitor[], day: string) {
  const then = { ...server, house: { ...server.house, now: () => startOfDay(day) } };
  const late = aKiosk(() => then, CODES[0], 'phone');
  const page = { ...late.page, questionnaireId: STANDARD_ID, questionnaire: STANDARD };
  const waiting = () => waitingIn(server).filter(({ id }) => id.includes(halfOf(day)));
  expect(waiting().every((one) => one.waiting < SMALLEST_GROUP)).toBe(true);
  for (let rounds = 0; waiting().length > 0; rounds++) {
    expect(rounds, 'it comes to an end').toBeLessThan(9);
    const isPartial = waiting()[0]!.id.endsWith('.partial');
    const visitor = aVisitor(day, isPartial);
    notes.push(visitor);
    await late.keep(fieldsOf(visitor), page, isPartial);
    await late.send();
    closeBooks({ ...server.house, at: server.house.now() });
  }
}

function figuresOf(tallies: readonly Tally[]) {
  const [results] = resultsOf(tallies, () => STANDARD) as readonly [Results];
  const named = ({ key, statistics: { count, mean, deviation, satisfaction } }: Results['questions'][number]) => ({
    name: key,
    count,
    mean,
    deviation: deviation ?? null,
    percent: satisfaction,
  });
  const inOrder = <T extends { readonly name: string }>(all: readonly T[]) =>
    all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    answers: results.answers,
    partial: results.partial,
    questions: inOrder(results.questions.map(named)),
    aspects: inOrder(results.aspects.map(named)),
    overall: [named(results.whole)],
    frequencies: inOrder(
      results.questions.map(({ key, frequencies: [s1, s2, s3, s4, s5] }) => ({ name: key, s1, s2, s3, s4, s5 })),
    ),
    said: results.background
      .flatMap(({ key, options }) => options.map((one) => ({ question: key, option: one.key, n: one.count })))
      .filter(({ n }) => n > 0)
      .sort((a, b) => (`${a.question} ${a.option}` < `${b.question} ${b.option}` ? -1 : 1)),
  };
}

const asShown = ({ questions, aspects, overall, ...rest }: ReturnType<typeof countedInSql>['year']) => {
  const plain = ({ name, count, mean, deviation, percent }: SqlFigures & { readonly name: string }) => ({
    name,
    count,
    mean,
    deviation,
    percent,
  });
  return { ...rest, questions: questions.map(plain), aspects: aspects.map(plain), overall: overall.map(plain) };
};
