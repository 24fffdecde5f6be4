import { fill } from '../fill.mjs';
import { inToml } from '../front-matter.mjs';

/** A programmer's notes, with code that a highlighter has coloured. */
export const code = {
  name: 'code',
  share: 6,
  median: 1900,
  spread: 1,
  languages: ['english', 'english', 'english', 'chinese'],
  extension: 'html',
  habits: {},
  frontMatter: inToml,
  body: (prose, size) =>
    fill(prose.random, size, [
      [8, () => `<p>${prose.lines(1, 4)} <code>${prose.random.pick(['git log', 'a_b(*c)', 'x &lt; y'])}</code></p>\n`],
      [
        1.5,
        () =>
          `<pre class="brush: js">\n${lines(prose, () => `let x${prose.random.int(1, 99)} = y &amp;&amp; "z"; // ${prose.words(3)}\n`)}</pre>\n`,
      ],
      [
        1,
        () =>
          `<div class="highlight"><pre><code class="language-ruby" data-lang="ruby">${lines(prose, () => `<span class="k">def</span> <span class="nf">m_${prose.random.int(1, 99)}</span><span class="p">(</span><span class="n">a</span><span class="p">)</span>\n  <span class="n">puts</span> <span class="s1">'a'</span>\n`)}</code></pre></div>\n`,
      ],
      [1, () => `<h3>${prose.phrase()}</h3>\n`],
      [1, () => `<ol>\n<li>${prose.line()}</li>\n<li><code>make</code> ${prose.line()}</li>\n</ol>\n`],
    ]),
};

function lines(prose, make) {
  return Array.from({ length: prose.random.int(3, 14) }, make).join('');
}
