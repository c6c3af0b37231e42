/** The pages of a service point, on a phone (`/s/…`) and at a kiosk (`/k/…`). */
const PAGE = /^\/[sk]\/[a-z0-9-]+$/;

/** Under which address a page is kept: its own, with the language and without whatever else is asked. `undefined`: it is not one of ours. */
export function keyOfPage({ origin, pathname, searchParams }: URL): string | undefined {
  if (!PAGE.test(pathname)) return undefined;
  return `${origin}${pathname}${searchParams.get('lang') === 'en' ? '?lang=en' : ''}`;
}

/** The files of the build that a page names. */
export const filesNamedIn = (html: string): readonly string[] =>
  [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file]) => file!);
