import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { settingsOf } from '#app/server/settings.ts';
import { freePort } from '../support/free-port.ts';
import { startServer } from '../support/server-process.ts';
import { aCertificate } from '../support/certificate.ts';
import { aServer } from './a-server.ts';

/** What can be set wrongly, and the name that the sentence must say. */
const WRONG: readonly (readonly [name: string, env: Readonly<Record<string, string>>])[] = [
  ['PORT', { PORT: 'eighty' }],
  ['PORT', { PORT: '65536' }],
  ['PORT', { PORT: '80.5' }],
  ['TLS_KEY', { TLS_CERT: 'cert.pem' }],
  ['TLS_CERT', { TLS_KEY: 'key.pem' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'prongsai.example.go.th' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'http://prongsai.example.go.th' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'http://192.168.1.5:8080' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://prongsai.example.go.th/app' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://boss@prongsai.example.go.th' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '127.0.0.1, caddy' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/33' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/8/8' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'true' }],
];

test('[AP32] what is set wrongly is named in a Thai and an English sentence', () => {
  for (const [name, env] of WRONG) {
    const sentence = new RegExp(`^.*${name}.*[ก-๛].*\n.*${name}.*[a-z]`);
    expect(() => settingsOf(env, []), JSON.stringify(env)).toThrow(sentence);
  }
});

test('[AP32] what is set right is taken, and what is empty was not set', () => {
  const env = {
    PORT: '',
    TLS_CERT: '',
    TLS_KEY: '',
    PUBLIC_URL: 'https://Prongsai.example.go.th/',
    TRUSTED_PROXIES: '127.0.0.1, fd00::/8,,10.0.0.0/8',
  };
  expect(settingsOf(env, [])).toMatchObject({
    port: 8080,
    tls: undefined,
    publicUrl: 'https://prongsai.example.go.th',
    trustedProxies: ['127.0.0.1', 'fd00::/8', '10.0.0.0/8'],
  });
  expect(settingsOf({ PUBLIC_URL: 'http://localhost:8080' }, []).publicUrl).toBe('http://localhost:8080');
  expect(settingsOf({ PUBLIC_URL: '', TRUSTED_PROXIES: '' }, [])).toMatchObject({
    publicUrl: undefined,
    trustedProxies: [],
  });
});

test('[AP32] where something is set wrongly nothing starts and nothing is made', { timeout: 120_000 }, async () => {
  const folder = aFolder();
  const port = String(await freePort());
  const [pair, other] = [aCertificate(folder, 'one'), aCertificate(folder, 'other')];
  const file = join(folder, 'no-folder');
  writeFileSync(file, '');
  const cases: readonly (readonly [sentence: RegExp, env: Readonly<Record<string, string>>])[] = [
    [/TLS_KEY[^]*TLS_CERT is set and TLS_KEY is not/, { TLS_CERT: pair.cert }],
    [/no\.pem[^]*TLS_CERT.*cannot be read \(ENOENT\)/, { TLS_CERT: join(folder, 'no.pem'), TLS_KEY: pair.key }],
    [/TLS_KEY[^]*do not work together/, { TLS_CERT: pair.cert, TLS_KEY: other.key }],
    [/HOST[^]*is no address of this machine/, { HOST: '203.0.113.7' }],
    [/เขียนลงโฟลเดอร์[^]*cannot be written to/, { DATA_DIR: join(file, 'data') }],
  ];
  for (const [index, [sentence, env]] of cases.entries()) {
    const dataDir = join(folder, `data-${index}`);
    const { code, stdout, stderr } = await ran({ PORT: port, DATA_DIR: dataDir, ...env });
    expect([code, stdout], stderr).toEqual([1, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr, 'a sentence and no stack').not.toContain('    at ');
    if (!env['HOST']) expect(existsSync(dataDir), stderr).toBe(false);
  }
});

test(
  '[AP32] what stands in the file .env holds for every task, and the environment has the last word',
  { timeout: 60_000 },
  async () => {
    const cwd = aFolder();
    const say = (...lines: readonly string[]) => writeFileSync(join(cwd, '.env'), lines.join('\r\n'));
    say('DATA_DIR=./of-the-file', 'PORT=8081');
    expect((await ranIn(cwd, 'run-backup')).stdout).toContain('there are no data in ./of-the-file yet');
    expect((await ranIn(cwd, 'run-backup', { DATA_DIR: './of-today' })).stdout).toContain('in ./of-today yet');
    say('PORT=eighty');
    for (const task of ['main', 'run-backup', 'run-restore', 'run-invite'])
      expect(await ranIn(cwd, task), task).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^\n {2}PORT [^]*\n {2}PORT must be a whole number .*"eighty"\n\n$/) as string,
      });
  },
);

test(
  '[AP34] printed links name the public address, and so does the page that staff keep',
  { timeout: 60_000 },
  async () => {
    vi.stubEnv('PUBLIC_URL', 'https://prongsai.example.go.th');
    onTestFinished(() => void vi.unstubAllEnvs());
    const dataDir = join(aFolder(), 'data');
    const port = await freePort();
    const server = await startServer(dataDir, port);
    onTestFinished(server.kill);
    expect(server.output()).toMatch(/^set up https:\/\/prongsai\.example\.go\.th\/app\/set-up#[\w-]{43}$/m);
    expect(server.output()).toContain(`ready http://localhost:${port} for https://prongsai.example.go.th\n`);
    const { stdout } = await ran({ DATA_DIR: dataDir }, 'run-invite', '--admin');
    expect(stdout).toMatch(/ https:\/\/prongsai\.example\.go\.th\/app\/set-up#/);
    await server.stop();
  },
);

test('[AP34] where nobody has said a public address, pages name none', async () => {
  const named = await aServer(true, undefined, { publicUrl: 'https://prongsai.example.go.th' });
  const staff = (await named.call('GET', '/app')).body;
  expect(staff).toContain('<body data-demo data-address="https://prongsai.example.go.th" class="seat-staff">');
  const nameless = await aServer();
  expect((await nameless.call('GET', '/app')).body).toContain('<body class="seat-staff">');
});

type Env = Readonly<Record<string, string>>;

/** What `npm start` or another task does once everything is installed, to its end. */
const ran = (env: Env, task = 'main', ...args: readonly string[]) => ranIn('.', task, env, ...args);

async function ranIn(cwd: string, task: string, env: Env = {}, ...args: readonly string[]) {
  const command = promisify(execFile)(process.execPath, [resolve(`src/app/server/${task}.ts`), ...args], {
    cwd,
    env: { ...process.env, ...env },
    timeout: 30_000,
  });
  return command.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
