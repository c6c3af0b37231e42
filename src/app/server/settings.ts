/** What whoever starts something may wish, by environment and `--demo`. README has the table. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly secondDir: string | undefined;
  readonly isDemo: boolean;
  /** Files; both or neither. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
}

export function settingsOf(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const isDemo = args.includes('--demo');
  const { PORT = '8080', HOST = '127.0.0.1', DATA_DIR = isDemo ? './data-demo' : './data' } = env;
  const { BACKUP_DIR, TLS_CERT: cert, TLS_KEY: key } = env;
  return {
    port: Number(PORT),
    host: HOST,
    dataDir: DATA_DIR,
    secondDir: BACKUP_DIR || undefined,
    isDemo,
    tls: cert && key ? { cert, key } : undefined,
  };
}
