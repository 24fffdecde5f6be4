import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { fixArticle } from '../../src/validate/fix-article.ts';
import type { RuleSettings } from '../../src/validate/rule-settings.ts';
import { validateArticle } from '../../src/validate/validate-article.ts';

const told = async (text: string, rules: RuleSettings = {}) => {
  const { findings } = await validateArticle(new Article('a.md', text), { rules });
  return findings.map(({ line, column, rule, fixable }) => `${line}:${column} ${rule}${fixable ? ' *' : ''}`);
};
const fixed = async (text: string) => (await fixArticle(new Article('a.md', text))).text;

describe('behind a fence that is wrong', () => {
  test.each([
    [
      'line ends that differ',
      '----\r\ntitle: Tides\n---',
      ['1:1 malformed-fence *', '1:5 line-ends *'],
      '---\ntitle: Tides\n---',
    ],
    [
      'a block that does not close',
      '---yaml\ntitle: Tides\n\n<p>x</p>\n',
      ['1:1 unclosed-front-matter *', '1:4 fence-text *'],
      '---\ntitle: Tides\n---\n\n<p>x</p>\n',
    ],
    [
      'another wrong fence',
      '---yaml\ntitle: Tides\n----\n',
      ['1:4 fence-text *', '3:1 malformed-fence *'],
      '---\ntitle: Tides\n---\n',
    ],
    [
      'characters that no text has',
      '----\ntitle: Ti\u0000des\n\u200bauthor: Mara\n---\n',
      ['1:1 malformed-fence *', '2:10 control-character *', '3:1 invisible-character *'],
      '---\ntitle: Tides\nauthor: Mara\n---\n',
    ],
    [
      'no block at all',
      '---yaml\n\nSome words\n---\n',
      ['1:1 missing-front-matter', '1:4 fence-text *'],
      '---\n\nSome words\n---\n',
    ],
    [
      'syntax that is wrong, too',
      '\ufeff\n----\r\ntitle: Foo: bar\n---\n',
      [
        '1:1 byte-order-mark *',
        '1:2 blank-before-fence *',
        '2:1 malformed-fence *',
        '2:5 line-ends *',
        '3:11 unquoted-colon *',
      ],
      "---\ntitle: 'Foo: bar'\n---\n",
    ],
  ])('%s: told in the same run, and mended', async (_, text, findings, mended) => {
    expect(await told(text)).toEqual(findings);
    expect(await fixed(text)).toBe(mended);
  });

  test('what nothing mends is told once', async () => {
    expect(await told('\ufeff---\rtitle: Tides\r---\rbody\r')).toEqual([
      '1:1 byte-order-mark *',
      '1:5 carriage-return',
    ]);
    expect(await told('\ufeff---js\ntitle: Tides\n---\n')).toEqual(['1:1 byte-order-mark *', '1:2 code-front-matter']);
  });

  test('nothing is said to be fixable that waits for a rule that is off', async () => {
    expect(await told('----\r\ntitle: Tides\n---', { 'malformed-fence': 'off' })).toEqual(['1:5 line-ends']);
  });

  test('comments silence what they name, and are reported where they silence nothing', async () => {
    const comment = '# article-kit-disable-next-line text-as-number';
    expect(await told(`----\nslug: x\n${comment}\ntitle: 1984\n---\n`)).toEqual(['1:1 malformed-fence *']);
    const text = `\n----\nslug: x\n${comment}\ntitle: Tides\n---\n`;
    expect(await told(text)).toEqual(['1:1 blank-before-fence *', '2:1 malformed-fence *', '4:1 unused-disable *']);
    expect(await fixed(text)).toBe('---\nslug: x\ntitle: Tides\n---\n');
  });
});
