import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('docs/conversion.md is what the fixtures say (npm run docs)', async () => {
  // A script of the repository's own, not of the package: it has no types.
  const script = '../scripts/conversion-page.mjs';
  const { conversionPage } = (await import(script)) as { conversionPage(): string };
  expect(readFileSync(join(import.meta.dirname, '../docs/conversion.md'), 'utf8')).toBe(conversionPage());
});

test('docs/rules.md is what the rules say of themselves (npm run docs)', async () => {
  const script = '../scripts/rules-page.mjs';
  const { rulesPage } = (await import(script)) as { rulesPage(): Promise<string> };
  expect(readFileSync(join(import.meta.dirname, '../docs/rules.md'), 'utf8')).toBe(await rulesPage());
});
