import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HtmlNode } from '../../src/html/node.ts';
import { KINDS } from '../../src/html/simple/element-table.ts';
import { parseSimple } from '../../src/html/simple/parse-simple.ts';
import { jumble, page } from './arbitrary-html.ts';
import { compareParsers, type Outcome } from './difference.ts';

/** A tree in short: `p["x" b["y"]]`. */
function short(node: HtmlNode): string {
  if (node.type === 'text') return JSON.stringify(node.data);
  if (node.type === 'comment') return `<!${node.data}>`;
  return `${node.type === 'root' ? '' : node.name}[${node.children.map(short).join(' ')}]`;
}

const trees: [what: string, html: string, tree: string][] = [
  ['elements in each other', '<div><p>a <b>b</b></p></div>c', 'div[p["a " b["b"]]] "c"'],
  ['a paragraph that a block ends', '<p>a<span>b<div>c</div>d', 'p["a" span["b"]] div["c"] "d"'],
  ['a paragraph that a button keeps', '<p>a<button>b<div>c</div></button>', 'p["a" button["b" div["c"]]]'],
  ['an end tag of a paragraph that is not open', 'a</p>b', '"a" p[] "b"'],
  ['an end tag of a line break', 'a</br>b', '"a" br[] "b"'],
  ['an end tag of nothing', 'a</div></b></x-y>b', '"ab"'],
  ['items without end tags', '<ul><li>a<li><p>b<li>c</ul>', 'ul[li["a"] li[p["b"]] li["c"]]'],
  ['a list in an item', '<ul><li>a<ul><li>b</ul><li>c</ul>', 'ul[li["a" ul[li["b"]]] li["c"]]'],
  ['terms and what they mean', '<dl><dt>a<dd>b<dt>c</dl>', 'dl[dt["a"] dd["b"] dt["c"]]'],
  ['a heading in a heading', '<h1>a<h2>b</h1>c', 'h1["a"] h2["b"] "c"'],
  ['a link in a link', '<a>a<a>b</a>c</a>', 'a["a"] a["b"] "c"'],
  ['an end tag through inline elements', '<b>a<span>b</b>c', 'b["a" span["b"]] "c"'],
  ['an end tag through an element that is not special', '<span>a<dialog>b</span>c', 'span["a" dialog["b"]] "c"'],
  ['an end tag that an object keeps out', '<b>a<object>b</b>c</object>d</b>', 'b["a" object["bc"] "d"]'],
  ['void elements', 'a<br/>b<img><hr>c</img>', '"a" br[] "b" img[] hr[] "c"'],
  ['a slash that means nothing', '<div/>a', 'div["a"]'],
  ['an image by another name', '<image>', 'img[]'],
  [
    'rows and sections that have no tags',
    '<table><td>a<td>b<tr><th>c</table>',
    'table[tbody[tr[td["a"] td["b"]] tr[th["c"]]]]',
  ],
  ['columns that have no group', '<table> <col><tr>', 'table[" " colgroup[col[]] tbody[tr[]]]'],
  ['a style among columns', '<table><colgroup><style>a</style>', 'table[colgroup[] style["a"]]'],
  ['a caption that a row ends', '<table><caption>a<tr><td>b', 'table[caption["a"] tbody[tr[td["b"]]]]'],
  ['formatting that a cell ends', '<table><td><b>a<td>b</table>c', 'table[tbody[tr[td[b["a"]] td["b"]]]] "c"'],
  [
    'a table in a cell',
    '<table><td><table><td>a</table>b</table>',
    'table[tbody[tr[td[table[tbody[tr[td["a"]]]] "b"]]]]',
  ],
  ['cells without a table', 'a<td>b</td></table>c', '"abc"'],
  ['options', '<select><option>a<option>b<b>c</select>d', 'select[option["a"] option["bc"]] "d"'],
  [
    'groups of options',
    '<select><optgroup><option>a<optgroup><option>b</optgroup>c</select>',
    'select[optgroup[option["a"]] optgroup[option["b"]] "c"]',
  ],
  ['the line end behind a pre that is ignored', '<select><pre>\na</select>', 'select["\\na"]'],
  ['ruby', '<ruby>a<rp>(<rt>b<rp>)</ruby>', 'ruby["a" rp["("] rt["b"] rp[")"]]'],
  ['ruby text in its container', '<ruby>a<rtc>b<rt>c<rtc>d', 'ruby["a" rtc["b" rt["c"]] rtc["d"]]'],
  ['ruby text that ends an option', '<ruby><option>a<rt>b', 'ruby[option["a"] rt["b"]]'],
  ['a form in a form', '<form>a<form>b</form>c</form>d', 'form["ab"] "cd"'],
  ['the line end behind pre', '<pre>\n\na</pre><pre>&#10;b</pre><pre> \nc', 'pre["\\na"] pre["b"] pre[" \\nc"]'],
  ['text that is no markup', 'a < b <3 &amp; & &lt', '"a < b <3 & & <"'],
  ['line ends', 'a\r\nb\rc&#13;\n', '"a\\nb\\nc\\r\\n"'],
  ['comments', '<!-- a--b --><!---->c', '<! a--b > <!> "c"'],
  ['elements with text alone', '<style>a<b></style><title>&lt;b></title>c', 'style["a<b>"] title["<b>"] "c"'],
  ['scripts that hide from old browsers', '<script><!--\na</b>\n--></SCRIPT >b', 'script["<!--\\na</b>\\n-->"] "b"'],
  ['a whole page', '<!DOCTYPE html><html><head><title>a</title></head><body>b</body></html>', 'title["a"] "b"'],
];

