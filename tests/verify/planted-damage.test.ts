import { describe, expect, test } from 'vitest';
import { verifyConversion } from '../../src/verify/verify-conversion.ts';

interface Planted {
  name: string;
  source: string[];
  output: string[];
  kind: string;
  message: RegExp;
  /** The lines where it is, in the source and in the output. */
  at: [number, number];
}

const PLANTED: Planted[] = [
  {
    name: 'a deleted word',
    source: ['<p>The ferry leaves at nine.</p>', '<p>It is a small white ship.</p>'],
    output: ['The ferry leaves at nine.', '', 'It is a white ship.'],
    kind: 'text',
    message: /^The text “small” is missing\.$/,
    at: [2, 3],
  },
  {
    name: 'a changed word',
    source: ['<p>Bring a lamp,</p>', '<p>and bring some rope.</p>'],
    output: ['Bring a lamp,', '', 'and bring some soap.'],
    kind: 'text',
    message: /became/,
    at: [2, 3],
  },
  {
    name: 'text that was not there',
    source: ['<p>One egg.</p>', '<p>Two apples.</p>'],
    output: ['One egg.', '', 'Two green apples.'],
    kind: 'text',
    message: /^The output has the text “green” that the source does not have\.$/,
    at: [2, 3],
  },
  {
    name: 'two paragraphs that changed places',
    source: ['<p>Alpha was first.</p>', '<p>Then came Beta, much later.</p>', '<p>End.</p>'],
    output: ['Then came Beta, much later.', '', 'Alpha was first.', '', 'End.'],
    kind: 'text',
    message: /^The text “Alpha was first\.” has been moved\.$/,
    at: [1, 3],
  },
  {
    name: 'a lost no-break space',
    source: ['<p>x</p>', '<p>10&nbsp;km</p>'],
    output: ['x', '', '10 km'],
    kind: 'text',
    message: /^A no-break space became a space\.$/,
    at: [2, 3],
  },
  {
    name: 'strong that is gone',
    source: ['<p>Mind the gap.</p>', '<p>Do <b>not</b> run.</p>'],
    output: ['Mind the gap.', '', 'Do not run.'],
    kind: 'mark',
    message: /^The text “not” is no longer strong\.$/,
    at: [2, 3],
  },
  {
    name: 'emphasis that was not there',
    source: ['<p>a 2*3 b</p>', '<p>and 4*5 c</p>'],
    output: ['a 2\\*3 b', '', 'and *4*5 c'],
    kind: 'mark',
    message: /^The text “4” became emphasised\.$/,
    at: [2, 3],
  },
  {
    name: 'delimiters that did not close',
    source: ['<p>她说<strong>“好”</strong>了</p>'],
    output: ['她说**“好”**了'],
    kind: 'mark',
    message: /no longer strong/,
    at: [1, 1],
  },
  {
    name: 'a link with another target',
    source: ['<p>see</p>', '<p>the <a href="/tides">tide table</a></p>'],
    output: ['see', '', 'the [tide table](/times)'],
    kind: 'link',
    message: /^The text “tide table” is linked otherwise: from “\/tides” to “\/times”\.$/,
    at: [2, 3],
  },
  {
    name: 'a link that is gone',
    source: ['<p>the <a href="/tides">tide table</a></p>'],
    output: ['the tide table'],
    kind: 'link',
    message: /no longer a link to “\/tides”/,
    at: [1, 1],
  },
  {
    name: 'a dropped picture',
    source: ['<p>Our boat:</p>', '<p><img src="/boat.jpg" alt="a boat"></p>', '<p>Bye.</p>'],
    output: ['Our boat:', '', 'Bye.'],
    kind: 'image',
    message: /^The picture “\/boat\.jpg” is missing\.$/,
    at: [2, 1],
  },
  {
    name: 'another alternative text',
    source: ['<p>Our boat:</p>', '<p><img src="/boat.jpg" alt="a boat"></p>'],
    output: ['Our boat:', '', '![a goat](/boat.jpg)'],
    kind: 'image',
    message: /“a boat” became “a goat”/,
    at: [2, 3],
  },
  {
    name: 'a dropped video',
    source: ['<p>Watch:</p>', '<iframe src="https://video.example/1"></iframe>', '<p>Bye.</p>'],
    output: ['Watch:', '', 'Bye.'],
    kind: 'media',
    message: /^The embedded medium “https:\/\/video\.example\/1” is missing\.$/,
    at: [2, 1],
  },
  {
    name: 'a lost line break',
    source: ['<p>12 Quay Street<br>', 'Harbour Town</p>'],
    output: ['12 Quay Street', 'Harbour Town'],
    kind: 'break',
    message: /^The line break is missing\.$/,
    at: [2, 1],
  },
  {
    name: 'another heading level',
    source: ['<p>x</p>', '<h2>Tides</h2>'],
    output: ['x', '', '### Tides'],
    kind: 'block',
    message: /^The heading of level 2 became a heading of level 3\.$/,
    at: [2, 3],
  },
  {
    name: 'a lost list level',
    source: ['<ul>', '<li>fruit', '<ul>', '<li>pear</li>', '</ul>', '</li>', '</ul>'],
    output: ['- fruit', '- pear'],
    kind: 'block',
    message: /bulleted list/,
    at: [2, 1],
  },
  {
    name: 'another start of a list',
    source: ['<p>x</p>', '<ol start="4">', '<li>go</li>', '</ol>'],
    output: ['x', '', '1. go'],
    kind: 'block',
    message: /^The numbered list that starts at 4 became a numbered list\.$/,
    at: [3, 3],
  },
  {
    name: 'a task that was done',
    source: ['<ul><li><input type="checkbox" checked> sweep</li></ul>'],
    output: ['- [ ] sweep'],
    kind: 'block',
    message: /^The ticked task became an open task\.$/,
    at: [1, 1],
  },
  {
    name: 'a quote in a list that was a list in a quote',
    source: ['<blockquote><ul><li>calm</li></ul></blockquote>'],
    output: ['- > calm'],
    kind: 'block',
    message: /^The quote stood on its own and stands in a list item\.$/,
    at: [1, 1],
  },
  {
    name: 'two paragraphs that became one',
    source: ['<p>One.</p>', '<p>Two.</p>'],
    output: ['One.', 'Two.'],
    kind: 'block',
    message: /2 × paragraph here, the output a paragraph/,
    at: [1, 1],
  },
  {
    name: 'a lost thematic break',
    source: ['<p>One.</p>', '<hr>', '<p>Two.</p>'],
    output: ['One.', '', 'Two.'],
    kind: 'block',
    message: /^The thematic break is missing\.$/,
    at: [2, 1],
  },
  {
    name: 'lost indentation of code',
    source: ['<pre><code>if x:', '  go()', '</code></pre>'],
    output: ['```', 'if x:', 'go()', '```'],
    kind: 'code',
    message: /in a code block is missing/,
    at: [2, 2],
  },
  {
    name: 'code that became a paragraph',
    source: ['<p>x</p>', '<pre>ls</pre>'],
    output: ['x', '', 'ls'],
    kind: 'code',
    message: /code block/,
    at: [2, 3],
  },
  {
    name: 'a cell in another column',
    source: ['<table>', '<tr><th>a</th><th>b</th></tr>', '<tr><td></td><td>2</td></tr>', '</table>'],
    output: ['| a | b |', '| - | - |', '| 2 |   |'],
    kind: 'table',
    message: /^The table cell of column 2 became a table cell of column 1\.$/,
    at: [3, 3],
  },
  {
    name: 'a lost header row',
    source: ['<table>', '<tr><th>a</th></tr>', '<tr><td>1</td></tr>', '</table>'],
    output: ['|   |', '| - |', '| a |', '| 1 |'],
    kind: 'table',
    message: /^The table lost its header row\.$/,
    at: [2, 3],
  },
  {
    name: 'a changed template tag',
    source: ['<p>x</p>', '<p>{% include "a *b* c" %}</p>'],
    output: ['x', '', '{% include "a *b* d" %}'],
    kind: 'text',
    message: /^The text “c” became “d”\.$/,
    at: [2, 3],
  },
];

