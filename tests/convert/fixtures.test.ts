import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { convertArticle } from '../../src/convert/convert-article.ts';
import type { ConvertOptions } from '../../src/convert/options.ts';
import { render } from './render.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/convert');
const KNOWN = new Set(['input.html', 'input.md', 'expected.md', 'options.json']);
const cases = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function load(name: string): { input: Article; expected: string; options: ConvertOptions } {
  const file = (part: string) => join(FIXTURES, name, part);
  const input = existsSync(file('input.md')) ? 'input.md' : 'input.html';
  const options = existsSync(file('options.json')) ? JSON.parse(readFileSync(file('options.json'), 'utf8')) : {};
  const article = new Article(input, readFileSync(file(input), 'utf8'));
  return { input: article, expected: readFileSync(file('expected.md'), 'utf8'), options };
}

describe('converting', () => {
  test('has cases', () => expect(cases.length).toBeGreaterThan(50));

  test.each(cases)('%s: has an input, what is expected of it, and nothing stray', (name) => {
    const files = readdirSync(join(FIXTURES, name));
    expect(files.filter((file) => !KNOWN.has(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith('input.'))).toHaveLength(1);
    expect(files).toContain('expected.md');
  });

  test.each(cases)('%s: gives the Markdown expected', (name) => {
    const { input, expected, options } = load(name);
    expect(convertArticle(input, options).text).toBe(expected);
  });

  test.each(cases)('%s: comes back the same when its page is converted again', (name) => {
    const { input, expected, options } = load(name);
    // What stands in template tags is for the template engine; the renderer reads it as Markdown.
    // Options ask for something else than the same page.
    if (Object.keys(options).some((option) => option !== 'frontMatter')) return;
    if (input.bodyKind !== 'html' || /\{[{%]/.test(input.body)) return;
    const again = new Article('again.html', render(new Article('once.md', expected).body));
    const body = new Article('once.md', convertArticle(input, { ...options, frontMatter: 'none' }).text).body;
    expect(convertArticle(again).text).toBe(body);
  });
});
