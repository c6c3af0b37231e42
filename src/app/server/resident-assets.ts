import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESIDENT_ENTRY } from './builds.ts';
import { escapeHtml } from './html.ts';

interface Built {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Built>>;

/** The signs of the first line a Thai reader sees: worth asking for before the style sheet names them. */
const FIRST_FONT = /sarabun-thai-400-normal\.woff2$/;

export interface ResidentAssets {
  /** The style sheet itself and the link to the font: what a page needs before its first tap. On a bad line asking for it would double the wait. */
  readonly styles: string;
  /** The text of the style sheet, by whose hash a page's policy knows it. */
  readonly styleSheet: string;
  /** A kiosk is installed; a resident's phone is not asked to. */
  readonly kioskManifest: string;
  /** The script that wakes the page. */
  readonly script: string;
}

/** What the build made for residents and kiosks, as the lines of a page's head. Throws where nothing was built. */
export function residentAssets(clientDir: string): ResidentAssets {
  const manifest = JSON.parse(readFileSync(join(clientDir, '.vite/manifest.json'), 'utf8')) as Manifest;
  const parts = withImports(manifest, RESIDENT_ENTRY);
  const font = Object.entries(manifest).find(([source]) => FIRST_FONT.test(source))?.[1].file;
  const link = (rest: string, path: string) => `<link ${rest} href="/${escapeHtml(path)}">`;
  const sheets = new Set(parts.flatMap(({ css = [] }) => css));
  const styleSheet = [...sheets].map((path) => readFileSync(join(clientDir, path), 'utf8')).join('\n');
  const styles = [
    `<style>${styleSheet}</style>`,
    ...(font ? [link('rel="preload" as="font" type="font/woff2" crossorigin', font)] : []),
  ];
  const [entry, ...imports] = parts;
  const script = [
    `<script type="module" src="/${escapeHtml(entry!.file)}"></script>`,
    ...imports.map(({ file }) => link('rel="modulepreload"', file)),
  ];
  return {
    styles: styles.join('\n'),
    styleSheet,
    kioskManifest: link('rel="manifest"', 'resident.webmanifest'),
    script: script.join('\n'),
  };
}

/** The entry first, then what it imports at once. */
function withImports(manifest: Manifest, name: string, seen = new Set<string>()): readonly Built[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const built = manifest[name];
  if (!built) throw new Error(`the build has no ${name}: run the build first`);
  return [built, ...(built.imports ?? []).flatMap((imported) => withImports(manifest, imported, seen))];
}
