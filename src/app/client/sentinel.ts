const KEY = 'prongsai-was-here';

/**
 * A memory beside the database, which browsers clear by other rules: which installation this browser was when it last had one. By it a browser that
 * was cleared can be told from a new device. Undefined where nothing is known, or nothing may be kept.
 */
export function rememberedInstallation(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberInstallation(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // Without it a cleared browser is taken for a new one.
  }
}
