import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { CertificateFiles } from '#app/server/certificate.ts';

/** A certificate that nobody trusts, for this name, with its key, as two files in a folder. */
export function aCertificate(folder: string, name: string): CertificateFiles {
  const [cert, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
  const wishes = `-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=${name} -addext subjectAltName=DNS:${name}`;
  execFileSync('openssl', ['req', ...wishes.split(' '), '-out', cert, '-keyout', key], { stdio: 'ignore' });
  return { cert, key };
}