describe('planted damage is found', () => {
  test.each(PLANTED)('$name', ({ source, output, kind, message, at }) => {
    const differences = verifyConversion(source.join('\n'), output.join('\n'));
    const found = differences.find((difference) => difference.kind === kind && message.test(difference.message));
    expect(found, JSON.stringify(differences, null, 1)).toBeDefined();
    expect([found?.source?.line, found?.output?.line]).toEqual(at);
  });
});

describe('a difference', () => {
  test('has the column in the source, also behind character references and CRLF', () => {
    const source = '<p>one &amp; two\r\nR&D &copy;</p>\r\n<p>x &lt; y <b>bold</b></p>';
    const [difference] = verifyConversion(source, 'one & two\nR&D ©\n\nx \\< y bold\n');
    expect(difference?.source).toMatchObject({ line: 3, column: source.split('\r\n')[2]!.indexOf('bold') + 1 });
  });

  test('shows both sides, shortened', () => {
    const words = 'lorem ipsum dolor sit amet '.repeat(20);
    const [difference] = verifyConversion(`<p>${words}<b>bold</b> ${words}</p>`, `${words}bold ${words}`);
    expect(difference?.source?.text).toMatch(/^….*<b>bold<\/b>.*…$/);
    expect(difference?.output?.text).toMatch(/^….*bold.*…$/);
    expect(difference?.source?.text.length).toBeLessThan(160);
  });

  test('is one for a whole region', () => {
    const items = Array.from({ length: 50 }, (_, n) => `item ${n}`);
    const source = `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    expect(verifyConversion(source, items.join('\n\n'))).toHaveLength(1);
  });

  test('of marks is one for a phrase, over its spaces', () => {
    expect(verifyConversion('<p>so <b>very very bold</b> indeed</p>', 'so very very bold indeed')).toHaveLength(1);
  });

  test('has no place on a side that says nothing', () => {
    expect(verifyConversion('', 'x')[0]?.source).toBeNull();
    expect(verifyConversion('<p>x</p>', '')[0]?.output).toBeNull();
  });

  test('of lines counts those of fenced code, lists and raw HTML', () => {
    const markdown = [
      '- a',
      '- b',
      '',
      '```',
      'x',
      '',
      'y',
      '```',
      '',
      '<div>',
      '',
      '<p>raw</p>',
      '',
      '</div>',
      '',
      'Z',
    ];
    const source = '<ul><li>a</li><li>b</li></ul><pre>x\n\ny</pre><p>raw</p><p>z</p>';
    expect(verifyConversion(source, markdown.join('\n')).map(({ output }) => output?.line)).toEqual([16]);
  });
});
