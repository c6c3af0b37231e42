import { spawnSync } from 'node:child_process';

/** The whole path of a program, where it is installed. */
export const pathOf = (program: string): string | undefined =>
  spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim() || undefined;

const isThere = (program: string) => pathOf(program) !== undefined;

/** Are these programs there? As root on Debian they are installed first where they are missing. */
export function bring(programs: readonly string[], debianPackages: readonly string[]): boolean {
  if (programs.every(isThere)) return true;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) return false;
  console.log(`Installing Debian's ${debianPackages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: readonly string[]) => spawnSync('apt-get', ['-q', ...args], { stdio: 'ignore', env });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...debianPackages);
  return programs.every(isThere);
}
