import { z } from 'zod/mini';
import { Instant, Uuid } from '#kernel/domain/ids.ts';
import { Role } from '#kernel/domain/principal.ts';
import { Line } from '#ledger/domain/personal.ts';
import { Login } from './person.ts';

/** Length counts, not signs of every sort: three Thai words are longer than a clever password (NIST SP 800-63B). */
const SHORTEST_PASSPHRASE = 12;
const NewPassphrase = z.string().check(z.minLength(SHORTEST_PASSPHRASE), z.maxLength(200));

const Token = z.string().check(z.minLength(1), z.maxLength(200));
const installation = Uuid;

export const SignIn = z.object({
  login: Login,
  passphrase: z.string().check(z.minLength(1), z.maxLength(200)),
  installation,
});
export type SignIn = z.infer<typeof SignIn>;

/** The organisation's room decides on its part once more: here it is only carried. */
export const SetUp = z.object({
  token: Token,
  organisation: z.object({ kind: z.enum(['municipality', 'administrative-organisation']), name: Line }),
  administrator: z.object({ login: Login, name: Line, passphrase: NewPassphrase }),
  installation,
});
export type SetUp = z.infer<typeof SetUp>;

export const Join = z.object({ token: Token, passphrase: NewPassphrase, installation });
export type Join = z.infer<typeof Join>;

/** Somebody, for whom an administrator asks or does something. */
export const PersonNamed = z.object({ person: Uuid });
export type PersonNamed = z.infer<typeof PersonNamed>;

/** Another passphrase, by who knows the one of now. */
export const ChangePassphrase = z.object({ old: SignIn.shape.passphrase, passphrase: NewPassphrase });
export type ChangePassphrase = z.infer<typeof ChangePassphrase>;

/** `token` is told once and lies nowhere in the open; it works once, until `expiresAt`. */
export const Invitation = z.object({ token: Token, expiresAt: Instant });
export type Invitation = z.infer<typeof Invitation>;

/** Somebody who works here, as a device needs to know her. */
export const Member = z.object({
  id: Uuid,
  login: z.string(),
  name: z.string(),
  roles: z.array(Role),
  units: z.array(Uuid),
});
export type Member = z.infer<typeof Member>;

/**
 * `delivery`: her words leave this installation with it, also when nobody is signed in. `municipality`: whose data these are; what was said to one
 * municipality (or to a demonstration at the same address) is never sent to another.
 */
export const SignedIn = z.object({ person: Member, delivery: z.string(), municipality: z.string() });
export type SignedIn = z.infer<typeof SignedIn>;

/** A session's answer: who it is that has it. */
export const Session = z.object({ person: Member });

/** What a colleague would call a device: `Chrome` and `Android`. Empty where it does not say. */
const DeviceKind = z.object({ browser: z.string(), system: z.string() });
export type DeviceKind = z.infer<typeof DeviceKind>;

/**
 * One browser on one device, to the hour. `installation` and `firstAt` are missing of what was begun in the first version and has not been heard of
 * since. `lost`: what it still brings is held.
 */
export const Device = z.extend(DeviceKind, {
  installation: z.optional(Uuid),
  firstAt: z.optional(Instant),
  usedAt: Instant,
  status: z.enum(['signed-in', 'signed-out', 'lost']),
  isThis: z.boolean(),
});
export type Device = z.infer<typeof Device>;
export const Devices = z.object({ devices: z.array(Device) });

/** Without `installation`: all but the one that asks. */
export const EndDevice = z.object({ installation: z.optional(Uuid) });
export const EndDeviceOf = z.extend(EndDevice, PersonNamed.shape);
export const LoseDevice = z.object({ installation: Uuid });
export const LoseDeviceOf = z.extend(LoseDevice, PersonNamed.shape);
