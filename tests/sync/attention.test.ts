import { createElement as h } from 'react';
import { expect, test } from 'vitest';
import { plainFields } from '#app/client/fields-of.ts';
import { useTellings } from '#app/client/use-tellings.ts';
import { words } from '#app/client/words-of-rooms.ts';
import { catalogue } from '#app/domain/catalogue.ts';
import { caseFields } from '#complaint/client/case-fields.ts';
import { createI18n } from '#i18n/client/create-i18n.ts';
import { LANGUAGES, type Language } from '#i18n/domain/language.ts';
import { personFields } from '#identity/client/person-fields.ts';
import { personId } from '#identity/domain/person.ts';
import { readCommand, type Command } from '#ledger/domain/command.ts';
import { measureFields } from '#measure/client/measure-fields.ts';
import { planFromTemplate } from '#measure/domain/plan-from-template.ts';
import { kioskFields } from '#survey/client/kiosk-rules/kiosk-fields.ts';
import { eitFields } from '#survey/client/poster/eit-fields.ts';
import { reportFields } from '#survey/client/report/report-fields.ts';
import { draftOf } from '#survey/client/report/report-of.ts';
import { surveyFields } from '#survey/client/survey-fields.ts';
import { organisationFields } from '#organisation/client/organisation-fields.ts';
import { KeptWay } from '#sync/client/KeptWay.tsx';
import { TypedWords } from '#sync/client/TypedWords.tsx';
import { roomLeft } from '#sync/domain/room-left.ts';
import { crowd, sourceOf } from '../survey/report-source.ts';
import { shownTo } from '../support/page.ts';
import { Server } from '../support/server.ts';
import {
  aCase,
  aLog,
  aPerson,
  commandText,
  personal,
  POINT,
  QUESTIONNAIRE,
  SALT,
  UNIT_A,
  uuid,
} from '../support/words.ts';

const said = (type: string, rest: object, id = uuid(5)): Command =>
  readCommand(commandText(1, type, { type: type.split('.')[0]!, id }, rest))!;

