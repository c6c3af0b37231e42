import { namedId } from '#kernel/domain/named-id.ts';

/** What nearly every sub-district municipality has (domain facts §8); the administrator adds the rest. The template of measures names the first two. */
export const DEFAULT_UNITS = [
  { id: namedId('unit-office'), name: 'สำนักปลัด' },
  { id: namedId('unit-finance'), name: 'กองคลัง' },
  { id: namedId('unit-works'), name: 'กองช่าง' },
  { id: namedId('unit-education'), name: 'กองการศึกษา' },
] as const;
