import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bring } from './bring.ts';
import { bringOffice } from './office-suite.ts';

/** `npm test`: brings the browser (as root on Debian; elsewhere it says what is missing), runs everything, and ends with one line of counts. */
if (!bring(['chromium'], ['chromium'])) {
  console.error("The tests need chromium (Debian's package chromium). Install it, or run them as root on Debian.");
  console.log('tests: 0 passed, 1 failed');
  process.exit(1);
}

// What only some tests need: they say so themselves where it cannot be had.
bring(
  ['caddy', 'pebble', 'certutil', 'openssl', 'docker-compose', 'pdftotext'],
  ['caddy', 'pebble', 'libnss3-tools', 'openssl', 'docker-compose', 'poppler-utils'],
);
bringOffice();

const report = join(mkdtempSync(join(tmpdir(), 'prongsai-')), 'report.json');
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = readReport();
const failed = numFailedTests || (numFailedTestSuites > 0 || status !== 0 ? 1 : 0);
console.log(`tests: ${numPassedTests} passed, ${failed} failed`);
process.exitCode = failed || numPassedTests === 0 ? 1 : 0;

function readReport(): { numPassedTests?: number; numFailedTests?: number; numFailedTestSuites?: number } {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as object;
  } catch {
    return { numFailedTests: 1 };
  }
}
