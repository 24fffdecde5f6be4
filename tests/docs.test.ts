import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('docs/conversion.md is what the fixtures say (npm run docs)', async () => {
  // A script of the repository's own, not of the package: it has no types.
  const script = '../scripts/conversion-page.mjs';
  const { conversionPage } = (await import(script)) as { conversionPage(): string };
  expect(readFileSync(join(import.meta.dirname, '../docs/conversion.md'), 'utf8')).toBe(conversionPage());
});
