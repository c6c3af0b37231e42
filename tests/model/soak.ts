import { runSchedule } from './run.ts';

/** `npm run soak -- 20000 1 5`: so many schedules from that seed on, stopping after so many failures. Prints which laws were broken, and how many schedules a second. */
const [count = 5_000, first = 1, most = 5] = process.argv.slice(2).map(Number);
const start = performance.now();
const broken = new Map<string, number>();
let [done, failed, restores] = [0, 0, 0];
for (let seed = first; seed < first + count && failed < most; seed++) {
  done += 1;
  try {
    restores += runSchedule(seed).restores;
  } catch (error) {
    failed += 1;
    const message = String(error);
    const law = /\b(?:I|SY|SV|ME)\d+\b/.exec(message)?.[0] ?? 'thrown';
    broken.set(law, (broken.get(law) ?? 0) + 1);
    console.log(`seed ${seed}: ${message.slice(0, 300)}`);
  }
}
const seconds = (performance.now() - start) / 1000;
if (failed) console.log(`broken: ${[...broken].map(([law, times]) => `${law} × ${times}`).join(', ')}`);
console.log(`${done} schedules, ${failed} failed, ${restores} restores, ${Math.round(done / seconds)} schedules/s`);
process.exitCode = failed ? 1 : 0;
