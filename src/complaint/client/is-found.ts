import { normaliseThai } from '#i18n/domain/normalise.ts';
import { referenceCode } from '../domain/reference-code.ts';
import type { CaseLine } from './use-cases.ts';

/** Is this the case that she looks for? By the code that a resident reads out, with or without its space, or by any words of it. */
export function isFound({ id, state: { words } }: Pick<CaseLine, 'id' | 'state'>, sought: string): boolean {
  const wanted = normaliseThai(sought).toLowerCase();
  const code = referenceCode(id).toLowerCase();
  const texts = [words?.text, words?.place, words?.name].map((text) => normaliseThai(text ?? '').toLowerCase());
  return [code, code.replace(' ', ''), ...texts].some((text) => text.includes(wanted));
}
