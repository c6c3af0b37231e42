import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod/mini';
import { catalogue } from '#app/domain/catalogue.ts';
import { COMMAND_VERSION } from '#ledger/domain/command.ts';
import { ChallengeReply, Work } from '#sync/domain/work.ts';
import { DropReply, DropRequest, PROTOCOL_VERSION, SyncReply, SyncRequest } from '#sync/domain/wire.ts';

test('[L3] what travels changes only together with PROTOCOL_VERSION', () => {
  const kinds = Object.values(catalogue.aggregates).sort((a, b) => (a.type < b.type ? -1 : 1));
  expect(kinds.length, 'it has looked').toBeGreaterThan(8);
  const schemas = [
    SyncRequest,
    SyncReply,
    DropRequest,
    DropReply,
    ChallengeReply,
    Work,
    ...kinds.map(({ Command }) => Command),
  ];
  const shapes = schemas.map((schema) => z.toJSONSchema(schema, { io: 'input' }));
  const print = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 12);
  expect({ PROTOCOL_VERSION, COMMAND_VERSION, print }).toMatchInlineSnapshot(`
    {
      "COMMAND_VERSION": 1,
      "PROTOCOL_VERSION": 1,
      "print": "b064f813de72",
    }
  `);
});
