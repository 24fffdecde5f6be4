import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/batch/in-order.ts';

const never = new AbortController().signal;

test('results come in the order of the items, however long each takes', async () => {
  const work = async (item: number) => {
    await sleep((7 - (item % 7)) * 2);
    return item;
  };
  const results: number[] = [];
  for await (const result of inOrder(
    Array.from({ length: 30 }, (_, index) => index),
    work,
    { limit: 8, signal: never },
  )) {
    results.push(result);
  }
  expect(results).toEqual(Array.from({ length: 30 }, (_, index) => index));
});

test('no more than the limit are under way or waiting', async () => {
  let begun = 0;
  let taken = 0;
  let most = 0;
  const work = async () => {
    begun += 1;
    most = Math.max(most, begun - taken);
    await sleep(0);
  };
  for await (const _ of inOrder(Array(50).fill(0), work, { limit: 4, signal: never })) taken += 1;
  expect(most).toBeLessThanOrEqual(5);
  expect(taken).toBe(50);
});

test('after an interrupt nothing more is begun, and what is under way comes out', async () => {
  const interruption = new AbortController();
  const begun: number[] = [];
  const results: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await sleep(1);
    return item;
  };
  for await (const result of inOrder([0, 1, 2, 3, 4, 5, 6, 7], work, { limit: 3, signal: interruption.signal })) {
    results.push(result);
    if (result === 1) interruption.abort();
  }
  expect(results).toEqual(begun);
  expect(results.length).toBeLessThan(6);
});

test('a failure is thrown after the others have ended', async () => {
  let ended = 0;
  const work = async (item: number) => {
    if (item === 0) throw new Error('no');
    await sleep(5);
    ended += 1;
  };
  await expect(async () => {
    for await (const _ of inOrder([0, 1, 2], work, { limit: 3, signal: never }));
  }).rejects.toThrow('no');
  expect(ended).toBe(2);
});
