import { spawn } from 'node:child_process';

/** `npm run dev`: the API on 8081 (restarts when its code changes), Vite with hot reload on 5173. `-- --demo` as with `npm start`. */
const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
const children = [
  start(['--watch', 'src/app/server/main.ts', ...process.argv.slice(2)], { PORT: '8081' }),
  start(['node_modules/vite/bin/vite.js']),
];
const stop = () => children.forEach((child) => child.kill());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
for (const child of children) child.once('exit', stop);
