import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { expect, onTestFinished, test, vi } from 'vitest';
import { keepRenewing, readCertificate } from '#app/server/certificate.ts';
import { aCertificate } from '../support/certificate.ts';
import { freePort } from '../support/free-port.ts';
import { startServer } from '../support/server-process.ts';

test('[AP38] a renewed certificate is in use within an hour without a restart; half of one changes nothing', async () => {
  const folder = aFolder();
  const [files, renewed] = [aCertificate(folder, 'prongsai.test'), aCertificate(folder, 'renewed.test')];
  const server = createServer(readCertificate(files)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const sentences: string[] = [];
  const stop = keepRenewing(server, files, { error: (sentence) => void sentences.push(sentence) });
  onTestFinished(() => {
    stop();
    vi.useRealTimers();
    server.close();
  });
  const anHour = () => vi.advanceTimersByTime(3_600_000);

  anHour();
  expect(await nameAt(port)).toBe('prongsai.test');
  copyFileSync(renewed.cert, files.cert);
  anHour();
  expect([await nameAt(port), sentences.length], 'its key is still to come').toEqual(['prongsai.test', 1]);
  expect(sentences[0]).toMatch(/ใช้ด้วยกันไม่ได้[^]*do not work together/);
  copyFileSync(renewed.key, files.key);
  anHour();
  expect([await nameAt(port), sentences.length]).toEqual(['renewed.test', 1]);
  rmSync(files.key);
  anHour();
  expect([await nameAt(port), sentences.length], 'it goes on with what it has').toEqual(['renewed.test', 2]);
});

test('[AP38] with a certificate and its key the server speaks TLS, and says so', { timeout: 60_000 }, async () => {
  const folder = aFolder();
  const { cert, key } = aCertificate(folder, 'prongsai.test');
  vi.stubEnv('TLS_CERT', cert);
  vi.stubEnv('TLS_KEY', key);
  onTestFinished(() => void vi.unstubAllEnvs());
  const port = await freePort();
  const server = await startServer(join(folder, 'data'), port);
  onTestFinished(server.kill);
  expect(server.output()).toContain(`ready https://localhost:${port}\n`);
  expect(await nameAt(port)).toBe('prongsai.test');
  await server.stop();
});

/** For whom the certificate is that is shown at this port. */
async function nameAt(port: number): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
  const { subject } = socket.getPeerCertificate();
  socket.destroy();
  return String(subject.CN);
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-certificate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