test.each(trees)('%s', (_what, html, tree) => {
  expect(short(parseSimple(html)!)).toBe(`body[${tree}]`);
  expect(compareParsers(html)).toBe('same');
});

const attributes: [html: string, attributes: Record<string, string>][] = [
  [`<p a="1" b='2' c=3 d e = "5">`, { a: '1', b: '2', c: '3', d: '', e: '5' }],
  ['<p A="1" a="2">', { a: '1' }],
  ['<p a="1"b=2/c/ d=e/>', { a: '1', b: '2/c/', d: 'e/' }],
  ['<p a="?x=1&copy=2&amp;y&lt" b=&lt;>', { a: '?x=1&copy=2&y<', b: '<' }],
  ['<p a="x"" =b>', { a: 'x', '"': 'b' }],
  ['<p a="x" =b c">', { a: 'x', '=b': '', 'c"': '' }],
  ['<p a="\r\n">', { a: '\n' }],
];

test.each(attributes)('attributes of %s', (html, attributes) => {
  const [p] = parseSimple(html)!.getElementsByTagName('p');
  expect({ ...p!.attribs }).toEqual(attributes);
});

test.each([
  ['moves elements', '<b><p>a</b>b</p>'],
  ['moves elements out of a link', '<a><div><a>b</a></div></a>'],
  ['has lost sight of formatting', '<b x><b><b><b><b></b></b></b><span></b>'],
  ['ends a cell around an object', '<a><table><td><object></table><a>'],
  ['opens formatting again', '<p><b>a<p>b'],
  ['puts text before the table', '<table>a<tr><td>b</table>'],
  ['puts elements before the table', '<table><p>a</p></table>'],
  ['leaves a form open', '<form><div></form></div>'],
  ['puts comments outside the body', '</body><!-- -->'],
  ['knows another namespace', '<svg><path/></svg>'],
  ['knows templates', '<template><td></template>'],
  ['ends comments in another way', '<!-->a-->'],
  ['ends comments in yet another way', '<!--a--!>b-->'],
  ['ends scripts in another way', '<script><!--<script></script></script>--></script>'],
  ['makes comments of declarations', '<?php a ?>'],
  ['makes comments of what is no end tag', '</ a>'],
  ['drops what has no end', '<p>a<img src="'],
  ['replaces characters', 'a\0b'],
])('is left to parse5 where the standard %s', (_what, html) => expect(parseSimple(html)).toBeNull());

/** Runs a comparison on many sources, and tells how many there were and what share was not left to parse5. */
function compareAll(sources: Iterable<string>, positions = false): { count: number; share: number } {
  let [count, same] = [0, 0];
  for (const html of sources) {
    const outcome = compareParsers(html, positions);
    if (typeof outcome === 'object') expect(outcome).toBe('same');
    if (outcome === 'same') same++;
    count++;
  }
  return { count, share: same / count };
}

