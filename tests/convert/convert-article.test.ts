import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/article-error.ts';
import { convertArticle } from '../../src/convert/convert-article.ts';

const convert = (text: string, path = 'a.html') => convertArticle(new Article(path, text));

describe('converting an article', () => {
  test('keeps the front matter byte for byte, from the fence on', () => {
    const front = '---\ntitle:   "x"  # kept\ntags: [a,   b]\n---\n';
    expect(convert(`\uFEFF\n\n${front}<p>x</p>`).text).toBe(`${front}\nx\n`);
  });

  test('writes the line ends that the file has', () => {
    expect(convert('---\r\ntitle: x\r\n---\r\n<p>a</p><p>b</p>').text).toBe(
      '---\r\ntitle: x\r\n---\r\n\r\na\r\n\r\nb\r\n',
    );
    expect(convert('<p>a</p>\r\n<p>b</p>').text).toBe('a\r\n\r\nb\r\n');
  });

  test('keeps front matter without a line end of its own apart from the body', () => {
    expect(convert('{ "title": "x" }\n<p>a</p>').text).toMatch(/^\{ "title": "x" \}\n\na\n$/);
    expect(convert('+++\ntitle = "x"\n+++\n<p>a</p>').text).toBe('+++\ntitle = "x"\n+++\n\na\n');
    expect(convert('---\ntitle: x\n---').text).toBe('---\ntitle: x\n---');
  });

  test('converts below front matter that YAML cannot read', () => {
    expect(convert('---\ntitle: Foo: bar\n---\n<p>a</p>').text).toBe('---\ntitle: Foo: bar\n---\n\na\n');
  });

  test('refuses what cannot be told apart, with the line', () => {
    for (const [text, code] of [
      ['---\ntitle: x\n<p>never closed', 'fence-unclosed'],
      ['---js\nprocess.exit(1)\n---\n<p>a</p>', 'code-refused'],
    ] as const) {
      expect(() => convert(text)).toThrow(ArticleError);
      expect(() => convert(text)).toThrow(expect.objectContaining({ code, line: 1, path: 'a.html' }));
    }
  });

  test('says where the body begins in the output', () => {
    const { text, bodyOffset } = convert('---\ntitle: x\n---\n<p>a</p>');
    expect(text.slice(bodyOffset)).toBe('a\n');
  });

  test('does not mistake a leading rule for front matter when it is read again', () => {
    const { text } = convert('<hr><p>a</p><hr><p>b</p>');
    expect(text).toBe('***\n\na\n\n---\n\nb\n');
    expect(new Article('a.md', text).parts.language).toBeNull();
  });

  test('points out text that goes on over blank lines, where nobody asked for paragraphs', () => {
    const body = '<h2>Tides</h2>\nOne <b>para</b>\n\nTwo';
    expect(convert(body).hasGluedText).toBe(true);
    expect(convert('<p>One</p>\n\n<p>Two</p>').hasGluedText).toBe(false);
    const split = convertArticle(new Article('a.html', body), { paragraphs: 'blank-lines' });
    expect(split).toMatchObject({ text: '## Tides\n\nOne **para**\n\nTwo\n', hasGluedText: false });
  });
});
