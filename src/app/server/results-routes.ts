import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { z } from 'zod/mini';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { refusals, type App } from '#kernel/server/schemas.ts';
import type { House } from './create-house.ts';
import { noSuchPage } from './plain-pages.ts';
import type { ResidentAssets } from './resident-assets.ts';
import { languageOf } from './resident-page.ts';
import { resultsOfYear, type ResultsOfYear } from './results-page-data.ts';
import { resultsCsv, ResultsFile, resultsFile } from './results-page-files.ts';
import { resultsPage } from './results-page.ts';

interface ResultsDeps {
  readonly house: Pick<House, 'store' | 'now'>;
  readonly isDemo: boolean;
  readonly assets: ResidentAssets;
}
interface Asked {
  readonly Params: { readonly year: string };
  readonly Querystring: { readonly lang?: string };
}
type Asking = Pick<FastifyRequest<Asked>, 'params' | 'query' | 'headers'>;

const CSV = 'text/csv; charset=utf-8';
const FILE = { content: { [CSV]: { schema: { type: 'string' } } } };

/** The results of the surveys for everybody: a page, open data and a table, at addresses that stay the same. */
export function resultsRoutes(app: App, { house, isDemo, assets }: ResultsDeps): void {
  const config = { access: 'anyone', traceless: true } as const;
  const look = ({ params: { year } }: Asking): ResultsOfYear | undefined =>
    /^\d{4}$/.test(year)
      ? house.store.transaction((tx) => resultsOfYear(tx, Number(year), businessDay(house.now())))
      : undefined;
  const spoken = ({ query, headers }: Asking) => languageOf(query.lang, headers['accept-language']);

  app.get<Asked>('/results', { config }, async ({ query: { lang } }, reply) => {
    const year = fiscalYear(businessDay(house.now()));
    return reply.header('cache-control', 'no-cache').redirect(`/results/${year}${lang === 'en' ? '?lang=en' : ''}`);
  });

  app.get<Asked>('/results/:year', { config }, async (asking, reply) => {
    const results = look(asking);
    const type = 'text/html; charset=utf-8';
    if (!results)
      return reply
        .code(404)
        .type(type)
        .send(noSuchPage({ ...assets, isDemo }));
    const page = resultsPage(results, spoken(asking), { ...assets, isDemo });
    return sendUnlessKnown(asking, reply, type, page);
  });

  app.get<Asked>(
    '/results/:year.json',
    {
      config,
      schema: {
        summary: 'The results of the surveys of a fiscal year, as the public may know them',
        response: { 200: ResultsFile, 304: z.null(), ...refusals(404, 503) },
      },
    },
    async (asking, reply) => {
      const results = look(asking);
      if (!results) return reply.code(404).send({ code: 'not-found' });
      const text = JSON.stringify(resultsFile(results));
      return sendUnlessKnown(asking, reply, 'application/json; charset=utf-8', text);
    },
  );

  app.get<Asked>(
    '/results/:year.csv',
    {
      config,
      schema: {
        summary: 'The same as a table for spreadsheets',
        response: { 200: FILE, 304: z.null(), ...refusals(404, 503) },
      },
    },
    async (asking, reply) => {
      const results = look(asking);
      if (!results) return reply.code(404).send({ code: 'not-found' });
      void reply.header('content-disposition', `attachment; filename="results-${results.year}.csv"`);
      return sendUnlessKnown(asking, reply, CSV, resultsCsv(results, spoken(asking)));
    },
  );
}

/** Asked for again each time, and sent only when it is another: what was published last is what is seen. */
function sendUnlessKnown({ headers }: Asking, reply: FastifyReply, type: string, text: string): FastifyReply {
  const tag = `W/"${createHash('sha256').update(text).digest('base64url')}"`;
  void reply.header('cache-control', 'no-cache').header('vary', 'accept-language, accept-encoding').header('etag', tag);
  const isKnown = headers['if-none-match']?.split(/\s*,\s*/).includes(tag);
  return isKnown ? reply.code(304).send() : reply.type(type).send(text);
}
