import { isIP } from 'node:net';
import { Hindrance } from '#kernel/server/hindrance.ts';
import type { CertificateFiles } from './certificate.ts';

/** What whoever starts something may wish, by environment and `--demo`. README has the table. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly secondDir: string | undefined;
  readonly isDemo: boolean;
  /** Files; both or neither. */
  readonly tls: CertificateFiles | undefined;
  /** The address that people are to use, without a closing slash: it has TLS, or is this machine itself. */
  readonly publicUrl: string | undefined;
  /** Addresses and networks (CIDR) of the proxies whose word counts for who asks, and how. */
  readonly trustedProxies: readonly string[];
}

/** Reads the wishes; what is empty was not wished. Throws a `Hindrance` that names the one that cannot be fulfilled. */
export function settingsOf(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const isDemo = args.includes('--demo');
  return {
    port: portOf(env['PORT'] || '8080'),
    host: env['HOST'] || '127.0.0.1',
    dataDir: env['DATA_DIR'] || (isDemo ? './data-demo' : './data'),
    secondDir: env['BACKUP_DIR'] || undefined,
    isDemo,
    tls: tlsOf(env['TLS_CERT'], env['TLS_KEY']),
    publicUrl: env['PUBLIC_URL'] ? publicUrlOf(env['PUBLIC_URL']) : undefined,
    trustedProxies: (env['TRUSTED_PROXIES'] ?? '').split(',').flatMap(proxyOf),
  };
}

/** Where it can be opened on this machine itself. */
export const addressHere = ({ tls, port }: Pick<Settings, 'tls' | 'port'>): string =>
  `${tls ? 'https' : 'http'}://localhost:${port}`;

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Hindrance(
    `PORT ต้องเป็นจำนวนเต็ม 0 ถึง 65535 แต่ตั้งไว้เป็น "${text}"`,
    `PORT must be a whole number from 0 to 65535; it is "${text}"`,
  );
}

function tlsOf(cert: string | undefined, key: string | undefined): CertificateFiles | undefined {
  if (cert && key) return { cert, key };
  if (!cert && !key) return undefined;
  const [there, missing] = cert ? ['TLS_CERT', 'TLS_KEY'] : ['TLS_KEY', 'TLS_CERT'];
  throw new Hindrance(
    `ตั้ง ${there} ไว้แต่ไม่ได้ตั้ง ${missing} กรุณาตั้งทั้งสองอย่าง หรือไม่ตั้งเลย`,
    `${there} is set and ${missing} is not: set both, or neither`,
  );
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

function publicUrlOf(text: string): string {
  const url = URL.parse(text);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url && isSafe && `${url.origin}/` === url.href) return url.origin;
  throw new Hindrance(
    `PUBLIC_URL ต้องเป็นที่อยู่ที่ขึ้นต้นด้วย https:// และไม่มีอะไรต่อท้ายชื่อ เช่น https://prongsai.example.go.th แต่ตั้งไว้เป็น "${text}"`,
    `PUBLIC_URL must be an address that begins with https:// and ends with the name, like https://prongsai.example.go.th; it is "${text}"`,
  );
}

function proxyOf(entry: string): readonly string[] {
  const proxy = entry.trim();
  if (!proxy) return [];
  const [address = '', bits, ...rest] = proxy.split('/');
  const widest = isIP(address) === 6 ? 128 : 32;
  const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest);
  if (isIP(address) && isNetwork && !rest.length) return [proxy];
  throw new Hindrance(
    `TRUSTED_PROXIES ต้องเป็นที่อยู่ IP หรือช่วงที่อยู่ คั่นด้วยจุลภาค เช่น 127.0.0.1,10.0.0.0/8 แต่มี "${proxy}"`,
    `TRUSTED_PROXIES must be IP addresses or networks with commas between, like 127.0.0.1,10.0.0.0/8; "${proxy}" is none`,
  );
}
