import { z } from 'zod/mini';
import { Instant, Uuid } from '#kernel/domain/ids.ts';
import { readJson } from '#kernel/domain/read-json.ts';
import type { Delivery } from '#kernel/server/access.ts';
import type { Installations } from './installations.ts';

/** Encrypts for the server itself, with the key that lies in its file: a restored server still knows what it gave. */
export interface Sealer {
  readonly seal: (plain: string) => string;
  readonly open: (sealed: string) => string | undefined;
}

/** `at` is missing in the tokens of the first version: they were given before any that has it. */
const Sealed = z.object({
  for: z.literal('delivery'),
  person: Uuid,
  installation: Uuid,
  id: Uuid,
  at: z._default(Instant, 0),
});

/** Tokens with which a person's words leave an installation, whoever is signed in there. They let nothing out. */
export interface Deliveries {
  /** `at`: the moment of which `installations.signIn` says that it is good. */
  readonly give: (person: string, installation: string, at: Instant) => string;
  /** `undefined`: not one of ours. */
  readonly read: (token: string) => Delivery | undefined;
}

export interface DeliveryDeps {
  readonly seal: Sealer;
  readonly uuid: () => string;
  readonly now: () => Instant;
  readonly installations: Installations;
}

/** Tokens are sealed and lie nowhere; what was taken back is told by the installation that they were given to. */
export const createDeliveries = ({ seal: { seal, open }, uuid, now, installations }: DeliveryDeps): Deliveries => ({
  give: (person, installation, at) => seal(JSON.stringify({ for: 'delivery', person, installation, id: uuid(), at })),
  read(token) {
    const sealed = Sealed.safeParse(readJson(open(token) ?? ''));
    if (!sealed.success) return undefined;
    const { person, installation, at } = sealed.data;
    return { person, installation, isRevoked: installations.isRevoked(person, installation, at, now()) };
  },
});
