import { Hindrance } from '#kernel/server/hindrance.ts';

/** The end of a process that cannot go on: what the person who started it can mend has its sentence, everything else is a defect. */
export function endWith(error: Error): never {
  if (!(error instanceof Hindrance)) throw error;
  console.error(`\n  ${error.message}\n`);
  process.exit(1);
}
