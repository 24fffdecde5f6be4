import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertHtml } from '../../src/convert/convert-html.ts';
import { verifyConversion } from '../../src/verify/verify-conversion.ts';

const folder = join(import.meta.dirname, '../../../shared/fidelity/hard');

describe.skipIf(!existsSync(folder))('over the hard cases beside the repository', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  const cases = files.map((name) => {
    const html = readFileSync(join(folder, name), 'utf8');
    return { name, html, markdown: convertHtml(html) };
  });

  test('hardly any conversion differs', () => {
    const differing = cases.filter(({ html, markdown }) => verifyConversion(html, markdown).length > 0);
    expect(differing.map(({ name }) => name).length).toBeLessThanOrEqual(0.03 * cases.length);
  });

  test.each(cases)('a word more is found in $name', ({ html, markdown }) => {
    expect(verifyConversion(html, `${markdown}\nsurplus\n`)).not.toEqual([]);
  });
});
