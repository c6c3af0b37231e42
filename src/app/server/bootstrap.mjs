// Plain JavaScript without dependencies: it runs on the machine's own Node, before anything is installed.
// It installs what is missing, builds what is stale, and hands over to Node 24.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? '.', '../../..');
process.chdir(root);
const [task = 'start', ...args] = process.argv.slice(2);

/** A sentence that a clerk can read to somebody on the telephone, then the end. */
function stop(sentence) {
  console.error(`\n  ${sentence}\n`);
  process.exit(1);
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) stop(`Node.js 20 or newer is needed; this is ${process.version}. Get it from https://nodejs.org`);

const digestOf = (paths) => {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesBelow).sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
};
function filesBelow(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesBelow(join(path, entry.name)));
  } catch {
    return [path];
  }
}
const isStamped = (stamp, digest) => existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;

/** Only when the lock changed: after a power cut the office has no internet, and the server must start all the same. */
function install() {
  const stamp = 'node_modules/.installed';
  const digest = digestOf(['package-lock.json']);
  if (isStamped(stamp, digest)) return;
  console.log('Installing what is missing (once, needs the internet) …');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('Installing failed. Is the internet reachable? Nothing was changed; try again later.');
  writeFileSync(stamp, digest);
}

/** Node 24 comes with the packages. A failed optional install is silent, so it is looked for. */
function findNode() {
  const own = resolve('node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  for (const node of [own, process.execPath])
    if (existsSync(node)) {
      const version = execFileSync(node, ['-p', 'process.versions.node'], {
        encoding: 'utf8',
        shell: node.endsWith('.cmd'),
      });
      if (Number(version.split('.')[0]) >= 24) return node;
    }
  return stop(
    'Node.js 24 is needed and did not come with the packages (was npm told to omit optional ones?). Install Node.js 24 from https://nodejs.org',
  );
}

function build(env) {
  const stamp = 'dist/.built';
  const digest = digestOf(['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']);
  if (isStamped(stamp, digest)) return;
  console.log('Building the app …');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop(`The build failed.\n${stdout}\n${stderr}`);
  mkdirSync('dist', { recursive: true });
  writeFileSync(stamp, digest);
}

const TASKS = {
  start: { built: true, file: 'src/app/server/main.ts' },
  backup: { built: false, file: 'src/app/server/run-backup.ts' },
  restore: { built: false, file: 'src/app/server/run-restore.ts' },
  invite: { built: false, file: 'src/app/server/run-invite.ts' },
  dev: { built: true, file: 'tests/support/dev.ts' },
  test: { built: true, file: 'tests/support/run.ts' },
  verify: { built: true, file: 'tests/support/verify.ts' },
  bench: { built: true, file: 'tests/bench/run.ts' },
  faults: { built: true, file: 'tests/faults/run.ts' },
  soak: { built: false, file: 'tests/model/soak.ts' },
  mutants: { built: false, file: 'tests/model/mutants.ts' },
};

const { built, file } = TASKS[task] ?? stop(`There is no task "${task}". There are: ${Object.keys(TASKS).join(', ')}.`);
install();
const node = findNode();
const env = { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}` };
if (built) build(env);

// npm does not pass signals on; without this a stopped service would leave its server on the port.
const child = spawn(node, [file, ...args], { stdio: 'inherit', env, shell: node.endsWith('.cmd') });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// Nor does it take the server along when it is killed itself.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
