import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { UserConfig } from 'vite';

/** What Vite writes of each entry: its file, and what it imports at once or later. */
type ViteManifest = Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly css?: string[];
      readonly assets?: string[];
      readonly imports?: string[];
      readonly dynamicImports?: string[];
    }
  >
>;

const MANIFEST = 'dist/client/.vite/manifest.json';
const STAFF_ENTRY = 'index.html';
export const RESIDENT_ENTRY = 'src/app/client/resident.tsx';

/** Everything that an entry needs, now or later, as paths below the root: what its service worker keeps. */
function filesOf(manifest: ViteManifest, entry: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(entry)) return [];
  seen.add(entry);
  const { file, css = [], assets = [], imports = [], dynamicImports = [] } = manifest[entry]!;
  const own = [file, ...css, ...assets].map((path) => `/${path}`);
  return [...new Set([...own, ...[...imports, ...dynamicImports].flatMap((name) => filesOf(manifest, name, seen))])];
}

/**
 * Four builds make the product: the two doors (staff from `index.html`, residents and kiosks from their own entry),
 * the renderer of the resident's page for the server, and a service worker for each door that knows exactly its own files.
 */
export function buildOf(mode: string): UserConfig {
  switch (mode) {
    case 'render':
      return {
        build: {
          outDir: 'dist/render',
          ssr: 'src/app/client/resident-render.tsx',
          emptyOutDir: true,
          copyPublicDir: false,
        },
      };
    case 'staff-worker':
      return worker('staff-worker', STAFF_ENTRY);
    case 'resident-worker':
      return worker('resident-worker', RESIDENT_ENTRY);
    default:
      return {
        build: {
          outDir: 'dist/client',
          manifest: true,
          emptyOutDir: true,
          rollupOptions: { input: [STAFF_ENTRY, RESIDENT_ENTRY] },
        },
      };
  }
}

/** Files with names that stay the same: a worker fetches one again when what is in it changed. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  [STAFF_ENTRY]: ['/index.html', '/staff.webmanifest', '/icon.svg'],
  [RESIDENT_ENTRY]: ['/resident.webmanifest', '/icon.svg'],
};

function worker(name: string, entry: string): UserConfig {
  const manifest = existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, 'utf8')) as ViteManifest) : undefined;
  const hashed = manifest ? filesOf(manifest, entry) : [];
  const named = manifest ? NAMED[entry]! : [];
  const files = [
    ...hashed.map((url) => ({ url, revision: null })),
    ...named.map((url) => ({
      url,
      revision: createHash('sha256')
        .update(readFileSync(`dist/client${url}`))
        .digest('hex'),
    })),
  ];
  return {
    define: { 'self.__WB_MANIFEST': JSON.stringify(files) },
    build: {
      outDir: 'dist/client',
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        input: `src/app/client/${name}.ts`,
        output: { entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  };
}
