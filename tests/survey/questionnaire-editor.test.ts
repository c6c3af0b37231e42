import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  edited,
  itemsIn,
  newKey,
  type Edit,
  type Editing,
  type ListName,
} from '#survey/client/editor/edit-questionnaire.ts';
import {
  draftFrom,
  problemsOf,
  publishOf,
  QuestionnaireDraft,
  questionsInOrder,
} from '#survey/client/editor/questionnaire-draft.ts';
import { questionnaire, type Questionnaire } from '#survey/domain/questionnaire.ts';
import { SMILE } from '#survey/domain/smile.ts';
import { STANDARD } from '#survey/domain/standard.ts';
import { aPerson, NOW, uuid } from '../support/words.ts';

const standard = draftFrom(STANDARD, uuid(1));
const admin = { saidAt: NOW, at: NOW, by: aPerson('ann', ['administrator']) };
const published = (draft: QuestionnaireDraft) =>
  questionnaire.decide(questionnaire.initial, publishOf(draft), admin, () => undefined);
const after = (edits: readonly Edit[], draft = standard) =>
  edits.reduce<Editing>((editing, edit) => edited(editing, edit), { draft });

const LISTS: readonly ListName[] = ['aspects', 'questions', 'reasons', 'background', 'options sex', 'options service'];
const keysIn = (draft: QuestionnaireDraft, list: ListName) => itemsIn(draft, list).map(({ key }) => key);
/** Everything but the order. */
const contentOf = (draft: QuestionnaireDraft) =>
  LISTS.map((list) =>
    itemsIn(draft, list)
      .map(({ key, text }) => `${list} ${key} ${text.th} ${text.en}`)
      .toSorted(),
  );

test('[SV32] a version that is made from another one and left as it is says the same, key by key', () => {
  for (const [from, filled] of [
    [STANDARD, { scale: 'five', bands: 'a' }],
    [SMILE, { scale: 'five', bands: 'a' }],
    [{ ...STANDARD, scale: 'four', hasComment: false }, { scale: 'four' }],
  ] as const) {
    const { type, ...said } = publishOf(draftFrom(from as Questionnaire, uuid(1)));
    expect(type).toBe('questionnaire.publish');
    expect(said).toEqual({ ...from, ...filled });
    expect(published(draftFrom(from as Questionnaire, uuid(1))).ok).toBe(true);
  }
});

test('[SV32] what is added has a key of its own that the rules take, and other words leave a key as it was', () => {
  const keys = [newKey('0123456789abcdef'), newKey('fedcba987654')];
  const { draft } = after([
    ...keys.map((key): Edit => ({ type: 'added', list: 'questions', key, aspect: 'staff' })),
    ...keys.flatMap((key): readonly Edit[] =>
      (['th', 'en'] as const).map((language) => ({
        type: 'worded',
        at: { list: 'questions', key },
        language,
        text: `${language} ${key}`,
      })),
    ),
    { type: 'worded', at: { list: 'questions', key: 'staff-fair' }, language: 'th', text: 'เจ้าหน้าที่เป็นธรรม' },
  ]);
  expect(keysIn(draft, 'questions').filter((key) => !keysIn(standard, 'questions').includes(key))).toEqual(keys);
  expect(draft.questions.find(({ key }) => key === 'staff-fair')).toMatchObject({
    text: { th: 'เจ้าหน้าที่เป็นธรรม', en: 'Staff serve everybody alike' },
  });
  expect(published(draft).ok).toBe(true);
});

test('[SV34] a place for own words is there as it was switched, and nothing else changes with it', () => {
  for (const hasComment of [true, false]) {
    const { draft } = after([{ type: 'comment-switched', hasComment }]);
    expect(publishOf(draft)).toEqual({ ...publishOf(standard), hasComment });
    expect(published(draft).ok).toBe(true);
  }
});

const anyMove = fc.record({
  list: fc.constantFrom(...LISTS),
  which: fc.nat(),
  before: fc.option(fc.nat(), { nil: undefined }),
  aspect: fc.constantFrom('process', 'channel', 'staff', 'place', undefined),
});

