import { figure, quantile, type Figure } from './figure.ts';
import { fullDevice, RECORDS } from './full-device.ts';

const TIMES = 100;

/**
 * From `say` to durable on a device with so many records. Baseline: the row that each left, put by bare IndexedDB with strict durability, one after
 * the other in turn.
 */
export async function* save(): AsyncGenerator<Figure> {
  const { inPage, clerk } = await fullDevice();
  const { said, put } = await inPage('saving', clerk, TIMES);
  const name = `save with ${RECORDS} records`;
  yield figure(`${name}, median`, 'ms', quantile(said, 0.5), quantile(put, 0.5));
  const goal = { of: 'value', is: '≤', limit: 50 } as const;
  yield figure(`${name}, p95`, 'ms', quantile(said, 0.95), quantile(put, 0.95), goal);
}
