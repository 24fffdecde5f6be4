import fc from 'fast-check';

const text = fc.constantFrom(
  ...[
    'a',
    'x y',
    '港口',
    "it's",
    'say "hi"',
    'http://x.y/z#w',
    '12:30',
    'a:1:{s:7:"b";}',
    '- x',
    '-',
    '1',
    'true',
    '~',
  ],
  ...['[a]', '{b}', '&a', '*b', '!c', '|', '>', '?', '@', '`', '%x', ',', "'", '\\n', '\\"', "''", 'x\u00a0', '---'],
  ...['a: b', 'a:', '# c', 'a # c', 'a#b', ': b', '"', '\\', '\\x41', '...', 'x  y', '\\t ', '\ud800'],
);
const plainText = fc.constantFrom(
  'a',
  'x y',
  '港口',
  'a, b',
  'it’s',
  '"b"',
  '[c]',
  '- d',
  "e'",
  "''",
  '\\"',
  '1',
  '-',
  ':f',
);
const lineText = fc.oneof({ weight: 8, arbitrary: plainText }, { weight: 1, arbitrary: text });
const feed = fc.oneof(
  { weight: 12, arbitrary: fc.constant('\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\n\n',
      ' \n',
      '\r\n',
      '\r\n\r\n',
      '\n \n',
      '\n   \n',
      '  \n\n\n',
      ' # c\n',
      '\n# c\n',
      '\n  # c\n',
    ),
  },
);
/** How deep the lines of a value stand below its key: nearly always deeper than that. */
const depth = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('  ', '  ', '    ', ' ') },
  { weight: 1, arbitrary: fc.constantFrom('', '   ', '\t') },
);
const uneven = fc.oneof(
  { weight: 15, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(' ', '   ', '\t') },
);

const lines = fc
  .tuple(lineText, depth, fc.array(fc.tuple(feed, uneven, lineText), { minLength: 1, maxLength: 4 }))
  .map(
    ([first, blanks, more]) => first + more.map(([end, deeper, words]) => `${end}${blanks}${deeper}${words}`).join(''),
  );

const header = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('|', '>', '|-', '>-') },
  { weight: 1, arbitrary: fc.constantFrom('|+', '>+', '|2', '>1-', '| # c', '>- ', '|x', '>\u00a0') },
);
const block = fc.tuple(header, feed, depth, uneven, lines).map(([mark, end, blanks, deeper, words]) => {
  return `${mark}${end}${blanks}${deeper}${words.replace(/\n(?! *(?:\r?\n|$))/g, `\n${blanks}`)}`;
});

/** Values that go over lines, the lines below the first one indented as for a key at the left margin, and nearly such. */
export const longValue = fc.oneof(
  { weight: 4, arbitrary: lines },
  { weight: 2, arbitrary: lines.map((words) => `"${words.replaceAll('"', '')}"`) },
  { weight: 1, arbitrary: lines.map((words) => `"${words}"`) },
  { weight: 2, arbitrary: lines.map((words) => `'${words.replaceAll("'", "''")}'`) },
  { weight: 1, arbitrary: lines.map((words) => `'${words}'`) },
  { weight: 3, arbitrary: block },
);