test('[SV33] whatever is moved, and to whichever aspect, everything is there once, with its words, and what was moved is where it was put', () =>
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 30 }), (moves) => {
      let draft = standard;
      for (const { list, which, before, aspect } of moves) {
        const keys = keysIn(draft, list);
        const key = keys[which % keys.length]!;
        const isQuestion = list === 'questions';
        const side = keys.filter(
          (one) => !isQuestion || itemsIn(draft, list).find((it) => it.key === one)!.aspect === aspect,
        );
        const next = before === undefined || side.length === 0 ? undefined : side[before % side.length];
        draft = edited(
          { draft },
          {
            type: 'moved',
            at: { list, key },
            before: next,
            ...(isQuestion && { aspect }),
          },
        ).draft;
        const order = itemsIn(draft, list).filter((one) => !isQuestion || one.aspect === aspect);
        const place = order.findIndex((one) => one.key === key);
        if (next !== key) expect(order[place + 1]?.key, `${key} stands before ${next}`).toBe(next);
      }
      expect(contentOf(draft)).toEqual(contentOf(standard));
      expect(published(draft).ok, 'and it can be published').toBe(true);
    }),
  ));

test('[SV33] what was removed comes back where it was, an aspect with its questions, until something else is done', () => {
  for (const list of LISTS)
    for (const key of keysIn(standard, list)) {
      const removed = after([{ type: 'removed', at: { list, key } }]);
      expect(keysIn(removed.draft, list)).toEqual(keysIn(standard, list).filter((one) => one !== key));
      expect(removed.removed?.item.key).toBe(key);
      expect(published(removed.draft).ok, `without ${key}`).toBe(true);
      expect(edited(removed, { type: 'brought-back' }).draft).toEqual(standard);
    }
  const typedOn = after([
    { type: 'removed', at: { list: 'aspects', key: 'staff' } },
    { type: 'titled', language: 'en', text: 'Ours' },
  ]);
  expect(typedOn.removed).toBeUndefined();
  expect(typedOn.draft.questions.some(({ aspect }) => aspect === 'staff')).toBe(false);
  expect(edited(typedOn, { type: 'brought-back' }).draft, 'nothing that was typed since is lost').toBe(typedOn.draft);
});

test('[SV34] questions are published in the order of their aspects, those of none first', () => {
  const { draft } = after([
    { type: 'moved', at: { list: 'aspects', key: 'place' }, before: 'process' },
    { type: 'moved', at: { list: 'questions', key: 'staff-fair' }, before: undefined, aspect: undefined },
  ]);
  const aspects = publishOf(draft).questions.map(({ aspect }) => aspect);
  expect([...new Set(aspects)]).toEqual([undefined, 'place', 'process', 'channel', 'staff']);
  expect(questionsInOrder(draft)[0]?.key).toBe('staff-fair');
});

test('[SV34] bands are said only of five steps, and what is empty is not said', () => {
  const { draft } = after([
    { type: 'scaled', scale: 'two' },
    { type: 'banded', bands: 'b' },
    ...keysIn(standard, 'background').map((key): Edit => ({ type: 'removed', at: { list: 'background', key } })),
  ]);
  expect(Object.keys(publishOf(draft))).not.toContain('bands');
  expect(Object.keys(publishOf(draft))).not.toContain('background');
  expect(publishOf({ ...draft, scale: 'five' }).bands).toBe('b');
});

test('[SV34] what is missing is said where it is missing, and nowhere else', () => {
  expect(problemsOf(standard)).toEqual([]);
  const { draft } = after([
    { type: 'titled', language: 'en', text: ' ' },
    { type: 'worded', at: { list: 'aspects', key: 'staff' }, language: 'th', text: '' },
    { type: 'worded', at: { list: 'questions', key: 'place-clean' }, language: 'en', text: 'x'.repeat(201) },
    { type: 'worded', at: { list: 'options sex', key: 'other' }, language: 'th', text: '' },
    ...keysIn(standard, 'options age')
      .slice(1)
      .map((key): Edit => ({ type: 'removed', at: { list: 'options age', key } })),
  ]);
  expect(problemsOf(draft).toSorted()).toEqual(
    ['title/en', 'aspects/staff/th', 'questions/place-clean/en', 'options sex/other/th', 'options age'].toSorted(),
  );
  const bare = after(
    keysIn(standard, 'aspects').map((key): Edit => ({ type: 'removed', at: { list: 'aspects', key } })),
  );
  expect(problemsOf(bare.draft)).toEqual(['questions']);
});

test('[SV34] a draft that was left is read again as it was, and what is no draft is none', () => {
  const { draft } = after([{ type: 'removed', at: { list: 'aspects', key: 'staff' } }]);
  expect(QuestionnaireDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  expect(QuestionnaireDraft.safeParse({ ...draft, questions: 'none' }).success).toBe(false);
});
