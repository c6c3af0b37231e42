import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import type { LookupFunction } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TLSSocket } from 'node:tls';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { bring } from '../support/bring.ts';
import { caddyRoot, startCaddy, startPebble, type CaddyWishes } from '../support/caddy.ts';
import { startChromium } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { countIn } from '../support/ledger-file.ts';
import { startServer } from '../support/server-process.ts';
import { answerOnPhone, controlled, DEMO_POINT, signIn } from './drive.ts';
import { POINT, showCode, typeCode } from './enrol.ts';
import { PASSPHRASE } from './office.ts';
import { until } from '../support/until.ts';

/** A name that no browser takes for this machine by itself. */
const NAME = 'prongsai.test';
const NAMES = [`--host-resolver-rules=MAP ${NAME} 127.0.0.1`];
const PHONE = { width: 360, height: 740 };

beforeAll(() => {
  const packages = ['caddy', 'pebble', 'libnss3-tools', 'openssl'];
  const isThere = bring(['caddy', 'pebble', 'pebble-challtestsrv', 'certutil', 'openssl'], packages);
  expect(isThere, `these tests need Debian's packages ${packages.join(', ')}`).toBe(true);
}, 300_000);

test('[BR12] behind Caddy, at a name with a certificate that the browser trusts, nothing is missing', async () => {
  const { folder, dataDir, ports, start, stop } = await aHall();
  const url = `https://${NAME}:${ports.https}`;
  await start('internal');
  const trusting = { args: NAMES, home: homeTrusting(folder, caddyRoot(join(folder, 'caddy'))) };
  const browsers = async () => {
    const [staff, phone] = await Promise.all([
      startChromium(join(folder, 'staff'), undefined, trusting),
      startChromium(join(folder, 'phone'), PHONE, trusting),
    ]);
    const kill = async () => void (await Promise.all([staff.kill(), phone.kill()]));
    onTestFinished(kill);
    return { staff, phone, kill };
  };

  const warm = await browsers();
  const page = await warm.staff.page.goto(`${url}/app`);
  expect(page!.headers()['strict-transport-security']).toBe('max-age=31536000');
  await signIn(warm.staff.page, url, 'clerk', PASSPHRASE);
  const cookies = await warm.staff.context.cookies();
  expect(cookies).toMatchObject([{ name: '__Host-session', secure: true, httpOnly: true, sameSite: 'Strict' }]);
  const greeting = await warm.staff.page.getByRole('heading', { level: 1 }).innerText();
  await warm.phone.page.goto(`${url}/s/${DEMO_POINT}`);
  await controlled(warm.phone.page);
  await warm.phone.page.goto(`${url}/k`);
  await typeCode(warm.phone.page, await showCode(warm.staff.page, url));
  await warm.phone.page.waitForURL(`${url}/k/${POINT.code}`);
  await warm.phone.page.getByText('เชื่อมต่อกับหน่วยงานแล้ว').waitFor();
  const plain = await fetch(`http://127.0.0.1:${ports.http}/s/demo`, { headers: { host: NAME }, redirect: 'manual' });
  expect(plain.status, 'who comes without TLS is sent on').toBe(308);

  await warm.kill();
  await stop();
  const before = countIn(dataDir, 'responses');
  const cold = await browsers();
  await cold.staff.page.goto(`${url}/app`);
  await cold.staff.page.getByRole('heading', { level: 1, name: greeting }).waitFor();
  await cold.phone.page.goto(`${url}/k/${POINT.code}`);
  await cold.phone.page.getByRole('button', { name: 'แตะเพื่อเริ่ม' }).waitFor();
  await cold.phone.page.goto(`${url}/s/${DEMO_POINT}`);
  await answerOnPhone(cold.phone.page, 'พอใจน้อย');
  await cold.phone.page.getByText('รอส่ง 1 คำตอบ').waitFor();

  await start('internal');
  await cold.phone.page.evaluate(() => dispatchEvent(new Event('online')));
  const answers = await until(
    'it arrives',
    () => countIn(dataDir, 'responses'),
    (count) => count > before,
  );
  expect(answers).toBe(before + 1);
});

