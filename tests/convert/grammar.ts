import fc from 'fast-check';

/** Pieces of text that are worth something to Markdown, or next to which its delimiters fail. */
const WORDS =
  'word|two words|a_b_c|2*3*4|**|_x_|~a~|`|[x]|[a](b)|(c)|<|&lt;b&gt;|&amp;lt;|AT&amp;T|\\|\\*|#|# h|- d|+|1.|2) x|===|---|>|!|:|是|“引用”|（括号）|。|！|한국어|カナ「」|مرحبا|😀|&nbsp;|　|https://e.com/a_b|me@e.com|www.e.com|{{ v }}|$x$';

const text = fc.constantFrom(...WORDS.split('|'), '|', 'a|b', ' ', '\n');

const INLINE = 'b strong i em del s code span u sup kbd a'.split(' ');
const BLOCK = 'p div blockquote h2 h4 li ul ol section'.split(' ');

/** HTML as people and editors write it: marks in marks, blocks in blocks, text where it should not be. */
export const htmlBody = fc.letrec<{ inline: string; block: string; body: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4 },
    text,
    text,
    fc.constantFrom('<br>', '<img src="i.png" alt="a*b">', '<img src="j.png">', '<input type="checkbox">'),
    fc
      .tuple(fc.constantFrom(...INLINE), fc.array(tie('inline'), { maxLength: 4 }))
      .map(([tag, parts]) => `<${tag}${tag === 'a' ? ' href="https://e.com/x(y)"' : ''}>${parts.join('')}</${tag}>`),
  ),
  block: fc.oneof(
    { maxDepth: 4 },
    fc.array(tie('inline'), { minLength: 1, maxLength: 5 }).map((parts) => `<p>${parts.join('')}</p>`),
    tie('inline'),
    fc.constantFrom('<hr>', '<pre>a\n\n b*c*</pre>', '<pre><code class="language-js">x</code></pre>', '<!--more-->'),
    fc.constantFrom('<table><tr><td>a|b<td><b>c</b></table>', '<iframe src="v"></iframe>', '<ul></ul>'),
    fc
      .tuple(fc.constantFrom(...BLOCK), fc.array(tie('block'), { maxLength: 4 }))
      .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`),
  ),
  body: fc.array(tie('block'), { maxLength: 5 }).map((parts) => parts.join('')),
})).body;
