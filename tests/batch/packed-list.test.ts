import { expect, test } from 'vitest';
import { PackedList } from '../../src/batch/packed-list.ts';

async function allOf<Item>(list: PackedList<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of list) all.push(item);
  return all;
}

test.each([0, 1, 63, 64, 65, 1000])('a packed list of %s gives what was added, in order, each time', async (count) => {
  const items = Array.from({ length: count }, (_, at) => ({
    at,
    text: `潮 ${at} \ud83c \u2028`,
    list: [null, 1.5, ''],
  }));
  const list = new PackedList<(typeof items)[number]>();
  for (const item of items) await list.add(item);
  expect(list.length).toBe(count);
  expect(await allOf(list)).toEqual(items);
  expect(await allOf(list)).toEqual(items);
});

test('what is packed is not kept as it was', async () => {
  const list = new PackedList<{ text: string }>();
  const first = { text: 'tides' };
  await list.add(first);
  for (let at = 0; at < 100; at++) await list.add({ text: `${at}` });
  const [again] = await allOf(list);
  expect(again).toEqual(first);
  expect(again).not.toBe(first);
});
