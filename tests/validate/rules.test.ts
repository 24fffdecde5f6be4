import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import type { Finding } from '../../src/validate/finding.ts';
import { fixArticle } from '../../src/validate/fix-article.ts';
import type { PresetName } from '../../src/validate/presets/index.ts';
import type { RuleData } from '../../src/validate/rule.ts';
import { RULES } from '../../src/validate/rules/index.ts';
import { compileSchema } from '../../src/validate/schema/compile-schema.ts';
import { EXAMPLE_SCHEMA } from '../../src/validate/schema/schema-rule.ts';
import { validateArticle } from '../../src/validate/validate-article.ts';

/** What one file cannot show: these have tests of their own. */
const NOT_IN_ONE_FILE = new Set([
  'undecodable',
  'duplicate-slug',
  'duplicate-permalink',
  'duplicate-title',
  'missing-image',
]);

const schema = await compileSchema(EXAMPLE_SCHEMA, { path: 'example.json' });

const optionsOf = (rule: RuleData) => ({
  schema: rule.name === 'schema' ? schema : null,
  preset: (rule.preset ?? 'generic') as PresetName,
  rules: { [rule.name]: rule.weight === 'off' ? 'warn' : rule.weight } as const,
  now: new Date('2026-01-01T00:00:00Z'),
});

async function findingsIn(rule: RuleData, text: string, encoding = 'utf-8'): Promise<Finding[]> {
  return (await validateArticle(new Article('posts/a.md', text, encoding), optionsOf(rule))).findings;
}

describe('the rules', () => {
  test('those that ask for the time, and no others, say that what they find changes with it', () => {
    const folder = new URL('../../src/validate/rules/', import.meta.url);
    const asking = RULES.filter(({ name }) => {
      const file = new URL(`${name}.ts`, folder);
      return existsSync(file) && /\.now\b/.test(readFileSync(file, 'utf8'));
    });
    expect(asking.length).toBeGreaterThan(0);
    expect(RULES.filter(({ isTimely }) => isTimely)).toEqual(asking);
  });

  test('each name is there once, in kebab case', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
  });

  const shown = RULES.filter(({ name }) => !NOT_IN_ONE_FILE.has(name));

  test.each(shown.map((rule) => [rule.name, rule] as const))(
    '%s finds its fault in its own example, and mends it',
    async (_, rule) => {
      const found = await findingsIn(rule, rule.bad, rule.badEncoding);
      const own = found.filter((finding) => finding.rule === rule.name);
      expect(own.length, JSON.stringify(found)).toBeGreaterThan(0);
      expect(own.some(({ fixable }) => fixable)).toBe(rule.fixable);
      const left = await findingsIn(rule, rule.good);
      expect(left.filter((finding) => finding.rule === rule.name)).toEqual([]);
      if (!rule.fixable) return;
      const fixed = await fixArticle(new Article('posts/a.md', rule.bad), optionsOf(rule));
      expect(fixed.text).toBe(rule.good);
      expect(fixed.mended).toBeGreaterThan(0);
    },
  );

  test.each(RULES.map((rule) => [rule.name, rule] as const))(
    '%s says what it is about in sentences',
    (_, { summary, why }) => {
      for (const text of [summary, why]) expect(text).toMatch(/^\S.{10,}[.!]$/s);
    },
  );
});
