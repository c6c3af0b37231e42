import type { Road } from '../support/road.ts';
import type { Door } from './doors.ts';
import type { Fault } from './faults.ts';
import { arrivedSince } from './on-the-server.ts';
import { until } from '../support/until.ts';

/** What became of everything that was said through one fault. */
export interface Sums {
  /** What the screen called saved. */
  readonly saved: number;
  readonly arrived: number;
  /** Called saved, not on the server, and the device does not have it either. */
  readonly lost: number;
  /** Stands on the server more often than it was said. */
  readonly doubled: number;
  /** Still on the device when patience ended. */
  readonly stuck: number;
  /** Requests that came to harm, at the door where fewest did. */
  readonly harmed: number;
  /** From the end of the fault until nothing waited any more, at the door where that took longest. */
  readonly seconds: number;
}

/** What lies between a browser and the server, and where the server keeps its file. */
export interface Scene {
  readonly road: Road;
  readonly dataDir: string;
}

/** So many requests come to harm at each door before the fault is over. */
export const HARMED = 3;
const PATIENCE_MS = 90_000;

/** The same fault at one door after the other. */
export async function playFault(scene: Scene, doors: readonly Door[], fault: Fault, times: number): Promise<Sums> {
  const sums: Sums[] = [];
  for (const door of doors)
    sums.push(
      await playAt(scene, door, fault, times).catch(async (cause) => {
        throw new Error(`${fault.name}, ${door.path}: ${String(cause)}\nThe screen: ${await door.shown()}`, { cause });
      }),
    );
  return sums.reduce((all, one) => ({
    saved: all.saved + one.saved,
    arrived: all.arrived + one.arrived,
    lost: all.lost + one.lost,
    doubled: all.doubled + one.doubled,
    stuck: all.stuck + one.stuck,
    harmed: Math.min(all.harmed, one.harmed),
    seconds: Math.max(all.seconds, one.seconds),
  }));
}

/** The fault begins, everything is said, the fault ends when harm was done, and then nothing waits any more. */
async function playAt({ road, dataDir }: Scene, door: Door, { harm }: Fault, times: number): Promise<Sums> {
  await door.enter();
  const [before, harmedBefore] = [door.standing(dataDir), road.spoilt(door.path)];
  const harmed = () => road.spoilt(door.path) - harmedBefore;
  const pushed = async () => {
    const waiting = await door.waiting();
    if (waiting > 0) await door.sendNow();
    return waiting;
  };
  const said: string[] = [];
  road.weather = harm;
  while (said.length < times) said.push(await door.say());
  await until('harm was done, or all has passed through it', pushed, (waiting) => harmed() >= HARMED || waiting === 0);
  road.weather = 'open';
  const over = Date.now();
  const isEnough = (waiting: number) => waiting === 0 || Date.now() > over + PATIENCE_MS;
  const stuck = await until('nothing waits', pushed, isEnough, 2 * PATIENCE_MS);
  const seconds = (Date.now() - over) / 1_000;
  await until('nothing is on its way', road.underWay, (underWay) => underWay === 0);
  const { arrived, doubled } = arrivedSince(before, door.standing(dataDir), said);
  // What has arrived may wait for its outcome as well.
  const lost = Math.max(0, said.length - arrived - stuck);
  return { saved: said.length, arrived, lost, doubled, stuck, harmed: harmed(), seconds };
}
