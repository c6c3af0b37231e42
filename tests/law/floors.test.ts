import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const tsc = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...args], { encoding: 'utf8' });

/** Compiles one file as if it stood on that floor of some column. */
function onFloor(floor: string, text: string): string {
  const folder = mkdtempSync(join(resolve('node_modules/.cache'), 'floor-'));
  try {
    writeFileSync(join(folder, 'probe.ts'), text);
    const compilerOptions = { composite: false, noEmit: true, emitDeclarationOnly: false, declaration: false };
    const config = {
      extends: resolve(`src/tsconfig.${floor}.json`),
      compilerOptions,
      include: ['probe.ts'],
      references: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    return tsc('-p', folder).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('[L5] the house compiles, floor by floor', { timeout: 180_000 }, () => {
  expect(tsc('-b').stdout).toBe('');
});

test(
  '[L5] the domain knows no browser and no machine, the server no page, the client no Node',
  { timeout: 60_000 },
  () => {
    const now = 'export const now = (): number => Date.parse("2026-09-30");\n';
    expect(onFloor('domain', now)).toBe('');
    for (const name of ['fetch', 'window', 'console', 'setTimeout', 'process', 'crypto'])
      expect(onFloor('domain', `export const it = ${name};\n`), name).toContain('error TS');
    expect(onFloor('server', 'export const it = window;\n')).toContain('error TS');
    expect(onFloor('client', "import { readFileSync } from 'node:fs';\nexport const it = readFileSync;\n")).toContain(
      'error TS',
    );
  },
);
