import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { z } from 'zod/mini';
import type { Access } from '#kernel/server/access.ts';

const SECURITY: Readonly<Partial<Record<Access, readonly Record<string, string[]>[]>>> = {
  anyone: [],
  link: [],
  delivery: [{ delivery: [] }],
};

/** The description of the API, made of the schemas that check it. Routes that serve pages and files are not in it. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    convertConstToEnum: false,
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Prongsai', version },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
          delivery: { type: 'apiKey', in: 'header', name: 'x-delivery' },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const { body, response, ...rest } = (schema ?? {}) as FastifySchema;
      const access = route.config?.access ?? 'session';
      const described = {
        ...rest,
        security: SECURITY[access] ?? [{ session: [] }],
        ...(body !== undefined && { body: jsonSchema(body, 'input') }),
        ...(response !== undefined && { response: responses(response as Parameters<typeof responses>[0]) }),
      };
      return { schema: response === undefined ? { ...described, hide: true } : described, url };
    },
  });
  app.get(
    '/api/openapi.json',
    { config: { access: 'anyone' }, schema: { summary: 'This description', response: { 200: z.looseObject({}) } } },
    () => app.swagger(),
  );
}

/** What is no JSON says itself what it is. */
const responses = (response: Readonly<Record<string, z.ZodMiniType | { readonly content: object }>>) =>
  Object.fromEntries(
    Object.entries(response).map(([status, schema]) => [
      status,
      'content' in schema ? schema : jsonSchema(schema, 'output'),
    ]),
  );

function jsonSchema(schema: unknown, io: 'input' | 'output'): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema as z.ZodMiniType, { io });
  return described;
}
