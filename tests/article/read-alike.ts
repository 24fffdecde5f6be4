import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { ParsedBlock, ValuePath } from '../../src/article/parsed-block.ts';

type Reader = (block: string) => ParsedBlock | null;

/** True for a block that is read without a parser; then it has to read just as the parser reads it. */
export function isReadAlike(block: string, flatReader: Reader, parser: (block: string) => ParsedBlock): boolean {
  const flat = flatReader(block);
  if (flat === null) return false;
  const parsed = parser(block);
  expect(parsed.problems).toEqual([]);
  expect(flat.problems).toEqual([]);
  // Node's comparison tells -0 from 0 and, unlike the matchers, takes no offence at a key called `constructor`.
  if (!isDeepStrictEqual(flat.data, parsed.data)) expect(flat.data).toBe(parsed.data);
  expect(Object.keys(flat.data)).toEqual(Object.keys(parsed.data));
  for (const path of pathsOf(parsed.data)) expect([path, flat.spanOf(path)]).toEqual([path, parsed.spanOf(path)]);
  return true;
}

/** Every path that there is, and some by which there is nothing. */
function pathsOf(value: unknown, path: ValuePath = []): ValuePath[] {
  const wrong = ['zz', 0, '0', 7, -1, 0.5, 'length'].map((step) => [...path, step]);
  if (typeof value !== 'object' || value === null) return [path, ...wrong];
  const steps = Object.entries(value).map(([key, inner]) => [Array.isArray(value) ? Number(key) : key, inner] as const);
  return [path, ...wrong, ...steps.flatMap(([step, inner]) => pathsOf(inner, [...path, step]))];
}
