import type { DeviceKind } from '../domain/wire.ts';

/** In this order: most browsers say that they are also those that stand further down. */
const BROWSERS = [
  [/\bLine\//, 'LINE'],
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;

/** An iPad that asks for desktop pages says that it is a Mac; nothing tells them apart. */
const SYSTEMS = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
] as const;

/**
 * What a colleague would call the device: the family of its browser and of its system, of what the browser says of itself. Nothing finer, no
 * version and no model; empty where it is none of the usual ones.
 */
export const deviceKindOf = (userAgent: string | undefined): DeviceKind => ({
  browser: nameIn(BROWSERS, userAgent),
  system: nameIn(SYSTEMS, userAgent),
});

const nameIn = (names: readonly (readonly [sign: RegExp, name: string])[], userAgent = ''): string =>
  names.find(([sign]) => sign.test(userAgent))?.[1] ?? '';