/** Everything that people can say, each with all that it can hold, and what of it must be read on the screen. */
const SAYINGS: readonly (readonly [Command, readonly string[]])[] = [
  [
    said('complaint.log', {
      kind: 'light',
      village: 47,
      personal: { text: 'ไฟดับ', place: 'หน้าวัด', name: 'สมใจ', phone: '0800', salt: SALT },
    }),
    ['ไฟดับ', '47', 'หน้าวัด', 'สมใจ', '0800'],
  ],
  [said('complaint.assign', { unit: UNIT_A }), ['กองช่าง']],
  [said('complaint.note', { personal: personal('ลงพื้นที่') }), ['ลงพื้นที่']],
  [
    said('complaint.close', { told: 'letter', toldOn: '2026-09-07', personal: personal('เสร็จ') }),
    ['เสร็จ', '7', '2569'],
  ],
  [
    { ...said('measure.plan', {}), ...planFromTemplate(2571, () => UNIT_A)[0]! },
    ['2571', 'ประเมินความพึงพอใจ', 'กองช่าง'],
  ],
  [
    said('measure.record', {
      entry: uuid(6),
      step: 2,
      doneOn: '2026-11-03',
      completes: true,
      personal: personal('ติดป้าย'),
    }),
    ['3', '2569', 'ติดป้าย'],
  ],
  [
    said('measure.correct', {
      entry: uuid(6),
      was: 0,
      doneOn: '2026-11-03',
      completes: false,
      personal: personal('ติดป้าย'),
    }),
    ['2569', 'ติดป้าย'],
  ],
  [
    said(
      'person.add',
      { login: 'new', roles: ['counter'], units: [UNIT_A], personal: { name: 'คนใหม่', salt: SALT } },
      personId('new'),
    ),
    ['new', 'กองช่าง', 'คนใหม่'],
  ],
  [said('person.change', { roles: ['clerk'], units: [UNIT_A], active: false }), ['กองช่าง']],
  [
    said('service-point.add', { code: 'market', name: 'ตลาด', unit: UNIT_A, questionnaire: QUESTIONNAIRE }, POINT),
    ['market', 'ตลาด', 'กองช่าง', 'แบบที่หนึ่ง'],
  ],
  [said('unit.add', { name: 'กองใหม่' }), ['กองใหม่']],
  [said('organisation.describe', { kind: 'municipality', name: 'เทศบาลตำบลตัวอย่าง' }), ['เทศบาลตำบลตัวอย่าง']],
  [said('kiosk.enrol', { point: POINT, label: 'ตัวซ้าย' }), ['ตัวซ้าย']],
  [said('kiosk.revoke', {}), []],
  [said('kiosk.count-answers', {}), []],
  [said('kiosk.refuse-answers', {}), []],
  [
    said('questionnaire.publish', {
      title: { th: 'แบบใหม่', en: 'New' },
      questions: [{ key: 'q', text: { th: 'ดีไหม', en: 'Good?' } }],
    }),
    ['แบบใหม่', 'ดีไหม'],
  ],
  [
    said('questionnaire.publish', {
      title: { th: 'แบบใหม่', en: 'New' },
      scale: 'five',
      bands: 'b',
      aspects: [{ key: 'a', text: { th: 'ด้านหนึ่ง', en: 'ด้านหนึ่ง' } }],
      questions: [{ key: 'q', text: { th: 'ดีไหม', en: 'Good?' }, aspect: 'a' }],
      reasons: [{ key: 'r', text: { th: 'รวดเร็ว', en: 'Speed' } }],
      background: [
        {
          key: 'sex',
          text: { th: 'เพศ', en: 'Sex' },
          options: [
            { key: 'm', text: { th: 'ชาย', en: 'Male' } },
            { key: 'f', text: { th: 'หญิง', en: 'Female' } },
          ],
        },
      ],
    }),
    ['แบบใหม่', 'New', '4.21', 'ด้านหนึ่ง: ดีไหม / Good?', 'รวดเร็ว / Speed', 'เพศ / Sex: ชาย / Male, หญิง / Female'],
  ],
  [
    said('asking.set', { from: '2026-11-03', kiosk: QUESTIONNAIRE, phone: QUESTIONNAIRE }, POINT),
    ['ตลาด', '2569', 'แบบที่หนึ่ง'],
  ],
  [
    said('improvement.tell', { text: { th: 'เพิ่มเก้าอี้', en: 'More chairs' }, point: POINT, day: '2026-11-03' }),
    ['เพิ่มเก้าอี้', 'More chairs', 'ตลาด', '2569'],
  ],
  [said('improvement.withdraw', {}), []],
  [
    said('kiosk-rules.set-hours', { hours: { days: [1], from: '08:30', to: '16:30' } }, POINT),
    ['ตลาด', '08:30', '16:30'],
  ],
  [said('kiosk-rules.set-code', { lock: { salt: SALT, hash: 'a'.repeat(64) } }, POINT), ['ตลาด']],
  [said('review.decide', { verdict: 'keep', theme: 'speed', personal: personal('รอนาน') }), ['รอนาน']],
  [
    said('survey-report.sign', {
      period: '2569-1',
      figures: draftOf('2569-1', sourceOf(crowd({ points: 1, people: 5 }))).figures,
      comments: [],
      scoreTable: [{ above: 9_000, score: 5 }],
    }),
    ['2569', '90.00', '30'],
  ],
  [said('survey-report.withdraw', { personal: { reason: 'พิมพ์ผิด', salt: SALT } }), ['พิมพ์ผิด']],
  [said('score-table.set', { thresholds: [{ above: 9_250, score: 7 }] }), ['92.50', '7']],
  [said('eit.link', { fiscalYear: 2570, link: 'https://itas.example.go.th/eit/abc' }), ['2570', 'itas.example.go.th']],
  [said('eit.place', { point: POINT, day: '2026-11-03' }), ['ตลาด', '2569']],
  [said('outcome.discard', { personal: personal('ซ้ำ') }), ['ซ้ำ']],
  [said('outcome.refuse', { personal: personal('ไม่ใช่ของเขา') }), ['ไม่ใช่ของเขา']],
  [said('outcome.hand-over', { personal: personal('ช่วยที') }), ['ช่วยที']],
];

function fieldsOf(command: Command, language: Language) {
  const i18n = createI18n(words, language);
  const unitOf = (id: string) => (id === UNIT_A ? 'กองช่าง' : undefined);
  const pointOf = (id: string) => (id === POINT ? 'ตลาด' : undefined);
  const questionnaireOf = (id: string) => (id === QUESTIONNAIRE ? 'แบบที่หนึ่ง' : undefined);
  return (
    caseFields(command, { t: i18n.getFixedT(language, 'complaint'), language, unitOf }) ??
    measureFields(command, { t: i18n.getFixedT(language, 'measure'), language, unitOf }) ??
    personFields(command, { t: i18n.getFixedT(language, 'identity'), unitOf }) ??
    organisationFields(command, { t: i18n.getFixedT(language, 'organisation'), unitOf, questionnaireOf }) ??
    surveyFields(command, { t: i18n.getFixedT(language, 'survey'), language, pointOf, questionnaireOf }) ??
    kioskFields(command, { t: i18n.getFixedT(language, 'survey'), language, pointOf }) ??
    reportFields(command, { t: i18n.getFixedT(language, 'survey'), language, questionnaireOf }) ??
    eitFields(command, { t: i18n.getFixedT(language, 'eit'), language, pointOf }) ??
    plainFields(command, (key) => key)
  );
}

