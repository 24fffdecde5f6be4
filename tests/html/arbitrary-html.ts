import fc from 'fast-check';

const words = (text: string) => text.split(' ');

/** Elements that articles are made of, the frequent ones several times. */
const USUAL = words(
  'p p p div div span a a b b i em strong code font ul ol li li li dl dt dd h1 h2 h3 blockquote pre br img hr figure ' +
    'table tr tr td td td th tbody thead tfoot caption colgroup col button form input object nobr ruby rb rt rtc rp ' +
    'select option optgroup noscript section center marquee',
);
const RARE = words(
  'abbr address applet area article audio base bgsound big body details dialog embed frame frameset head html image ' +
    'kbd keygen label listing link main map math menu meta param plaintext q s search small source strike sub svg ' +
    'template tt u var video wbr x-unknown o:p P DIV Table TD __proto__ constructor e@x.org x\u212A b<i',
);
const RAW = words('script style iframe noembed noframes xmp textarea title SCRIPT');

const TEXTS = [
  ...words('x word 漢字 \u{1F600} \ud800 \u00a0 \ufeff > " = / -- --> ]]>'),
  ...[' ', ' ', '\n', '\n\n', '\t \n', '\r', '\r\n', '\f', '\u0001'],
  ...words(
    '< <3 a<b &amp; &lt; &lt &nbsp; &copy &copy= &notit; &notin; & &# &#x; &#0; &#10; &#13; &#32; &#128; &#x1F600;',
  ),
  ...words('&#xD800; &Afr; &NotEqualTilde; &CounterClockwiseContourIntegral; &ampx &rdquo;z'),
];
const COMMENTS = [
  '<!-- c -->',
  '<!---->',
  '<!--a-b--c-->',
  '<!--more-->',
  '<!--a--->',
  '<!---x-->',
  '<!--<!-->',
].concat([
  '<!--\r\n-->',
  '<!--&amp;-->',
  '<!-->',
  '<!--->',
  '<!--x--!>',
  '<!--a--!b-->',
  '<!-- <!-- -->',
  '<!DOCTYPE html>',
]);
const DAMAGE = [
  '<!doctype',
  '<![CDATA[x]]>',
  '<?php ?>',
  '</>',
  '</ x>',
  '</3>',
  '<!x>',
  '\0',
  '<a',
  '<a b="',
  '</a',
  '<!--',
  '</',
];
const SPACES = [' ', ' ', ' ', '\n', '\t', '\r\n', '/', ' / ', ''];
const NAMES = words(
  'href class CLASS id ID x 1 0 data-é ÀB \u212A 漢 " \' < =a a"b a&amp;b type __proto__ constructor @c :d',
);
const VALUES = [
  '',
  '=',
  '="x"',
  "='y'",
  '=z',
  ' = "a b"',
  '="a&amp;b"',
  '="?a=1&b=2&copy=3&copy;4&lt"',
  "='&ampx &amp'",
].concat([
  '=&amp;c',
  '=a/b',
  '=a/',
  '="\r\n"',
  '=\r\nq',
  '="<b>"',
  '=">"',
  "='\"'",
  '="&#10;"',
  '="&not"',
  '=&not',
  '=a"b',
  '=`',
]);
const TAG_ENDS = ['', '', '', '', '', '', '/', ' /', ' ', '\n', '//', '/ /', ' x', ' x="y"'];

const some = (...texts: string[]) => fc.constantFrom(...texts);
const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));
const many = (part: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(part, { maxLength }).map((all) => all.join(''));
const mostly = (usual: fc.Arbitrary<string>, weight: number, rare: fc.Arbitrary<string>) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });

const name = mostly(some(...USUAL), 9, some(...RARE));
const attribute = join(some(...SPACES), some(...NAMES), some(...VALUES));
const attributes = mostly(fc.constant(''), 3, many(attribute, 3));
const startTag = (of: fc.Arbitrary<string>) =>
  join(fc.constant('<'), of, attributes, some(...TAG_ENDS), fc.constant('>'));
const endTag = (of: fc.Arbitrary<string>) =>
  join(fc.constant('</'), of, mostly(fc.constant(''), 30, some(...TAG_ENDS)), fc.constant('>'));
const text = many(some(...TEXTS), 3);
const rawContent = many(
  mostly(text, 2, some('<!--', '-->', '<script', '</script', '</scripty>', '<b>', '</style ', '</')),
  3,
);
const rawElement = some(...RAW).chain((raw) =>
  join(startTag(fc.constant(raw)), rawContent, endTag(mostly(fc.constant(raw), 9, some(raw.toUpperCase())))),
);
const leaf = fc.oneof(
  { weight: 12, arbitrary: text },
  { weight: 1, arbitrary: some(...COMMENTS) },
  { weight: 1, arbitrary: rawElement },
);
const damage = some(...DAMAGE);

/** Tags, text and what else there is, in any order. */
export const jumble: fc.Arbitrary<string> = many(
  fc.oneof(
    { weight: 12, arbitrary: startTag(name) },
    { weight: 9, arbitrary: endTag(name) },
    { weight: 8, arbitrary: leaf },
    { weight: 1, arbitrary: mostly(leaf, 2, damage) },
  ),
  20,
);

/** Elements in each other, tables and lists whole, with an end tag missing here and there. */
export const { content: page } = fc.letrec<Record<'content' | 'element' | 'row' | 'table' | 'list', string>>((tie) => {
  const element = (of: string, inside: fc.Arbitrary<string>, endsIn10 = 9) =>
    join(startTag(fc.constant(of)), inside, mostly(endTag(fc.constant(of)), endsIn10, fc.constant('')));
  const between = some('', '', '\n', ' ', '<!-- -->', '&#32;');
  const cells = many(
    some('td', 'td', 'th').chain((cell) => join(element(cell, tie('content'), 3), between)),
    3,
  );
  const rows = many(join(mostly(element('tr', cells, 3), 6, cells), between), 3);
  const section = mostly(
    some('tbody', 'thead', 'tfoot').chain((of) => element(of, join(between, rows), 4)),
    2,
    rows,
  );
  const columns = mostly(fc.constant(''), 4, element('colgroup', join(between, some('', '<col>', '<col/>')), 3));
  const caption = mostly(fc.constant(''), 4, element('caption', tie('content'), 3));
  return {
    content: many(
      fc.oneof(
        { maxDepth: 5 },
        { weight: 5, arbitrary: leaf },
        { weight: 5, arbitrary: tie('element') },
        { weight: 1, arbitrary: tie('list') },
        { weight: 1, arbitrary: tie('table') },
      ),
      4,
    ),
    element: name.chain((of) => element(of, tie('content'), 12)),
    list: some('ul', 'ol', 'dl', 'menu').chain((list) => {
      const item = list === 'dl' ? some('dt', 'dd') : fc.constant('li');
      return element(
        list,
        many(
          join(
            between,
            item.chain((of) => element(of, tie('content'), 2)),
          ),
          4,
        ),
      );
    }),
    row: rows,
    table: element('table', join(between, caption, columns, many(section, 2)), 12),
  };
});
