import { z } from 'zod/mini';
import { Uuid } from '#kernel/domain/ids.ts';
import { readJson } from '#kernel/domain/read-json.ts';
import type { Delivery } from '#kernel/server/access.ts';
import type { Database } from '#ledger/server/open-database.ts';

/** Encrypts for the server itself, with the key that lies in its file: a restored server still knows what it gave. */
export interface Sealer {
  readonly seal: (plain: string) => string;
  readonly open: (sealed: string) => string | undefined;
}

const Sealed = z.object({ for: z.literal('delivery'), person: Uuid, installation: Uuid, id: Uuid });

/** Tokens with which a person's words leave an installation, whoever is signed in there. They let nothing out. */
export interface Deliveries {
  readonly give: (person: string, installation: string) => string;
  /** `undefined`: not one of ours. */
  readonly read: (token: string) => Delivery | undefined;
  /** Puts one on the list: what still comes with it is held. Nothing happens where it is not one of ours. */
  readonly revoke: (token: string) => void;
}

/** Tokens are sealed and lie nowhere; the file (with identity's tables) has the list of those that were revoked. */
export function createDeliveries(db: Database, { seal, open }: Sealer, uuid: () => string): Deliveries {
  const put = db.prepare('INSERT INTO revoked_deliveries (id) VALUES (?) ON CONFLICT DO NOTHING');
  const find = db.prepare('SELECT 1 FROM revoked_deliveries WHERE id = ?');
  const unseal = (token: string) => Sealed.safeParse(readJson(open(token) ?? ''));
  return {
    give: (person, installation) => seal(JSON.stringify({ for: 'delivery', person, installation, id: uuid() })),
    read(token) {
      const sealed = unseal(token);
      if (!sealed.success) return undefined;
      const { person, id } = sealed.data;
      return { person, isRevoked: find.get(id) !== undefined };
    },
    revoke(token) {
      const sealed = unseal(token);
      if (sealed.success) put.run(sealed.data.id);
    },
  };
}
