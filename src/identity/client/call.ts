import type { z } from 'zod/mini';
import { Refused } from '#kernel/domain/refused.ts';
import { readJson } from '#kernel/domain/read-json.ts';
import { err, ok, type Result } from '#kernel/domain/result.ts';

/** What a person can be told of. `not-now`: the municipality is there and cannot; `no-network`: what came is no answer of ours. */
const CODES = [
  'not-recognised',
  'wrong-passphrase',
  'too-many-tries',
  'link-used',
  'signed-out',
  'administrator-only',
  'nobody-there',
  'no-network',
  'not-now',
] as const;
type CallCode = (typeof CODES)[number];

/** A call that did not succeed, as the key of a sentence. */
export interface CallRefusal {
  readonly code: CallCode;
  readonly retryAfterMs: number | undefined;
}

/** A slow line is given so long. Nothing is lost then: whoever signs in tries again. */
const PATIENCE_MS = 30_000;

/**
 * Asks the municipality something that needs an answer now. Only a body of the expected shape is one: a portal's page is `no-network`. Without a
 * body it only looks. `delivery`: the token that tells whose device this is.
 */
export async function call<Reply>(
  path: string,
  body: object | undefined,
  shape: z.ZodMiniType<Reply>,
  delivery?: string,
): Promise<Result<Reply, CallRefusal>> {
  const answer = await ask(path, body, delivery);
  if (!answer) return err({ code: 'no-network', retryAfterMs: undefined });
  const json = readJson(answer.text);
  const reply = shape.safeParse(answer.status === 200 ? json : undefined);
  if (reply.success) return ok(reply.data);
  const refused = Refused.safeParse(json);
  if (!refused.success) return err({ code: answer.status >= 500 ? 'not-now' : 'no-network', retryAfterMs: undefined });
  const code = CODES.find((known) => known === refused.data.code) ?? (answer.status === 401 ? 'signed-out' : 'not-now');
  return err({ code, retryAfterMs: answer.retryAfterMs });
}

async function ask(path: string, body: object | undefined, delivery: string | undefined) {
  try {
    const answer = await fetch(path, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(delivery && { 'x-delivery': delivery }),
      },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    return {
      status: answer.status,
      text: await answer.text(),
      retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : undefined,
    };
  } catch {
    return undefined;
  }
}
