import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { findDisables, isDisabled } from '../../src/validate/disables.ts';
import { fixArticle } from '../../src/validate/fix-article.ts';
import { validateArticle } from '../../src/validate/validate-article.ts';

const COMMENT = '# article-kit-disable-next-line';
const disablesOf = (text: string) => findDisables(text, new Article('a.md', text).parts);
const told = async (text: string) => {
  const { findings } = await validateArticle(new Article('a.md', text), { now: new Date('2023-01-01') });
  return findings.map(({ line, rule, fixable }) => `${line} ${rule}${fixable ? ' *' : ''}`);
};

describe('a comment that silences', () => {
  test.each([
    [`${COMMENT} one-rule`, ['one-rule']],
    [`${COMMENT} one-rule, two-rule  three-rule`, ['one-rule', 'two-rule', 'three-rule']],
    [`${COMMENT} one-rule # since it has to be`, ['one-rule']],
    [`  #article-kit-disable-next-line one-rule`, ['one-rule']],
    [COMMENT, []],
  ])('%s names %j', (comment, rules) => {
    const text = `---\n${comment}\ntitle: x\n---\n`;
    const start = text.indexOf(comment);
    expect(disablesOf(text)).toMatchObject([
      { line: 3, rules, start, end: text.indexOf('title'), commentEnd: start + comment.length },
    ]);
    expect(text.slice(disablesOf(text)[0]!.commentStart)).toMatch(/^#/);
  });

  test.each([
    ['behind a value', `title: x ${COMMENT}`],
    ['with a longer word', `${COMMENT}s one-rule`],
    ['in the body', `title: x\n---\n${COMMENT}`],
  ])('is none %s', (_, lines) => {
    expect(disablesOf(`---\n${lines}\n---\n`)).toEqual([]);
  });

  test('counts lines and places with CRLF, too', () => {
    const text = `\ufeff---\r\na: 1\r\n${COMMENT} x-y\r\nb: 2\r\n---\r\n`;
    expect(disablesOf(text)).toMatchObject([{ line: 4, start: text.indexOf('#'), end: text.indexOf('b: 2') }]);
  });

  test('silences its rules in the line below and nowhere else, and remembers what it has silenced', () => {
    const disables = disablesOf(`---\n${COMMENT} a-b, c-d\ntitle: x\n---\n`);
    expect([isDisabled(disables, 'a-b', 3), isDisabled(disables, 'a-b', 2), isDisabled(disables, 'e-f', 3)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([...disables[0]!.used]).toEqual(['a-b']);
  });

  test('without a name silences every rule', async () => {
    expect(await told(`---\n${COMMENT}\ntitle: Foo: bar\nauthor: @kr\n---\n`)).toEqual(['4 reserved-character']);
  });

  test('that silences nothing is reported, and taken away', async () => {
    const text = `---\ntitle: x\n${COMMENT} unquoted-colon\nauthor: Mara\n---\n`;
    expect(await told(text)).toEqual(['3 unused-disable *']);
    expect((await fixArticle(new Article('a.md', text))).text).toBe('---\ntitle: x\nauthor: Mara\n---\n');
  });

  test('that silences one of two rules is reported, and left to its author', async () => {
    const text = `---\n${COMMENT} text-as-number, unquoted-colon\ntitle: 1984\n---\n`;
    expect(await told(text)).toEqual(['2 unused-disable']);
    expect((await fixArticle(new Article('a.md', text))).text).toBe(text);
  });
});
