import fc from 'fast-check';

const number = fc.constantFrom(
  ...[
    '0',
    '1',
    '-1',
    '+1',
    '-0',
    '+0',
    '00',
    '010',
    '1_000',
    '0x1F',
    '0o7',
    '0b1',
    '1.5',
    '-1.5',
    '+0.0',
    '-0.0',
    '1.',
  ],
  ...['.5', '1e3', '1.5e-3', '999999999999999', '9999999999999999', '99999999999999999999', '1.2.3', 'inf', 'nan', '-'],
  ...['0.1234567890123456789012345', '1234567890123456.5', '--1'],
);
const date = fc.oneof(
  fc.constantFrom(
    ...['2015-01-02', '2016-02-29', '2015-02-29', '2015-13-01', '2015-00-10', '0000-01-01', '9999-12-31', '2015-1-2'],
    ...['10:20:30', '10:20', '2015-01-02T', '2015-01-02 ', '2015-01-02Z', '2015-01-02 # c', '20150102'],
  ),
  fc
    .tuple(
      fc.constantFrom('2015-01-02', '2015-02-30', '0000-01-01', '9999-12-31'),
      fc.constantFrom('T', 'T', ' ', 't', '  '),
      fc.constantFrom(
        '10:20:30',
        '00:00:00',
        '23:59:59',
        '24:00:00',
        '23:59:60',
        '10:20',
        '10:20:30.5',
        '1:2:3',
        '10:61:00',
      ),
      fc.constantFrom('', 'Z', 'z', '+01:00', '-05:30', '-00:00', '+24:00', '+23:59', '+01:60', '+0100', '+1', ' Z'),
    )
    .map((parts) => parts.join('')),
);
const text = fc.constantFrom(
  ...[
    '',
    'a',
    'x y',
    '港口',
    "it's",
    'say \\"hi\\"',
    'a = b',
    '[a]',
    '# c',
    'a, b',
    '\\n',
    '\\u00e9',
    '\\ud83d\\ude00',
    '\\ud800',
  ],
  ...[
    '\\U0001F600',
    '\\x41',
    '\\e',
    '\\/',
    '\\',
    '\\\\',
    '"',
    "'",
    '\t',
    '\r',
    '\u00a0',
    '\ud800',
    '{}',
    '\\b\\f\\r\\t',
    '\\ ',
  ],
);
const string = fc.oneof(
  text.map((inside) => `"${inside}"`),
  text.map((inside) => `'${inside}'`),
  fc.constantFrom('"""a"""', "'''a'''", '"""a\nb"""', '""', "''", '"a', "'a", 'a', '“a”', '"a"b', '"""', '""""""'),
);
const scalar = fc.oneof(
  { weight: 4, arbitrary: string },
  { weight: 2, arbitrary: number },
  { weight: 2, arbitrary: date },
  { weight: 1, arbitrary: fc.constantFrom('true', 'false', 'True', 'trueish', 'true false', '{}', '{ a = 1 }', '') },
);
const list = fc
  .tuple(
    fc.constantFrom('[', '[', '[ ', '[\n', '[['),
    fc.array(scalar, { maxLength: 4 }),
    fc.constantFrom(', ', ',', ' , ', ',\n'),
    fc.constantFrom(']', ']', ']', ' ]', ',]', ', ]', ',,]', ']]', '\n]', ''),
  )
  .map(([open, items, comma, close]) => open + items.join(comma) + close);

const key = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(...'abcdefghijklmnop'.split(''), 'a-b', '_x', 'constructor', 'toString', 'a1'),
  },
  { weight: 1, arbitrary: fc.constantFrom('1', '-', 'a.b', '"a"', "'a'", '__proto__', 'é', 'a b', '', 'length', 'zz') },
);
const equals = fc.oneof(
  { weight: 6, arbitrary: fc.constant(' = ') },
  { weight: 1, arbitrary: fc.constantFrom('=', '  =  ', ' : ', ' ', ' =\n', '\t= ') },
);
const lineEnd = fc.oneof(
  { weight: 8, arbitrary: fc.constant('\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\r\n', ' \n', ' # c\n', '# [c]\n', '\n\n', '\n# a = 1\n', ' x\n', '', '\n  # c\n'),
  },
);
const indent = fc.oneof(
  { weight: 9, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('  ', '\t') },
);
const pair = fc.tuple(
  indent,
  key,
  equals,
  fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: list }),
  lineEnd,
);
const head = fc.tuple(
  indent,
  fc.oneof(
    { weight: 5, arbitrary: key.map((name) => `[${name}]`) },
    { weight: 1, arbitrary: key.map((name) => `[[${name}]]`) },
    { weight: 1, arbitrary: fc.tuple(key, key).map(([outer, inner]) => `[${outer}.${inner}]`) },
    { weight: 1, arbitrary: fc.constantFrom('[ a ]', '[]', '[a', 'a]') },
  ),
  lineEnd,
);
const line = fc.oneof({ weight: 6, arbitrary: pair }, { weight: 1, arbitrary: head }).map((parts) => parts.join(''));

const slip = fc.tuple(
  fc.nat(),
  fc.nat({ max: 2 }),
  fc.constantFrom(
    ...[':', ' ', '\n', '-', '#', '"', "'", '[', ']', ',', '\t', '\r', '{', '=', '.', '\\', '', '1', 'a', '\ufeff'],
  ),
);

/** Blocks in the flat grammar of TOML, nearly in it, and with slips of the hand in any place. */
export const flatTomlBlock = fc
  .tuple(
    fc.array(line, { maxLength: 5 }),
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(slip, { maxLength: 2 })),
  )
  .map(([lines, slips]) => {
    let block = lines.join('');
    for (const [at, length, inserted] of slips) {
      const start = at % (block.length + 1);
      block = block.slice(0, start) + inserted + block.slice(start + length);
    }
    return block;
  });
