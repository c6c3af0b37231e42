import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BREAKS } from './breaks.ts';

/** A test of an invariant is finished when breaking the code on purpose makes it fail. `npm run mutants -- I12` breaks only what that law is about. */
const most = Number(process.argv[3] ?? 20_000);
const root = mkdtempSync(join(tmpdir(), 'mutants-'));
let survived = 0;
try {
  for (const part of ['src', 'tests/model', 'tests/support', 'package.json'])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  for (const [law, what, file, from, to] of BREAKS.filter(([law]) => law.startsWith(process.argv[2] ?? ''))) {
    const path = join(root, 'src', file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`nothing to break in ${file}: ${from}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
    const said = soak();
    writeFileSync(path, text);
    if (!said) survived += 1;
    console.log(`${law.padEnd(4)} ${what.padEnd(64)} ${said ?? 'SURVIVED'}`);
  }
} finally {
  rmSync(root, { recursive: true });
}
process.exitCode = survived ? 1 : 0;

/** Which laws the first twenty failing schedules broke, within twenty thousand. */
function soak(): string | undefined {
  try {
    execFileSync(process.execPath, ['tests/model/soak.ts', `${most}`, '1', '20'], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
      timeout: 300_000,
    });
    return undefined;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return /^broken: (.*)$/m.exec(stdout)?.[1] ?? `thrown: ${stderr.slice(0, 200)}`;
  }
}
