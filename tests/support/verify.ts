import { spawnSync } from 'node:child_process';

/** `npm run verify`: everything that is asked of a change before it is pushed. Stops at the first "no". */
const steps: readonly (readonly [what: string, ...command: string[]])[] = [
  ['types', 'tsc', '-b'],
  ['lint', 'oxlint', '--deny-warnings', 'src', 'tests'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['no unused file, export or dependency', 'knip'],
  ['tests', process.execPath, 'tests/support/run.ts'],
];

for (const [what, command, ...args] of steps) {
  console.log(`— ${what}`);
  const { status } = spawnSync(command!, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
