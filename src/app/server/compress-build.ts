import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The last step of the build: beside each text file what travels instead of it, as small as it gets. Fonts and pictures are compressed already. */
const CLIENT = 'dist/client';
const TEXT = /\.(js|css|svg|webmanifest|json)$/;

for (const name of readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })) {
  if (!TEXT.test(name)) continue;
  const path = join(CLIENT, name);
  const bytes = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
