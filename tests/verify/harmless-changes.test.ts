import { describe, expect, test } from 'vitest';
import { verifyConversion } from '../../src/verify/verify-conversion.ts';

const HARMLESS: [name: string, source: string, output: string][] = [
  [
    'style, class, span and target',
    '<p class="x" style="color:red">a <span>b</span> <a target="_blank" href="/c">c</a></p>',
    'a b [c](/c)',
  ],
  [
    'empty elements',
    '<p></p><p>a<b></b></p><div> </div><ul></ul><a href="/x"></a><table><tr><td></td></tr></table>',
    'a',
  ],
  ['a paragraph of a no-break space', '<p>a</p><p>&nbsp;</p><p>b</p>', 'a\n\nb'],
  ['space that moves out of a mark', '<p>a<b> b </b>c</p>', 'a **b** c'],
  ['adjacent equal marks', '<p><b>a</b><b>b</b> <i>c</i> <i>d</i></p>', '**ab** *c d*'],
  ['marks in marks of the same kind', '<p><b>a <strong>b</strong></b></p>', '**a b**'],
  ['strong in a heading', '<h2><b>a</b></h2>', '## a'],
  ['strong in a header cell', '<table><tr><th><b>a</b></th></tr><tr><td>b</td></tr></table>', '| a |\n| - |\n| b |'],
  ['emphasis on cite, var and address', '<p><cite>a</cite> <var>b</var></p><address>c</address>', '*a* b\n\n*c*'],
  [
    'marks that come from a style',
    '<p><span style="font-weight:bold">a</span> <span style="font-style:italic">b</span></p>',
    '**a** b',
  ],
  ['a paragraph in a list item', '<ul><li><p>a</p></li><li>b</li></ul>', '- a\n- b'],
  ['tight and loose lists', '<ul><li>a</li><li>b</li></ul>', '- a\n\n- b'],
  ['text without a paragraph', 'a<div>b</div>c', 'a\n\nb\n\nc'],
  ['breaks at the ends of a paragraph', '<p><br>a<br></p>', 'a'],
  ['two breaks for a new paragraph', '<p>a<br><br>b</p>', 'a\n\nb'],
  [
    'blocks in a cell',
    '<table><tr><th>h</th></tr><tr><td><p>a</p><p>b</p></td></tr></table>',
    '| h |\n| - |\n| a<br>b |',
  ],
  ['items without a list', '<li>a</li><li>b</li>', '- a\n- b'],
  ['a list directly in a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
  ['marks directly in a list', '<ul><b>a</b> <i>b</i><li>c</li></ul>', '- **a** *b*\n- c'],
  ['text directly in a list', '<ul><li>a</li>and more<li>b</li></ul>', '- a\n\n  and more\n- b'],
  ['items in an element that styles them', '<ul><li>a</li><strike><li>b</li></strike></ul>', '- a\n- ~~b~~'],
  ['an empty header for a table without one', '<table><tr><td>a</td></tr></table>', '|   |\n| - |\n| a |'],
  [
    'a promoted header for a table without one',
    '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>',
    '| a |\n| - |\n| b |',
  ],
  ['alignment', '<table><tr><th align="right">a</th></tr><tr><td>b</td></tr></table>', '| a |\n| - |\n| b |'],
  ['a link that runs a script', '<p><a href="javascript:void(0)">a</a></p>', 'a'],
  ['hidden text', '<p>a <span style="display: none">b</span><span hidden>c</span></p>', 'a'],
  ['the content of forms', '<p>a</p><form><select><option>b</option></select><button>c</button></form>', 'a'],
  ['fallback text of media', '<video src="/v.mp4">No video.</video>', '<video src="/v.mp4"></video>'],
  [
    'the real address of a lazy picture',
    '<p><img src="data:image/gif;base64,AA" data-src="/a.png" alt="x"></p>',
    '![x](/a.png)',
  ],
  [
    'the stand-in of a lazy picture',
    '<p><img src="/small.png" data-original="/a.png" alt="x"></p>',
    '![x](/small.png)',
  ],
  [
    'a twin of a picture in noscript',
    '<p>a <img src="/b.gif" data-src="/a.png"> <noscript><img src="/a.png"></noscript> <b>b</b></p>',
    'a ![](/a.png) **b**',
  ],
  [
    'a bare address that GFM links',
    '<p>see https://a.example/b_c and me@a.example</p>',
    'see https://a.example/b_c and me@a.example',
  ],
  ['white space', '<p>a\n   b\t c</p>\n\n  <p>\n d </p>', 'a b c\n\nd'],
  ['a no-break space at the end of a line', '<p>a&nbsp;<br>b&nbsp;</p>', 'a\\\nb'],
  [
    'spellings of an address',
    '<p><a href="HTTP://A.example/ü?x=%c3%bc y">a</a></p>',
    '[a](http://a.example/%C3%BC?x=%C3%BC%20y)',
  ],
  ['script, style and comments', '<script>x</script><style>y</style><!-- z --><p>a</p>', 'a'],
  [
    'captions and details as plain text',
    '<figure><img src="/a.png"><figcaption>b</figcaption></figure>',
    '![](/a.png)\n\nb',
  ],
  ['superscript and its like', '<p>x<sup>2</sup> <mark>y</mark></p>', 'x2 y'],
  ['titles', '<p><img src="/a.png" title="t"> <a href="/b" title="u">b</a></p>', '![](/a.png) [b](/b)'],
  ['the language of code', '<pre><code class="language-js">a</code></pre>', '```\na\n```'],
  ['lines at the end of code', '<pre>a\n\n</pre>', '```\na\n```'],
  [
    'template tags with markup in them',
    '<p>{{ page.a_b_c }} {% if a %}x{% endif %}</p>',
    '{{ page.a_b_c }} {% if a %}x{% endif %}',
  ],
  ['template tags in addresses', '<p><a href="{{ site.url }}/a">b</a></p>', '[b]({{ site.url }}/a)'],
  [
    'code of a template tag',
    '{% highlight js %}\nif (a < b) *c*\n{% endhighlight %}',
    '{% highlight js %}\nif (a < b) *c*\n{% endhighlight %}',
  ],
  [
    'footnotes as Markdown writes them',
    '<p>a<sup><a href="#fn1">1</a></sup></p><section><ol><li>b <a href="#r1">↩</a></li></ol></section>',
    'a[^1]\n\n[^1]: b',
  ],
];

describe('harmless changes are not differences', () => {
  test.each(HARMLESS)('%s', (_name, source, output) => {
    expect(verifyConversion(source, output)).toEqual([]);
  });
});

describe('under strict, soft kinds are differences', () => {
  const SOFT: [kind: string, source: string, output: string][] = [
    ['inline-tag', '<p>x<sup>2</sup></p>', 'x2'],
    ['inline-tag', '<p><abbr title="a b">ab</abbr></p>', 'ab'],
    ['title', '<p><img src="/a.png" title="t"></p>', '![](/a.png)'],
    ['title', '<p><a href="/a" title="t">a</a></p>', '[a](/a)'],
    ['wrapper', '<figure><img src="/a.png"><figcaption>b</figcaption></figure>', '![](/a.png)\n\nb'],
    ['alignment', '<table><tr><th align="right">a</th></tr><tr><td>b</td></tr></table>', '| a |\n| - |\n| b |'],
    [
      'span',
      '<table><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr></table>',
      '| a |  |\n| - | - |\n| b | c |',
    ],
    ['language', '<pre><code class="language-js">a</code></pre>', '```\na\n```'],
    ['anchor', '<p><a href="#b">a</a></p><p id="b">b</p>', '[a](#b)\n\nb'],
    ['comment', '<p>a</p><!--more--><p>b</p>', 'a\n\nb'],
    ['math', '<p>a <math><mi>x</mi></math></p>', 'a x'],
  ];
  test.each(SOFT)('%s: %s', (kind, source, output) => {
    expect(verifyConversion(source, output)).toEqual([]);
    expect(verifyConversion(source, output, { strict: true }).map((difference) => difference.kind)).toContain(kind);
    expect(verifyConversion(source, source, { strict: true })).toEqual([]);
  });
});
