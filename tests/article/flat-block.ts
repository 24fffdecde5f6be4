import fc from 'fast-check';
import { longValue } from './long-values.ts';

const shortValue = fc.constantFrom(
  ...[
    'a',
    'x y',
    '港口',
    'it’s',
    "it's",
    'say "hi"',
    'http://x.y/z#w',
    '12:30',
    'a:b',
    'a#b',
    '-x',
    '?x',
    ':x',
    '\u{1f600}',
  ],
  ...[
    '1',
    '-0',
    '+1',
    '010',
    '0o17',
    '0o9',
    '0x1F',
    '0xffffffffffffffffffff',
    '1e3',
    '-1.5E-3',
    '.5',
    '1.',
    '1.e5',
    '.',
  ],
  ...['99999999999999999999', '1_000', '0b1', '+', '-.', '.e1', '+.inf', '-.INF', '.nan', '.NaN', '.Nan', 'nan'],
  ...[
    '~',
    'null',
    'Null',
    'nULL',
    'true',
    'False',
    'TRUE',
    'yes',
    'no',
    'on',
    '2022-06-18',
    '2022-06-18 09:33:38 +0800',
  ],
);
/** What is not flat, or only looks as if it were not. */
const oddValue = fc.constantFrom(
  ...['a: b', 'a:', ':', ': b', 'a #b', '#', '- x', '-', '--- x', '---', '...', '? x', '?', '[x', 'x]', '{x}', '[[x]]'],
  ...['&a', '&a x', '*a', '!t', '!!str 1', '|', '>-', '@x', '`x', '%x', ',', 'a, b', '"', "'", '\\', '<<', '=', '"a"b'],
  ...[
    'x\u00a0',
    '\u00a0',
    '\u2003x',
    '\ud800',
    '\u200b',
    'a\tb',
    '\t',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\0',
    '\x7f',
    '\r',
  ],
);
const escaped = fc.constantFrom(
  ...[
    'n',
    't',
    '"',
    '\\',
    '/',
    'b',
    'u0041',
    'ud83d\\ude00',
    'ud800',
    'x41',
    'e',
    '0',
    ' ',
    'u12',
    'q',
    'U0001F600',
    'N',
    '_',
  ],
);
const quoted = fc.oneof(
  shortValue.map((text) => `"${text.replaceAll('"', '')}"`),
  shortValue.map((text) => `'${text.replaceAll("'", "''")}'`),
  escaped.map((text) => `"a\\${text}b"`),
  oddValue.map((text) => `"${text}"`),
  oddValue.map((text) => `'${text}'`),
  fc.constantFrom('""', "''"),
);
const scalar = fc.oneof(
  { weight: 12, arbitrary: shortValue },
  { weight: 4, arbitrary: quoted },
  { weight: 1, arbitrary: oddValue },
);
const list = fc
  .tuple(fc.array(scalar, { maxLength: 4 }), fc.constantFrom(', ', ',', ' , '), fc.constantFrom('', ' ', ',', ', '))
  .map(([items, comma, end]) => `[${items.join(comma)}${end}]`);

const lineEnd = fc.constantFrom(
  ...['\n', '\n', '\n', '\n', '\n', '\n', '\r\n', ' \n', '   \n', ' # c\n', '  # a: b\r\n', '#c\n', '\n\n', '\n  \n'],
  ...['\n# c\n', '\n  # c\n', '\n\r\n', '\n#\n', '\t\n', '\n    # x\n'],
);
const key = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(''), 'a b', 'x-y', '港口', '_x', 'constructor'),
  },
  { weight: 1, arbitrary: scalar },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'toString', '<<', 'true', 'é', '\u00a0x', 'a#b', 'a:b', 'k ') },
);
const gap = fc.constantFrom(' ', ' ', ' ', ' ', ' ', '  ', '');

/** A list mark with the blanks behind it. */
const mark = fc.constantFrom('- ', '- ', '- ', '- ', '-   ', '-', '-\n  ');

const item = fc
  .tuple(
    gap,
    fc.oneof(
      { weight: 8, arbitrary: scalar },
      { weight: 2, arbitrary: longValue },
      { weight: 1, arbitrary: list },
      { weight: 1, arbitrary: fc.constant('') },
    ),
    lineEnd,
  )
  .map(([blank, text, end]) => `-${blank}${text}${end}`);

const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 5, arbitrary: list },
  { weight: 3, arbitrary: longValue },
  { weight: 1, arbitrary: fc.constantFrom('{}', '{ }', '{ a: b }', '{},', '{ } # c') },
);

/** A key with a value on its line, or with lines below it, each indented by what stands before the key and more. */
const { entry } = fc.letrec<{ entry: string }>((tie) => ({
  entry: fc.oneof(
    { maxDepth: 3 },
    {
      weight: 6,
      arbitrary: fc.tuple(key, gap, value, lineEnd).map(([name, ...rest]) => `${name}:${rest.join('')}`),
    },
    { weight: 1, arbitrary: fc.tuple(key, lineEnd).map(([name, end]) => `${name}:${end}`) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(key, lineEnd, fc.constantFrom('', '  ', ' ', '    '), fc.array(item, { minLength: 1, maxLength: 4 }))
        .map(([name, end, indent, items]) => `${name}:${end}${indented(items, indent)}`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(key, lineEnd, fc.constantFrom('  ', ' ', '    '), fc.array(tie('entry'), { minLength: 1, maxLength: 3 }))
        .map(([name, end, indent, entries]) => `${name}:${end}${indented(entries, indent)}`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          key,
          lineEnd,
          fc.constantFrom('', '  '),
          fc.array(fc.tuple(mark, fc.array(tie('entry'), { minLength: 1, maxLength: 3 })), {
            minLength: 1,
            maxLength: 3,
          }),
        )
        .map(([name, end, indent, items]) => `${name}:${end}${indented(items.map(marked), indent)}`),
    },
  ),
}));

function indented(entries: readonly string[], indent: string): string {
  // Blank lines and comments stay where they are.
  return entries.join('').replace(/^(?= *[^\s#])/gm, indent);
}

/** Entries behind a list mark, the first on its line. */
function marked([mark, entries]: [string, string[]]): string {
  return mark + indented(entries, ' '.repeat(mark.length)).slice(mark.length);
}

const slip = fc.tuple(
  fc.nat(),
  fc.nat({ max: 2 }),
  fc.constantFrom(
    ...[
      ':',
      ' ',
      '\n',
      '-',
      '#',
      '"',
      "'",
      '[',
      ']',
      ',',
      '\t',
      '\r',
      '{',
      '}',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      'a',
      '1',
    ],
    ...[
      '',
      '.',
      '  ',
      '\n  ',
      '\n- ',
      '- ',
      ': ',
      ' #',
      '\u00a0',
      '?',
      '~',
      '\\',
      '---\n',
      '...\n',
      '\n\n',
      '\r\n',
      '\ufeff',
    ],
  ),
);

/** Blocks in the flat grammar, nearly in it, and with slips of the hand in any place. */
export const flatBlock = fc
  .tuple(
    fc.array(entry, { maxLength: 5 }),
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(slip, { maxLength: 3 })),
  )
  .map(([entries, slips]) => {
    let block = entries.join('');
    for (const [at, length, text] of slips) {
      const start = at % (block.length + 1);
      block = block.slice(0, start) + text + block.slice(start + length);
    }
    return block;
  });
