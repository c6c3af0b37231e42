import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { municipalityOf } from '#identity/server/municipality-of.ts';
import { businessDay, startOfDay, type Day } from '#kernel/domain/business-day.ts';
import type { Ref } from '#kernel/domain/ids.ts';
import { firstDayOf, monthOf } from '#kernel/domain/period.ts';
import type { App } from '#kernel/server/schemas.ts';
import { COMMAND_VERSION } from '#ledger/domain/command.ts';
import { commentFromFields, LONGEST_COMMENT } from '#survey/domain/comment-from-fields.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { responseFromFields } from '#survey/domain/response-from-fields.ts';
import { LONGEST_LOOSE, PROTOCOL_VERSION } from '#sync/domain/wire.ts';
import type { Allowance } from '#sync/server/allowance.ts';
import { takeNobodysDrops, withRoom } from '#sync/server/take-drops.ts';
import type { House } from './create-house.ts';
import { documentOf, jsonForPage } from './html.ts';
import { insecureKiosk, kioskDoor, noSuchPage } from './plain-pages.ts';
import type { ResidentAssets } from './resident-assets.ts';
import { languageOf, residentPageOf } from './resident-page.ts';

export interface ResidentDeps {
  readonly house: House;
  readonly isDemo: boolean;
  readonly assets: ResidentAssets;
  /** The same components as in the browser, as HTML. */
  readonly render: (page: ResidentPage) => string;
  readonly publicUrl: string | undefined;
  /** What may still come by a form today, for which nobody has worked. */
  readonly allowance: Allowance;
  readonly ownWords: Allowance;
}

/** A form writes each Thai letter with nine signs. */
const LONGEST_FORM = LONGEST_LOOSE + 9 * LONGEST_COMMENT;

type Asking = FastifyRequest<{ Params: { code: string }; Querystring: { lang?: string } }>;

/** A service point's page on a phone and on a kiosk, and the way to answer without scripts. */
export function residentRoutes(app: App, deps: ResidentDeps): void {
  const { house, isDemo, assets, render, publicUrl, allowance, ownWords } = deps;
  const municipality = municipalityOf(house.db);
  const look = ({ params, query, headers }: Asking, mode: ResidentPage['mode'], step: ResidentPage['step']) =>
    house.store.transaction((tx) =>
      residentPageOf(
        tx,
        params.code,
        {
          mode,
          step,
          municipality,
          isDemo,
          // A kiosk is nobody's own device: its browser's language says nothing of who stands before it.
          language: languageOf(query.lang, mode === 'kiosk' ? undefined : headers['accept-language']),
        },
        businessDay(house.now()),
      ),
    );

  function send(reply: FastifyReply, page: ResidentPage | undefined, status = 200) {
    void reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-language, accept-encoding');
    if (!page) return reply.code(404).send(noSuchPage({ ...assets, isDemo }));
    const html = documentOf({
      title: `${page.questionnaire.title[page.language]} · ${page.organisation}`,
      language: page.language,
      seat: page.mode === 'kiosk' ? 'kiosk' : 'resident',
      isDemo,
      head: [assets.styles, ...(page.mode === 'kiosk' ? [assets.kioskManifest] : []), assets.script].join('\n'),
      body: `<div id="root">${render(page)}</div>\n${page.mode === 'kiosk' ? insecureKiosk(page.point.code, publicUrl) : ''}<script type="application/json" id="page">${jsonForPage(page)}</script>`,
    });
    return reply.code(status).send(html);
  }

  /** What a phone with scripts would have dropped, made here: of nobody, the answer with its day and no hour, the comment with its month. */
  function drop(page: ResidentPage, fields: Readonly<Record<string, unknown>>): 'taken' | 'rejected' | 'too-much' {
    const at = house.now();
    const today = businessDay(at);
    const loose = (target: Ref, day: Day, body: object) =>
      JSON.stringify({ id: house.uuid(), v: COMMAND_VERSION, target, saidAt: startOfDay(day), ...body });
    const response = responseFromFields(page, fields);
    const comment = commentFromFields(page, fields, house.uuid(), house.uuid());
    const texts = [
      ...(response.ok ? [loose({ type: 'response', id: house.uuid() }, today, response.value)] : []),
      ...(comment ? [loose(comment.target, firstDayOf(monthOf(today)), comment)] : []),
    ];
    if (!texts.length) return 'rejected';
    const request = { protocol: PROTOCOL_VERSION, commands: texts.map((text) => ({ text })) };
    // Nothing of it is left out in silence.
    if (withRoom(request.commands, { ...house, ownWords }).length < texts.length) return 'too-much';
    const taken = takeNobodysDrops(request, { ...house, allowance, at });
    if (taken === 'too-much') return taken;
    return taken.outcomes[0]?.status === 'rejected' ? 'rejected' : 'taken';
  }

  const config = { access: 'anyone', traceless: true } as const;
  app.get('/s/:code', { config }, async (request, reply) => send(reply, look(request as Asking, 'phone', 'question')));
  app.get('/s/:code/thanks', { config }, async (request, reply) =>
    send(reply, look(request as Asking, 'phone', 'thanks')),
  );
  for (const path of ['/k', '/k/'])
    app.get(path, { config }, async ({ query, headers }, reply) => {
      const language = languageOf((query as Asking['query']).lang, headers['accept-language']);
      const door = { mode: 'door', language, municipality } as const;
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .header('vary', 'accept-language, accept-encoding')
        .send(house.store.transaction((tx) => kioskDoor(tx, { ...assets, isDemo }, door, publicUrl)));
    });
  app.get('/k/:code', { config }, async (request, reply) => send(reply, look(request as Asking, 'kiosk', 'question')));

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    await scope.register(formbody);
    scope.post('/s/:code', { config, bodyLimit: LONGEST_FORM }, async (request, reply) => {
      const page = look(request as Asking, 'phone', 'thanks');
      if (!page) return send(reply, undefined);
      const taken = drop(page, (request.body ?? {}) as Record<string, unknown>);
      if (taken === 'too-much') void reply.header('retry-after', Math.ceil(allowance.waitMs() / 1_000));
      if (taken !== 'taken')
        return taken === 'too-much'
          ? send(reply, { ...page, step: 'full' }, 429)
          : send(reply, { ...page, step: 'invalid' }, 422);
      // Elsewhere, so that opening the thanks again does not answer again.
      return reply.redirect(`/s/${page.point.code}/thanks?lang=${page.language}`, 303);
    });
  });
}
