import fc from 'fast-check';

/** Lines of YAML that are right, or wrong in every way that docs/rules.md knows. */
const LINES: readonly string[] = [
  'title: Tides',
  "title: 'Tides' # of the sea",
  'title: Foo: bar',
  'title: 低潮笔记: what the sea leaves',
  'title：潮汐',
  'title:Tides',
  'title = Tides',
  'title Tides',
  '// title: Tides',
  "title: 'It's high tide'",
  'title: "Tides',
  'title: "Tides" and more',
  'title: “Tides”',
  'title: [WIP] Tides',
  'title: {{ page.name }}',
  'title: "a \\d b"',
  'title: C# tips #3',
  'title: 2022-06-18',
  'title: 1984',
  'title: null',
  'title: *tides*',
  'title: !important notes',
  'title: &a text',
  'title: @x',
  'title:\u00a0Tides',
  '\u200btitle: Tides',
  'Title: x',
  'titel: x',
  ' title: Tides',
  '\ttitle: Tides',
  'author: `kr`',
  'author: %kr',
  'author:\n  name: Mara\n  mail: a@b.c',
  'author:\n  name:Mara\n  mail:a@b.c',
  'date: 2022-06-18',
  'date: 2022-02-30',
  'date: Sat, 18 Jun 2022 09:33:38 +0800',
  'date: 18/06/2022 10:00',
  'date: 06/07/2022',
  "date: '2022-06-18 09:33:38'",
  'date: 2999-01-01',
  'date: soon',
  'updated: 2020-01-01 00:00:00',
  'tags: [sea, moon]',
  'tags: [sea, sea, Sea]',
  'tags: [sea, moon',
  'tags: [sea: moon: sun]',
  'tags: sea, moon',
  "tags: '[sea, moon]'",
  'tags: #sea',
  'tags:\n- sea\n- moon',
  'tags:\n  - sea # salt\n  - no\n  - 3.10\n  - 2022-06-18',
  'tags:\n\t- sea\n\t- moon',
  'tags:\n  - sea\n    - moon',
  'tags:\n  - sea\n - moon',
  'tags:\n  - a: b\n  - @x\n  - "y',
  'tags:\n  -sea\n  -moon',
  'categories: [[a, b], [c]]',
  'categories:',
  'description: |\n  Foo: bar: "baz\n  @x [\n\n  # no comment',
  'description: >-\n  one\n  two: three',
  'description: first\n  second\n  third',
  'description: "first\n  second"',
  'description: "first\n  second',
  'image: //example.org/a.png',
  'image: https://example.org/a b.png',
  'image: https://via.placeholder.com/150',
  'cover: /images/a.png',
  'cover: htp:/example',
  'permalink: /a/b c/',
  'slug: Foo Bar',
  'draft: yes',
  'draft: "true"',
  'draft: False',
  'comments: no',
  'published: maybe',
  'weight: 010',
  'time: 12:30',
  'list:\n  - {a: 1, b: [x, y]}\n  - {a: 2',
  '"quoted key": x',
  '? complex\n: value',
  '# a comment: with [everything',
  '# article-kit-disable-next-line',
  '# article-kit-disable-next-line unquoted-colon',
  '# article-kit-disable-next-line nothing-such, text-as-date',
  '- lost item',
  'just some words',
  '---x',
  '...',
  '%TAG',
  '',
  '   ',
  'key:   ',
  'a: &x 1\nb: *x',
  '<p>html</p>',
  'bad\u0000char: a\u0007b',
  'lost: caf\ufffd',
  'emoji: 👩‍👩‍👧 \ud83d',
  '__proto__: 1',
  'constructor: x',
  'toString: [x',
];

const TOML: readonly string[] = [
  'title = "Tides"',
  'title = Tides',
  "title = 'a' # c",
  'date = 2022-06-18',
  'date = 2022-02-30',
  'tags = ["sea", "sea"]',
  'tags = ["sea"',
  '[author]\nname = "x"',
  '// c',
  'draft = "true"',
  'image = "//e.org/a b.png"',
  'title: x',
  'titel = “x”',
];

const JSON_LINES: readonly string[] = [
  '"title": "Tides",',
  '"title": "Tides"',
  '"date": "2022-02-30",',
  "'tags': ['a'],",
  '"tags": ["sea", "sea"],',
  '"tags": [1, true, null, {"a": "b"}],',
  '// c',
  'draft: true,',
  '"draft": "true",',
  '"image": "//e.org/a b.png",',
];

const BODIES: readonly string[] = [
  '',
  '<p>潮汐 &amp; "x"</p>\n',
  '\n\n<p>a</p>\r\n---\nx: y\n',
  'text\rtext',
  '# Markdown\n\n- a: b',
];
const YAML_FENCES: readonly string[] = ['---', '---', '---', '---', '---', '--- ', '----', '---yaml', '—', ''];

const blockOf = (lines: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...lines), { maxLength: most }).map((chosen) => chosen.map((line) => `${line}\n`).join(''));

const yaml = fc
  .tuple(fc.constantFrom(...YAML_FENCES), blockOf(LINES, 7), fc.constantFrom(...YAML_FENCES))
  .map(([open, block, close]) => `${open}\n${block}${close}\n`);
const toml = blockOf(TOML, 5).map((block) => `+++\n${block}+++\n`);
const json = blockOf(JSON_LINES, 5).map((block) => `{\n${block}}\n`);

const PIECES = [
  '"',
  "'",
  ':',
  ': ',
  ' ',
  '  ',
  '\t',
  '\n',
  '#',
  ' #',
  '[',
  ']',
  '{',
  '}',
  ',',
  '- ',
  '|',
  '>',
  '&',
  '*',
  '!',
];
const MORE = [
  '%',
  '@',
  '`',
  '\\',
  '?',
  '---\n',
  '：',
  '“',
  '”',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u0000',
  '潮',
  '=',
  '//',
  '\r',
  'no',
];

/** One character more, less, or another, at a place told as a share of the text. */
const mutation = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), fc.constantFrom(...PIECES, ...MORE));

/** A text with the beginnings and line ends that files have. */
const dressed = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text,
      fc.array(mutation, { maxLength: 2 }),
      fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', 'mixed'),
      fc.constantFrom('', '', '', '\ufeff', '\n', '\ufeff\n \n', 'Draft!\n'),
      fc.constantFrom(...BODIES),
    )
    .map(([head, mutations, lineEnd, start, body]) => {
      const mutated = mutations.reduce((changed, [place, length, piece]) => {
        const at = Math.floor(place * changed.length);
        return changed.slice(0, at) + piece + changed.slice(at + length);
      }, head);
      let count = 0;
      const ended = mutated.replace(/\n/g, () => (lineEnd === 'mixed' ? (count++ % 3 === 0 ? '\r\n' : '\n') : lineEnd));
      return start + ended + body;
    });

/** The text of an article, more often than not with faults. */
export const someArticle: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: dressed(yaml) },
  { weight: 2, arbitrary: yaml },
  { weight: 1, arbitrary: dressed(toml) },
  { weight: 1, arbitrary: dressed(json) },
);
