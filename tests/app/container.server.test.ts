import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { settingsOf } from '#app/server/settings.ts';
import { bring } from '../support/bring.ts';

beforeAll(() => {
  expect(bring(['docker-compose'], ['docker-compose']), "needs Debian's package docker-compose").toBe(true);
}, 300_000);

function compose(env: Readonly<Record<string, string>>) {
  const { DOMAIN: _, ...others } = process.env;
  const { status, stdout, stderr } = spawnSync('docker-compose', ['-f', 'compose.yaml', 'config'], {
    env: { ...others, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test(
  '[AP39] compose.yaml is understood, asks for the name, and trusts Caddy’s network alone',
  { timeout: 60_000 },
  () => {
    const without = compose({});
    expect([without.status, without.stderr]).toEqual([1, expect.stringContaining('into the file .env') as string]);
    const { status, stdout, stderr } = compose({ DOMAIN: 'prongsai.example.go.th' });
    expect(status, stderr).toBe(0);
    const said = (name: string) => new RegExp(`^ +(?:- )?${name}: (.*)$`, 'm').exec(stdout)?.[1];
    const env = { PUBLIC_URL: said('PUBLIC_URL'), TRUSTED_PROXIES: said('TRUSTED_PROXIES') };
    expect(settingsOf(env as NodeJS.ProcessEnv, [])).toMatchObject({
      publicUrl: 'https://prongsai.example.go.th',
      trustedProxies: [said('subnet')],
    });
    expect(stdout).toContain('command: caddy reverse-proxy --from prongsai.example.go.th --to app:8080');
    expect(stdout).not.toContain('privileged');
    expect(stdout.match(/^ +ports:$/gm), 'nobody reaches the server but through Caddy').toHaveLength(1);
    expect(stdout.match(/restart: unless-stopped/g)).toHaveLength(2);
  },
);

test(
  '[AP39] the image is built of what is let in and of nothing else, and runs as nobody special',
  { timeout: 120_000 },
  () => {
    const letIn = /^!(.+)$/gm;
    const names = [...readFileSync('.dockerignore', 'utf8').matchAll(letIn)].map(([, name]) => name!);
    expect(names.filter((name) => /^(data|\.env|\.git|node_modules|dist)/.test(name))).toEqual([]);
    const context = mkdtempSync(join(tmpdir(), 'prongsai-image-'));
    onTestFinished(() => rmSync(context, { recursive: true, force: true }));
    for (const name of names) cpSync(name, join(context, name), { recursive: true });
    const dockerfile = readFileSync('Dockerfile', 'utf8');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, names]) => names!.split(' '));
    expect(copied.length, 'it has looked').toBeGreaterThan(5);
    for (const name of copied) expect(existsSync(join(context, name)), name).toBe(true);

    expect(dockerfile).toMatch(/^RUN npm ci\n[^]*^RUN npm run build$/m);
    symlinkSync(resolve('node_modules'), join(context, 'node_modules'));
    const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: context, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    for (const made of ['client/index.html', 'client/resident-worker.js', 'render/resident-render.js'])
      expect(existsSync(join(context, 'dist', made)), made).toBe(true);

    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^CMD \["node", "src\/app\/server\/main.ts"\]$/m);
  },
);