test('[BR12] the certificate comes by itself from an authority to which Caddy shows that the name is its own', async () => {
  const { folder, ports, start } = await aHall();
  const authority = await startPebble(folder, ports);
  onTestFinished(authority.stop);
  await start(authority);
  const root = await asked(authority.rootUrl, { ca: readFileSync(authority.root) });
  const page = await until(
    'a certificate of that authority',
    () => asked(`https://${NAME}:${ports.https}/s/demo`, { ca: root.body }).catch(String),
    (answer) => typeof answer !== 'string',
  );
  expect(page).toMatchObject({
    status: 200,
    issuer: expect.stringMatching(/^Pebble Intermediate/) as string,
    promisesTls: true,
  });
});

test('[BR13] opened without TLS, staff and kiosk are told which address to use, and a resident’s answer counts', async () => {
  vi.stubEnv('PUBLIC_URL', `https://${NAME}`);
  const { folder, dataDir, serverPort, startServer } = await aHall();
  await startServer();
  const { page, kill } = await startChromium(join(folder, 'phone'), PHONE, { args: NAMES });
  onTestFinished(kill);
  const broken: string[] = [];
  page.on('pageerror', ({ message }) => broken.push(message));
  const url = `http://${NAME}:${serverPort}`;

  await page.goto(`${url}/app/complaints#x`);
  await page.getByRole('heading', { name: 'เปิดจากที่อยู่นี้ไม่ได้' }).waitFor();
  await page.getByRole('heading', { name: 'This address cannot be used' }).waitFor();
  const link = page.getByRole('link', { name: `https://${NAME}`, exact: true }).first();
  expect(await link.getAttribute('href')).toBe(`https://${NAME}/app/complaints#x`);

  await page.goto(`${url}/k/${DEMO_POINT}`);
  await page.getByRole('heading', { name: 'จอนี้ต้องเปิดด้วยที่อยู่ที่ขึ้นต้นด้วย https' }).waitFor();
  await page.getByText('This screen must be opened').waitFor();
  await page.getByRole('link', { name: `https://${NAME}/k/${DEMO_POINT}` }).waitFor();
  expect(await page.getByRole('button').count(), 'nothing can be tapped that would be lost').toBe(0);

  const before = countIn(dataDir, 'responses');
  await page.goto(`${url}/s/${DEMO_POINT}`);
  await page.waitForLoadState('networkidle');
  await answerOnPhone(page, 'พอใจมาก', 'ความรวดเร็ว');
  await page.getByText('คำตอบของท่านถึงหน่วยงานแล้ว').waitFor();
  expect(countIn(dataDir, 'responses')).toBe(before + 1);
  expect(broken).toEqual([]);
});

/** A town hall's server that believes what a proxy on this machine says, and a Caddy that can stand before it. */
async function aHall() {
  vi.stubEnv('TRUSTED_PROXIES', '127.0.0.1');
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-hall-'));
  const dataDir = join(folder, 'data');
  const serverPort = await freePort();
  const ports = { http: await freePort(), https: await freePort() };
  let running: { readonly stop: () => Promise<void> }[] = [];
  const stop = async () => {
    for (const { stop } of running) await stop();
    running = [];
  };
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  const startOurs = async () => void running.push(await startServer(dataDir, serverPort, '--demo'));
  return {
    folder,
    dataDir,
    ports,
    serverPort,
    stop,
    startServer: startOurs,
    async start(authority: CaddyWishes['authority']) {
      await startOurs();
      running.push(await startCaddy({ folder: join(folder, 'caddy'), name: NAME, serverPort, ports, authority }));
    },
  };
}

/** The home of somebody whose browser trusts this authority too. */
function homeTrusting(folder: string, root: string): string {
  const home = join(folder, 'home');
  const store = join(home, '.pki/nssdb');
  mkdirSync(store, { recursive: true });
  const certutil = (...args: readonly string[]) => execFileSync('certutil', ['-d', `sql:${store}`, ...args]);
  certutil('-N', '--empty-password');
  certutil('-A', '-t', 'C,,', '-n', 'hall', '-i', root);
  return home;
}

/** Asks this machine under that name. Rejects where the certificate is not one of the authority's. */
async function asked(url: string, { ca }: { readonly ca: Buffer | string }) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const lookup = (...[, , found]: Parameters<LookupFunction>) => found(null, [{ address: '127.0.0.1', family: 4 }]);
  get(url, { ca, agent: false, lookup }, resolve).on('error', reject);
  const reply = await promise;
  const { issuer } = (reply.socket as TLSSocket).getPeerCertificate();
  return {
    status: reply.statusCode,
    issuer: String(issuer.CN),
    promisesTls: reply.headers['strict-transport-security'] !== undefined,
    body: await text(reply),
  };
}
