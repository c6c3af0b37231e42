import type { Ref } from '#kernel/domain/ids.ts';
import { measureId } from '#measure/domain/measure.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { personal, POINT, QUESTIONNAIRE, UNIT_A, UNIT_B, uuid } from '../support/words.ts';
import { CURSED_REASON } from './buggy-catalogue.ts';

/** The fiscal year of the world's clock. */
const YEAR = 2569;
export const MEASURE = { type: 'measure', id: measureId(YEAR, 1) };
export const STEPS = ['ask', 'report', 'publish'];

const both = (text: string) => ({ th: text, en: text });
const item = (key: string) => ({ key, text: both(key) });

/** What an administrator says before the house opens. */
export const opening: readonly (readonly [type: string, target: Ref, rest: object])[] = [
  ['unit.add', { type: 'unit', id: UNIT_A }, { name: 'a' }],
  ['unit.add', { type: 'unit', id: UNIT_B }, { name: 'b' }],
  [
    'questionnaire.publish',
    { type: 'questionnaire', id: QUESTIONNAIRE },
    {
      title: both('asked'),
      questions: ['waiting', 'kindness', 'clarity'].map(item),
      reasons: ['staff', 'speed', CURSED_REASON].map(item),
    },
  ],
  [
    'service-point.add',
    { type: 'service-point', id: servicePointId('counter-1') },
    { code: 'counter-1', name: 'counter', unit: UNIT_A, questionnaire: QUESTIONNAIRE },
  ],
  [
    'measure.plan',
    MEASURE,
    {
      fiscalYear: YEAR,
      number: 1,
      title: 'a measure',
      steps: STEPS,
      units: [UNIT_A],
      cycle: 'endOfYear',
      outcomes: [],
    },
  ],
  // Something that everybody may correct from the first hour on.
  [
    'measure.record',
    MEASURE,
    { entry: uuid(9), step: 0, doneOn: '2026-01-15', completes: false, personal: personal('asked') },
  ],
];

export const ANSWERED = { point: POINT, questionnaire: QUESTIONNAIRE };
