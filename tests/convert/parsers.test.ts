import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { knowsSyntaxOf, outline, type ParserName, parsers } from './parsers.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/convert');

interface Sample {
  name: string;
  markdown: string;
  page: string;
}

const samples: Sample[] = readdirSync(FIXTURES, { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory()) return [];
  const { name } = entry;
  const article = (part: string) => new Article(part, readFileSync(join(FIXTURES, name, part), 'utf8'));
  const input = readdirSync(join(FIXTURES, name)).find((part) => part.startsWith('input.'))!;
  // What stands in template tags is for the template engine, not for these parsers.
  if (article(input).bodyKind !== 'html' || /\{[{%]/.test(article(input).body)) return [];
  const markdown = article('expected.md').body;
  return [{ name, markdown, page: parsers.micromark(markdown) }];
});

/** Where a parser is known to be wrong: the fixture that shows it, and why. */
const KNOWN_BUGS: readonly { parser: ParserName; fixture: string; why: string }[] = [
  {
    parser: 'marked',
    fixture: 'address-with-entity-like-parameter',
    why: 'its renderer writes alternative texts into the attribute without escaping them',
  },
];
const isKnown = (parser: ParserName, fixture: string) =>
  KNOWN_BUGS.some((bug) => bug.parser === parser && bug.fixture === fixture);

describe.each(['commonmark.js', 'markdown-it', 'marked'] as const)(
  'the same Markdown in micromark and in %s',
  (name) => {
    const comparable = samples.filter(({ page }) => knowsSyntaxOf(name, page));

    test('is enough to compare', () => expect(comparable.length).toBeGreaterThan(150));

    test.each(comparable.filter((sample) => !isKnown(name, sample.name)))(
      'renders the same: $name',
      ({ markdown, page }) => {
        expect(outline(parsers[name](markdown))).toBe(outline(page));
      },
    );

    test.each(KNOWN_BUGS.filter((bug) => bug.parser === name))(
      'still differs: $fixture, because $why',
      ({ fixture }) => {
        const { markdown, page } = comparable.find((sample) => sample.name === fixture)!;
        expect(outline(parsers[name](markdown))).not.toBe(outline(page));
      },
    );
  },
);
