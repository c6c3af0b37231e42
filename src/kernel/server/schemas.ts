import type { FastifyInstance, FastifySchemaCompiler, FastifyTypeProvider, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod/mini';
import { Refused } from '../domain/refused.ts';

/** What a handler gets is what its schema says. */
export interface SchemaTypes extends FastifyTypeProvider {
  readonly validator: this['schema'] extends z.ZodMiniType ? z.output<this['schema']> : unknown;
  readonly serializer: this['schema'] extends z.ZodMiniType ? z.input<this['schema']> : unknown;
}

/** A server whose routes are declared with the schemas of the house. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyInstance['log'],
  SchemaTypes
>;

/** The same schema as in the form and the outbox; what it does not know is left out. Of what was wrong nothing is repeated. */
export const validate: FastifySchemaCompiler<z.ZodMiniType> =
  ({ schema }) =>
  (input) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? { value: parsed.data } : { error: new Error('malformed') };
  };

/** The "no"s of a route, by status. */
export const refusals = <S extends number>(...statuses: readonly S[]): Record<S, typeof Refused> =>
  Object.fromEntries(statuses.map((status) => [status, Refused])) as Record<S, typeof Refused>;
