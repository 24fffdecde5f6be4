import { describe, expect, test } from 'vitest';
import { astro } from '../../src/validate/presets/astro.ts';
import { generic } from '../../src/validate/presets/generic.ts';
import { keyCase } from '../../src/validate/rules/key-case.ts';
import { check } from './check-rule.ts';

const cased = (block: string, preset = generic, options = {}) =>
  check(keyCase, `---\n${block}\n---\n`, { preset, options });

describe('key-case', () => {
  test('writes a key as it is known', () => {
    expect(cased('Title: A\nTAGS: [a]').map(({ at, text, help, fixed }) => [at, text, help, fixed])).toEqual([
      ['2:1', 'Title', 'Write title.', '---\ntitle: A\nTAGS: [a]\n---\n'],
      ['3:1', 'TAGS', 'Write tags.', '---\nTitle: A\ntags: [a]\n---\n'],
    ]);
  });

  test('keeps the quotes of a key', () => {
    expect(cased("'Title': A")[0]?.fixed).toBe("---\n'title': A\n---\n");
  });

  test('knows keys with capitals', () => {
    expect(cased('pubdate: 2024-05-06', astro)[0]?.fixed).toBe('---\npubDate: 2024-05-06\n---\n');
    expect(cased('pubDate: 2024-05-06', astro)).toEqual([]);
  });

  test('has nothing against small letters where that is set', () => {
    expect(cased('heroimage: /a.png\nlinktitle: A', generic, { camelCase: false })).toEqual([]);
    expect(cased('HeroImage: /a.png', generic, { camelCase: false })).toHaveLength(1);
  });

  test('renames nothing to a key that is there', () => {
    expect(cased('Title: A\ntitle: B').map(({ message, fixed }) => [message, fixed])).toEqual([
      ['"Title" and "title" are two keys: most tools tell capitals from small letters, and read "title" only', null],
    ]);
  });

  test('renames one of two wrong ones only', () => {
    expect(cased('Title: A\nTITLE: B').map(({ fixed }) => fixed !== null)).toEqual([true, false]);
  });

  test("has nothing against an author's own keys, nor against those inside maps", () => {
    expect(cased('Mood: calm\nparams:\n  Title: A')).toEqual([]);
  });
});
