import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ArticleError } from '../../src/article/article-error.ts';
import { type FrontMatter, frontMatterOf, type Range } from '../../src/article/front-matter.ts';
import { readArticle } from '../../src/article/read-article.ts';

const root = fileURLToPath(new URL('../../fixtures/article/', import.meta.url));
const cases = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

interface Expected {
  /** `keys.by.path` → `[range of the key or null, range of the value]`, each `line:column-endLine:endColumn`. */
  positions?: Record<string, [string | null, string]>;
}

describe('each article in fixtures/article is read as its expected.json says', () => {
  test('there are cases', () => expect(cases.length).toBeGreaterThan(50));

  for (const { name } of cases) {
    test(name, async () => {
      const files = readdirSync(`${root}${name}`).sort();
      expect(files, 'one expected.json and one input').toHaveLength(2);
      expect(files[0]).toBe('expected.json');
      expect(files[1]).toMatch(/^input\.(?:md|html)$/);
      const expected = JSON.parse(readFileSync(`${root}${name}/expected.json`, 'utf8')) as Expected;
      expect(await summary(`${name}/${files[1]}`, expected)).toEqual(expected);
    });
  }

  test('no code of any article has run', () => expect('articleKitWasFooled' in globalThis).toBe(false));
});

async function summary(path: string, { positions = {} }: Expected): Promise<unknown> {
  try {
    const article = await readArticle(path, { cwd: root });
    const frontMatter = frontMatterOf(article);
    const { parts } = article;
    expect(parts.before + parts.open + parts.block + parts.close + parts.body).toBe(article.text);
    return {
      encoding: article.encoding,
      language: parts.language,
      blockLine: parts.blockLine,
      body: article.body,
      bodyKind: article.bodyKind,
      data: frontMatter.data,
      positions: Object.fromEntries(Object.keys(positions).map((key) => [key, position(frontMatter, key)])),
      problems: frontMatter.problems.map(({ code, line, column }) => `${code} ${line}:${column}`),
    };
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    expect(error.path).toBe(path);
    expect(error.help).not.toBeNull();
    return { error: { code: error.code, line: error.line, column: error.column } };
  }
}

function position(frontMatter: FrontMatter, key: string): [string | null, string] | null {
  const path = key === '' ? [] : key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const place = frontMatter.locate(path);
  return place && [place.key && rangeText(place.key), rangeText(place.value)];
}

function rangeText({ line, column, endLine, endColumn }: Range): string {
  return `${line}:${column}-${endLine}:${endColumn}`;
}
