import { expect, test } from 'vitest';
import { inTurn } from '#sync/client/in-turn.ts';

test('[SY28] what is done to many in one go goes no further than somebody stops it or one is refused, and tells how many were done', async () => {
  const [done, ids]: [string[], string[]] = [[], ['a', 'b', 'c']];
  const act = async (id: string) => {
    if (id === 'refused') return 'ไม่ใช่หน้าที่ของท่าน';
    done.push(id);
    return undefined;
  };
  expect(await inTurn(ids, act, () => false)).toEqual({ done: 3 });
  expect(done.splice(0), 'in their order').toEqual(ids);
  expect(await inTurn(ids, act, () => done.length === 2)).toEqual({ done: 2 });
  expect(done.splice(0)).toEqual(['a', 'b']);
  expect(await inTurn(['a', 'refused', 'c'], act, () => false)).toEqual({ done: 1, refusal: 'ไม่ใช่หน้าที่ของท่าน' });
  expect(done).toEqual(['a']);
});