test('[SY21] everything that was typed is shown, name by name, and nothing that nobody typed', () =>
  LANGUAGES.forEach((language) => {
    // Of nobody nothing is shown.
    const spoken = new Set([...SAYINGS.map(([{ target }]) => target.type), 'response', 'comment']);
    expect([...spoken].sort(), 'of all things').toEqual(Object.keys(catalogue.aggregates).sort());
    for (const [command, typed] of SAYINGS) {
      const fields = fieldsOf(command, language);
      const shown = fields.map(([, value]) => value).join('\n');
      for (const words of typed) expect(shown, command.type).toContain(words);
      expect(
        fields.every(([name, value]) => name !== '' && value !== ''),
        command.type,
      ).toBe(true);
      expect(new Set(fields.map(([name]) => name)).size, command.type).toBe(fields.length);
      expect(JSON.stringify(fields), command.type).not.toMatch(/undefined|\[object|aaaaaaaaaa|0000-4000|\{\{/);
    }
  }));

test('[SY21] what no rule here can read is shown all the same', () => {
  const newer = said('complaint.note', { v: 2, personal: { words: ['บรรทัดหนึ่ง', 'บรรทัดสอง'], salt: SALT }, mood: 3 });
  expect(fieldsOf(newer, 'th')).toEqual([
    ['words', 'บรรทัดหนึ่ง\nบรรทัดสอง'],
    ['mood', '3'],
  ]);
});

const explained = (code: string, command: Command | undefined, language: Language): string => {
  const Because = () => useTellings().explain(code, command);
  return shownTo({ language }, h(Because));
};
const isIn = (language: Language, words: string) => /[ก-๙]/.test(words) === (language === 'th');
const described = (command: Command, language: Language): string => {
  const Title = () => useTellings().describe(command).title;
  return shownTo({ language }, h(Title));
};

test('[SY22] everything that is said has a name, and every code that a rule gives a sentence', () =>
  LANGUAGES.forEach((language) => {
    const unknown = explained('no-such-code', undefined, language);
    const other = described(said('future.happen', {}), language);
    for (const [command] of SAYINGS) {
      const title = described(command, language);
      expect(title, command.type).not.toBe(other);
      expect(isIn(language, title), title).toBe(true);
    }
    const codes: readonly (readonly [type: string, codes: readonly string[]])[] = [
      ['complaint', ['already-logged', 'not-logged', 'already-closed', 'not-your-case', 'told-in-future']],
      [
        'measure',
        ['planners-only', 'already-planned', 'not-its-number', 'not-planned', 'not-your-measure', 'no-such-step'],
      ],
      ['measure', ['no-such-entry', 'already-recorded', 'changed-meanwhile', 'outside-the-year', 'done-in-future']],
      ['person', ['administrator-only', 'login-taken', 'not-her-login', 'nobody-there', 'last-administrator']],
      ['service-point', ['administrator-only', 'code-taken', 'not-its-code']],
      ['unit', ['administrator-only', 'already-added']],
      ['organisation', ['administrator-only']],
      ['kiosk', ['officers-only', 'already-enrolled', 'already-revoked']],
      ['questionnaire', ['administrator-only', 'already-published']],
      ['improvement', ['tellers-only', 'in-the-future', 'not-told']],
      ['kiosk-rules', ['officers-only']],
      ['score-table', ['officers-only']],
      ['survey-report', ['signers-only', 'not-its-period', 'already-signed', 'not-signed']],
      ['outcome', ['not-your-matter', 'decided-already', 'handed-over-already']],
    ];
    for (const [type, some] of codes)
      for (const code of some) {
        const sentence = explained(code, said(`${type}.x`, {}), language);
        expect(sentence, code).not.toBe(unknown);
        expect(isIn(language, sentence), sentence).toBe(true);
      }
  }));

test('[SY22] so has every reason for which the house itself refuses or holds something', () =>
  LANGUAGES.forEach((language) => {
    const server = new Server([
      aPerson('ann', ['clerk']),
      aPerson('bob', ['clerk']),
      aPerson('dao', ['field'], [], { active: false }),
    ]);
    server.say('bob', aLog(1, 1));
    const codes = [
      ...server.say('ann', commandText(2, 'complaint.note', aCase(1), { personal: personal('ก'.repeat(20_000)) })),
      ...server.say('ann', '{"torn', aLog(1, 2)),
      ...server.say('ann', commandText(3, 'complaint.assign', aCase(1), { unit: UNIT_A })),
      ...server.say('ann', commandText(4, 'response.give', { type: 'response', id: uuid(6) }, {})),
      ...server.say('ann', commandText(5, 'complaint.note', aCase(1), { v: 2, personal: personal('a') })),
      ...server.say('ann', commandText(6, 'complaint.note', aCase(1), { personal: personal('b') })),
      ...server.say('dao', aLog(7, 7)),
      ...server.say('nobody-yet', aLog(8, 8)),
      ...server
        .round('ann', [aLog(9, 9)], { stream: uuid(77), n: 1, isRevoked: true })
        .outcomes.map(({ code }) => code!),
      'rule-broke',
      'refused-by-supervisor',
    ];
    expect(new Set(codes), 'all of them').toEqual(
      new Set([
        'too-large',
        'unreadable',
        'id-taken',
        'not-known-here',
        'only-nobody',
        'not-known-yet',
        'after-held',
        'author-away',
        'author-unknown',
        'author-revoked',
        'rule-broke',
        'refused-by-supervisor',
      ]),
    );
    const unknown = explained('no-such-code', undefined, language);
    const sentences = codes.map((code) => explained(code, said('complaint.note', {}), language));
    for (const [i, sentence] of sentences.entries()) {
      expect(sentence, codes[i]).not.toBe(unknown);
      expect(isIn(language, sentence), sentence).toBe(true);
    }
  }));

const kept = (rest: object) => ({ n: 1, id: uuid(1), target: '', text: '', hash: '', ...rest });

const WAYS = [
  ['th', {}, ['บันทึกในเครื่องนี้', 'รอส่งถึงเทศบาล', 'ไม่หาย']],
  ['en', {}, ['Saved on this device', 'Waits to be sent', 'It is safe']],
  ['th', { status: 'accepted', rev: 1 }, ['ถึงเทศบาลแล้ว', 'เทศบาลรับแล้ว', 'รอเข้าสำเนาสำรอง']],
  ['en', { status: 'accepted', rev: 1 }, ['Received by', 'Taken', 'Waits for the backups']],
  ['th', { status: 'held', code: 'author-away' }, ['ถึงเทศบาลแล้ว', 'รอพิจารณา', 'บัญชีของผู้บันทึกปิดอยู่']],
  ['en', { status: 'held', code: 'author-away' }, ['Received by', 'To be decided', 'is closed']],
  ['th', { status: 'rejected', code: 'already-closed' }, ['ถึงเทศบาลแล้ว', 'เทศบาลไม่รับ', 'ยุติไปแล้ว', uuid(1)]],
  ['en', { status: 'rejected', code: 'already-closed' }, ['Received by', 'Not taken', 'closed', uuid(1)]],
] as const;

test('[SY23] where a record is on its way is said in words, and what it waits for', () => {
  for (const [language, rest, way] of WAYS) {
    const command = said('complaint.note', { personal: personal('a') });
    const Way = () => h(KeptWay, { row: kept(rest), command, explain: useTellings().explain });
    const html = shownTo({ language }, h(Way));
    const places = way.map((words) => html.indexOf(words));
    expect(
      places.every((place, i) => place > (places[i - 1] ?? -1)),
      `${html} ${places.join()}`,
    ).toBe(true);
    expect(html.includes('data-state="waiting"'), 'it waits for something').toBe(
      !('status' in rest) || rest.status !== 'rejected',
    );
  }
});

test('[SY23] of a record that is not here it is not said where it is', () => {
  for (const [language, perhaps] of [
    ['th', 'อาจ'],
    ['en', 'may'],
  ] as const)
    expect(words.sync[language].record.goneText).toContain(perhaps);
});

test('[SY24] room is enough, running out from seven tenths and hardly there from seventeen twentieths on', () => {
  const words = [0, 699, 700, 849, 850, 2_000].map((used) => roomLeft(used, 1_000));
  expect(words).toEqual(['enough', 'enough', 'filling', 'filling', 'full', 'full']);
  expect(roomLeft(7, 0), 'a browser that names no limit').toBe('enough');
});

test('[CO9] words that may be about corruption are shown to who wrote them only when she asks, and to whoever decides at once', () => {
  const command = said('complaint.log', { kind: 'corruption', personal: personal('เรียกเงินใต้โต๊ะ') });
  const Typed = () => 'เรียกเงินใต้โต๊ะ';
  const shown = (role: 'clerk' | 'integrity-officer', supervisor: 'clerk' | 'integrity-officer' | undefined) =>
    shownTo({ me: aPerson('ann', [role]) }, h(TypedWords, { command, supervisor, Typed }));
  expect(shown('clerk', 'integrity-officer')).not.toContain('เรียกเงิน');
  expect(shown('clerk', 'integrity-officer')).toMatch(/<button.*แสดงข้อความ/);
  expect(shown('integrity-officer', 'integrity-officer')).toContain('เรียกเงิน');
  expect(shown('clerk', undefined), 'whose it is, is still being read').toBe('');
  expect(shown('clerk', 'clerk')).toContain('เรียกเงิน');
});
