import { readFileSync } from 'node:fs';
import { createSecureContext, type Server } from 'node:tls';
import { Hindrance } from '#kernel/server/hindrance.ts';

export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}
interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** A certificate is renewed weeks before its end; so soon after that it is in use. */
const EVERY_MS = 3_600_000;

/** The certificate and its key, which fit together. Throws a `Hindrance` that names the file that is not what it should be. */
export function readCertificate({ cert, key }: CertificateFiles): Certificate {
  const certificate = { cert: read('TLS_CERT', cert), key: read('TLS_KEY', key) };
  try {
    createSecureContext(certificate);
  } catch {
    throw new Hindrance(
      `ไฟล์ใบรับรอง ${cert} (TLS_CERT) กับไฟล์กุญแจ ${key} (TLS_KEY) ใช้ด้วยกันไม่ได้ กรุณาตรวจสอบว่าเป็นไฟล์ PEM ที่ออกมาคู่กัน`,
      `the certificate ${cert} (TLS_CERT) and the key ${key} (TLS_KEY) do not work together: they must be PEM files that were issued as a pair`,
    );
  }
  return certificate;
}

function read(name: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Hindrance(
      `อ่านไฟล์ ${file} (${name}) ไม่ได้ (${code}) กรุณาตรวจสอบชื่อไฟล์ และสิทธิ์อ่านของบัญชีที่เปิดโปรแกรม`,
      `the file ${file} (${name}) cannot be read (${code}): check its name, and that the account that runs Prongsai may read it`,
    );
  }
}

/**
 * Looks at the files every hour, so that a renewed certificate is in use without a restart, for every connection from then on. While they are not
 * whole (one was written, the other not yet) the one before stays, and the log says so. Returns how to stop.
 */
export function keepRenewing(
  server: Pick<Server, 'setSecureContext'>,
  files: CertificateFiles,
  log: { readonly error: (sentence: string) => void },
): () => void {
  const look = () => {
    try {
      server.setSecureContext(readCertificate(files));
    } catch (error) {
      log.error((error as Error).message);
    }
  };
  const timer = setInterval(look, EVERY_MS).unref();
  return () => clearInterval(timer);
}
