import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import type { BodyKind } from '../../src/article/body-kind.ts';
import type { BodyMeasure } from '../../src/summarise/body-measure.ts';
import { measureBody } from '../../src/summarise/measure-body.ts';

const measure = (body: string, path = 'a.html') =>
  measureBody(new Article(path, `---\ntitle: Not counted\n---\n${body}`));

const texts: [what: string, html: string, text: string][] = [
  ['tags within a word', '<p><b>w</b>ord and H<sub>2</sub>O</p>', 'word and H2O'],
  ['blocks', '<p>one</p><p>two</p><div>three<p>four</p>five</div>six', 'one\ntwo\nthree\nfour\nfive\nsix'],
  ['line breaks', 'one<br>two<br><br>three', 'one\ntwo\nthree'],
  ['lists and headings', '<h2>One</h2><ul><li>two<li>three</ul>', 'One\ntwo\nthree'],
  ['cells', '<table><tr><td>one<td>two</tr><tr><th>three</th></tr></table>', 'one two\nthree'],
  ['white space of all kinds', '<p> one\n\t two&nbsp; three </p>\n\n<p>\n</p> four ', 'one two three\nfour'],
  ['white space at the borders of tags', 'one<i> two</i> <b>three </b>four', 'one two three four'],
  ['references', 'Tom &amp; Jerry &#x4E2D;', 'Tom & Jerry 中'],
  ['pictures and embeds between words', 'one<img src=a>two<iframe src=b>x</iframe>three', 'one two three'],
  ['reading aids', '<ruby>東京<rp>(</rp><rt>Tokyo</rt><rp>)</rp></ruby>へ', '東京 Tokyo へ'],
  ['formulas, without their source', '<math><mi>x</mi><annotation>\\frac</annotation></math>', 'x'],
  ['scripts, styles, templates', 'a<script>b</script><style>c</style><template>d</template><title>e</title>f', 'af'],
  ['scripts that hold formulas', 'a <script type="math/tex">b</script> c', 'a c'],
  ['comments', 'one<!-- two -->three', 'onethree'],
  ['hidden elements', '<p>a<b hidden>b</b><i style="color:red; display : none">c</i>d</p>', 'ad'],
  ['controls', 'a <button>b</button><select><option>c</select><textarea>d</textarea> e', 'a e'],
  ['what stands in for an embed', '<video><p>a</p></video><object>b</object><svg><text>c</text></svg>d', 'd'],
  ['noscript', 'a<noscript>b <img src="c.png"></noscript>', 'a'],
  ['template tags', '{% include "x.html" %}<p>{{ site.name }}’s {{< ref "a" >}} page</p>', '’s page'],
  ['values in a word and tags between words', '<p>v{{ major }}.2 a{% include b %}c</p>', 'v.2 a c'],
  ['template tags in code', '<p><code>{{ page }}</code> {{ page }}</p>', '{{ page }}'],
  ['code between template tags', '<p>a</p>{% highlight html %}<i>&lt;b</i>{% endhighlight %}', 'a\n<i><b</i>'],
  ['Hugo’s code between template tags', '<p>a {{< highlight go >}}x{y}{{< /highlight >}} b', 'a x{y} b'],
  ['what template tags comment out', '<p>a {% comment %}b{% endcomment %} c</p>', 'a c'],
  ['what template tags leave alone', '<p>a {% raw %}<b>b</b>{% endraw %} c</p>', 'a b c'],
  ['shortcodes', '<p>[caption id="x" width="9"]A boat[/caption] [sic] [1]</p>', 'A boat [sic] [1]'],
];

describe('the text of HTML', () => {
  test.each(texts)('with %s', async (_what, html, text) => {
    expect((await measure(html)).text).toBe(text);
  });
});

const pictures: [what: string, html: string, images: string[]][] = [
  ['as they are written', '<img src="../a b.png"><img src=" //x.org/c.jpg ">', ['../a b.png', '//x.org/c.jpg']],
  ['without an address', '<img alt="a"><img src="">', ['', '']],
  ['twice', '<img src="a.png"><img src="a.png">', ['a.png', 'a.png']],
  ['behind a lazy loader', '<img src="blank.gif" data-src="a.png">', ['a.png']],
  [
    'with a twin for readers without scripts',
    '<img data-src="a.png">\n<noscript><img src="a.png"></noscript>',
    ['a.png'],
  ],
  [
    'with a twin after a wrapper',
    '<a href="b"><img data-src="a.png"></a><noscript><img src="a.png"></noscript>',
    ['a.png'],
  ],
  ['only for readers without scripts', '<i></i><noscript><img src="a.png"></noscript>', ['a.png']],
  ['of another address in a noscript', '<img src="b.png"><noscript><img src="a.png"></noscript>', ['b.png', 'a.png']],
  ['in a choice of formats', '<picture><source srcset="a.webp"><img src="a.png"></picture>', ['a.png']],
  ['with candidates, of which the largest counts', '<img srcset="a.png 1x, b.png 2x">', ['b.png']],
  ['hidden', '<p hidden><img src="a.png"></p><template><img src="b.png"></template>', []],
  ['with a value of a template in the address', '<img src="{{ site.url }}/a.png">', ['{{ site.url }}/a.png']],
];

