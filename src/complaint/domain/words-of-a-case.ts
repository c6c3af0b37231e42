import { z } from 'zod/mini';
import { Day } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { FreeText, Line, Salt } from '#ledger/domain/personal.ts';

/** What a case is about (domain facts §4.2). Corruption goes another way than all others. */
export const KINDS = [
  'service',
  'discrimination',
  'road',
  'light',
  'water',
  'waste',
  'flood',
  'nuisance',
  'animal',
  'building',
  'fee',
  'welfare',
  'suggestion',
  'question',
  'corruption',
  'other',
] as const;
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

/** How the resident was told the result; without it no case is closed (domain facts §4.3). */
export const Told = z.enum(['in-person', 'telephone', 'letter', 'online', 'no-address']);
export type Told = z.infer<typeof Told>;

/** A place no finer than a village: it may be counted. */
const Village = z.optional(z.int().check(z.gte(1), z.lte(99)));

export const LogComplaint = z.object({
  type: z.literal('complaint.log'),
  kind: Kind,
  village: Village,
  personal: z.object({
    text: FreeText,
    place: z.optional(Line),
    name: z.optional(Line),
    phone: z.optional(Line),
    salt: Salt,
  }),
});
export type LogComplaint = z.infer<typeof LogComplaint>;

export const AssignComplaint = z.object({ type: z.literal('complaint.assign'), unit: Uuid });

const note = z.object({ text: FreeText, salt: Salt });
export const NoteOnComplaint = z.object({ type: z.literal('complaint.note'), personal: note });
export type NoteOnComplaint = z.infer<typeof NoteOnComplaint>;

export const CloseComplaint = z.object({ type: z.literal('complaint.close'), told: Told, toldOn: Day, personal: note });
export type CloseComplaint = z.infer<typeof CloseComplaint>;

export const ComplaintCommand = z.discriminatedUnion('type', [
  LogComplaint,
  AssignComplaint,
  NoteOnComplaint,
  CloseComplaint,
]);
export type ComplaintCommand = z.infer<typeof ComplaintCommand>;

type Said = { readonly at: Instant; readonly by: string };
/** `kind` and the year of logging stand in every event, so that a case can be counted without being looked at. */
type Counted = { readonly kind: Kind; readonly fiscalYear: number };
type Noted = { readonly text: string } | undefined;

export type ComplaintEvent =
  | {
      readonly type: 'logged';
      readonly facts: Said & Counted & { readonly village?: number | undefined };
      readonly personal?: Omit<LogComplaint['personal'], 'salt'> | undefined;
    }
  | { readonly type: 'assigned'; readonly facts: Said & Counted & { readonly unit: string } }
  | { readonly type: 'noted'; readonly facts: Said & Counted; readonly personal?: Noted }
  | {
      readonly type: 'closed';
      readonly facts: Said & Counted & { readonly told: Told; readonly toldOn: Day };
      readonly personal?: Noted;
    };