describe('the tree is parse5’s', () => {
  const isSameOrLeft = (outcome: Outcome) => expect(outcome === 'left' ? 'same' : outcome).toBe('same');

  test.each([
    ['a jumble', jumble],
    ['pages', page],
  ])('for %s of anything', (_what, source) => {
    fc.assert(
      fc.property(source, fc.boolean(), (html, positions) => {
        isSameOrLeft(compareParsers(html, positions));
      }),
      { numRuns: 3000 },
    );
    expect(compareAll(fc.sample(source, 1000)).share).toBeGreaterThan(0.3);
  });

  test('for each two tags in a row', () => {
    const names = [...KINDS.keys(), 'x-y'];
    expect(compareAll(sequences('', names, 2, 'x')).share).toBeGreaterThan(0.5);
  });

  test('for each two tags with rules of their own, wherever they stand', () => {
    const names = [...new Map([...KINDS.values()].map((kind) => [`${kind.start} ${kind.end}`, kind.name])).values()];
    for (const around of ['<p><b>', '<ul><li><p>', '<table><td>', '<table><caption>', '<select>', '<object>', '<a>']) {
      expect(compareAll(sequences(around, names, 2, 'x')).share).toBeGreaterThan(0.4);
    }
  });

  test('for each three tags in a table', () => {
    const names = 'table caption colgroup col tbody thead tr td th b'.split(' ');
    for (const around of ['<table>', '<table><tr>', '<table><colgroup>', '<table><td><table>']) {
      expect(compareAll(sequences(around, names, 3, ' '), true).share).toBeGreaterThan(0.5);
    }
  });

  test('for each three tags of elements that have to do with each other', () => {
    const names = 'a b p div ul li h1 object button table caption tbody tr td select option span'.split(' ');
    expect(compareAll(sequences('', names, 3, ' '), true).share).toBeGreaterThan(0.8);
  });

  test('for the cases of conversion, hardly any of which is left to it', () => {
    const folder = join(import.meta.dirname, '../../fixtures/convert');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('input.html'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(compareAll(sources, true).share).toBeGreaterThan(0.97);
  });
});

/** All sequences of so many start and end tags, with the same text between them. */
function* sequences(html: string, names: readonly string[], length: number, text: string): Generator<string> {
  if (length === 0) yield html;
  else
    for (const tag of names.flatMap((name) => [`<${name}>`, `</${name}>`])) {
      yield* sequences(html + tag + text, names, length - 1, text);
    }
}

describe('positions', () => {
  const placesIn = (html: string, name: string) => {
    const [element] = parseSimple(html, true)!.getElementsByTagName(name);
    return [element!, ...element!.children].map(({ startIndex, endIndex }) => html.slice(startIndex!, endIndex!));
  };

  test('are those of the source, not of the text that is in it', () => {
    expect(placesIn('a\r\n<p>b\r\n&amp;<br></p>', 'p')).toEqual(['<p>b\r\n&amp;<br></p>', 'b\r\n&amp;', '<br>']);
    expect(placesIn('<pre>\r\nb</pre>', 'pre')).toEqual(['<pre>\r\nb</pre>', 'b']);
  });

  test('of an element without an end tag reach up to what ends it', () => {
    expect(placesIn('<ul><li>a\n<li>b</ul>', 'li')).toEqual(['<li>a\n', 'a\n']);
    expect(placesIn('<p>a', 'p')).toEqual(['<p>a', 'a']);
  });

  test('are unknown of what has no tag', () => {
    const [tbody] = parseSimple('<table><tr></table>', true)!.getElementsByTagName('tbody');
    expect([tbody!.startIndex, tbody!.endIndex]).toEqual([null, null]);
  });

  test.each(['\n&amp;', '&#10;a', '\n a', '\n\na', '\r\n\r\na', '\r\n&amp;', '\r', '\n<b>'])(
    'behind <pre> and %j',
    (html) => {
      expect(compareParsers(`<pre>${html}</pre>`, true)).toBeTypeOf('string');
      expect(compareParsers(`<textarea>${html}</textarea>`, true)).toBeTypeOf('string');
    },
  );

  test('are there when asked for', () => {
    expect(parseSimple('<p>a')!.children[0]).toMatchObject({ startIndex: null, endIndex: null });
  });
});

/** What would take quadratic time if there were a look back, or ahead, at each piece. */
const nasty: [what: string, piece: string, end?: string][] = [
  ['elements in each other', '<div>'],
  ['tables in each other', '<table><tr><td>'],
  ['end tags of nothing in a deep tree', '<span></div></li></p>'],
  ['end tags that end half the tree', '<x><y></x>'],
  ['formatting in each other', '<b><i>'],
  ['other names', '<x></y>'],
  ['items in each other', '<ul><li><div><li>'],
  ['text in pieces', 'a</b>'],
  ['brackets', '<'],
  ['ampersands', '&'],
  ['unknown references', '&abcdefghijklmnop'],
  ['attributes', ' a', '>'],
  ['quotes', ' "=\'', '>'],
  ['unclosed comments', '<!--'],
  ['unclosed scripts', '<script>'],
  ['ends of other scripts', '</scripts>', '</script>'],
  ['line ends', '\r'],
];

test.each(nasty)('a long row of %s takes no time', (_what, piece, end) => {
  const start = end === '>' ? '<p' : end === '</script>' ? '<script>' : '';
  const html = start + piece.repeat(400_000 / piece.length) + (end ?? '');
  const started = performance.now();
  parseSimple(html);
  parseSimple(html, true);
  expect(performance.now() - started).toBeLessThan(3000);
});