test.each(pictures)('pictures %s', async (_what, html, images) => {
  expect((await measure(html)).images).toEqual(images);
});

const anchors: [what: string, html: string, links: string[]][] = [
  ['as they are written', '<a href="/a b?c&amp;d">x</a> <a href=" mailto:x@y ">y</a>', ['/a b?c&d', 'mailto:x@y']],
  ['to places in the article', '<a href="#one">x</a>', ['#one']],
  ['without text', '<a href="a"></a>', ['a']],
  ['no anchors without an address', '<a name="a">x</a><a href="">y</a><area href="b">', []],
  ['no bare addresses', '<p>https://example.org</p>', []],
  ['not hidden', '<a style="display:none" href="a">x</a><noscript><a href="b">y</a></noscript>', []],
  ['with a tag of a template for an address', '<a href="{% post_url a %}">x</a>', ['{% post_url a %}']],
];

test.each(anchors)('links %s', async (_what, html, links) => {
  expect((await measure(html)).links).toEqual(links);
});

const kinds: [kind: BodyKind, path: string, body: string, expected: BodyMeasure][] = [
  ['empty', 'a.md', ' \n', { text: '', cjk: 0, words: 0, images: [], links: [] }],
  [
    'text',
    'a.md',
    'Two lines\nof 文字.\n\nThree dots…',
    { text: 'Two lines of 文字.\nThree dots…', cjk: 2, words: 5, images: [], links: [] },
  ],
  [
    'text',
    'a.md',
    'A<!-- b --> &amp; https://c.org',
    { text: 'A & https://c.org', cjk: 0, words: 2, images: [], links: ['https://c.org'] },
  ],
  [
    'text',
    'a.html',
    'A<!-- b --> &amp; https://c.org',
    { text: 'A & https://c.org', cjk: 0, words: 2, images: [], links: [] },
  ],
  ['text', 'a.md', 'Hello {{ name }}', { text: 'Hello', cjk: 0, words: 1, images: [], links: [] }],
  [
    'markdown',
    'a.md',
    '# One\n\n*t*wo [three](/x "no") ![no](a.png)\n\n| four | five |\n|---|---|\n| ~~six~~ | `seven` |\n\n- [x] eight\n',
    { text: 'One\ntwo three\nfour five\nsix seven\neight', cjk: 0, words: 8, images: ['a.png'], links: ['/x'] },
  ],
  [
    'markdown',
    'a.md',
    '**Read** [on]({{ site.url }}/a) or {% link c.md %}, `{{ d }}`\n',
    { text: 'Read on or , {{ d }}', cjk: 0, words: 4, images: [], links: ['{{ site.url }}/a'] },
  ],
  [
    'mixed',
    'a.md',
    '# 标题\n\n<div>\n<p>two <img src="a.png"></p>\n</div>\n\n**three** <a href="b">four</a>\n',
    { text: '标题\ntwo\nthree four', cjk: 2, words: 3, images: ['a.png'], links: ['b'] },
  ],
];

test.each(kinds)('a body of %s in %s: %j', async (kind, path, body, expected) => {
  expect(new Article(path, body).bodyKind).toBe(kind);
  expect(await measure(body, path)).toEqual(expected);
});

/** Each has made something take time by the square, or run out of stack. */
const nasty: [what: string, piece: string][] = [
  ['open elements with template tags', '<code>{{ a }}'],
  ['opened template tags', '{% highlight a %}b'],
  ['opened shortcodes', '[a '],
  ['twins', '<img src=a><noscript><img src=a></noscript>'],
  ['white space', ' \n'],
  ['no-break spaces', '&nbsp; '],
];

describe('a hundred thousand characters take time in proportion to their length', () => {
  test.each(nasty)('of %s', { timeout: 15_000 }, async (_what, piece) => {
    const { text } = await measure(`<p>start</p>${piece.repeat(100_000 / piece.length)}`);
    expect(text).toMatch(/^start/);
  });
});
