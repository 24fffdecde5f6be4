import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/validate/finding.ts';
import { World } from '../cli/world.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/validate/planted');
const cases = readdirSync(FIXTURES);

/** What `expected.json` says of the one fault that stands in `input.md`. */
interface Expected {
  rule: string;
  /** Where the cause stands in the file, which is seldom where a parser stumbles. */
  line: number;
  column?: number;
  /** What message and help together have to say; `|` separates words of which one is enough. */
  cause: string[];
  /** What `--fix` writes, byte for byte; null where there is no one right answer. */
  fixed: 'fixed.md' | null;
}

function load(name: string): { input: Buffer; expected: Expected; fixed: Buffer } {
  const bytes = (part: string) => readFileSync(join(FIXTURES, name, part));
  const input = bytes('input.md');
  const expected = JSON.parse(bytes('expected.json').toString()) as Expected;
  return { input, expected, fixed: expected.fixed === null ? input : bytes(expected.fixed) };
}

async function validate(world: World, ...options: string[]): Promise<{ code: number; findings: Finding[] }> {
  const { code, out, err } = await world.run(['validate', '--format', 'json', '--no-config', ...options, 'input.md']);
  expect(code, err).toBeLessThan(2);
  return { code, findings: JSON.parse(out) };
}

/** A finding as the failure of a test shows it best. */
const shown = ({ severity, rule, line, column, message }: Finding) =>
  `${severity} ${rule} ${line}:${column} ${message}`;

describe('a planted fault', () => {
  test('there are twenty, one an article, and at least twelve of them can be mended', () => {
    expect(cases).toHaveLength(20);
    expect(cases.filter((name) => load(name).expected.fixed !== null).length).toBeGreaterThanOrEqual(12);
  });

  test.each(cases)('%s: has an input, what is expected of it, and nothing stray', (name) => {
    const { expected } = load(name);
    const parts = expected.fixed === null ? [] : ['fixed.md'];
    expect(readdirSync(join(FIXTURES, name)).sort()).toEqual(['expected.json', ...parts, 'input.md']);
    expect(Object.keys(expected).filter((key) => key !== 'column')).toEqual(['rule', 'line', 'cause', 'fixed']);
    expect(expected.cause.length).toBeGreaterThan(0);
  });

  test.each(cases)('%s: is found at its line, in plain words, and no other error with it', async (name) => {
    const { input, expected } = load(name);
    const { code, findings } = await validate(new World({ 'input.md': input }));
    const found = findings.find(({ rule, line }) => rule === expected.rule && line === expected.line);
    expect(found, findings.map(shown).join('\n') || 'nothing found').toBeDefined();
    if (expected.column !== undefined) expect(found?.column).toBe(expected.column);
    const words = `${found?.message}\n${found?.help ?? ''}`.toLowerCase();
    for (const cause of expected.cause) {
      expect(
        cause
          .toLowerCase()
          .split('|')
          .some((word) => words.includes(word)),
        `${cause} in: ${words}`,
      ).toBe(true);
    }
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.filter((finding) => finding !== found).map(shown)).toEqual([]);
    expect(code).toBe(errors.length === 0 ? 0 : 1);
  });

  test.each(cases)('%s: is mended by --fix byte for byte, or left alone, and never touched again', async (name) => {
    const { input, expected, fixed } = load(name);
    const world = new World({ 'input.md': input });
    const before = (await validate(world)).findings.find(({ rule }) => rule === expected.rule);
    expect(before?.fixable).toBe(expected.fixed !== null);
    const { findings } = await validate(world, '--fix');
    expect(world.read('input.md')).toBe(fixed.toString());
    if (expected.fixed !== null) expect(findings.map(({ rule }) => rule)).not.toContain(expected.rule);
    await validate(world, '--fix');
    expect(world.read('input.md')).toBe(fixed.toString());
  });
});
