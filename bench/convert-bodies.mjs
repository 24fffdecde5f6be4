// One body at a time, in process: article-kit against stock turndown, over bodies in the shapes of real articles.
// Paired rounds in one run; what counts is the ratio, not the milliseconds. `npm run bench`.
import TurndownService from 'turndown';
import { convertHtml } from '../dist/index.js';

const ROUNDS = 9;
const sentence =
  'The tide turned at six and the boats came in with <b>herring</b>, <i>cod</i> and a <a href="https://example.com/a_b">story</a>. ';
const han = '老周说<strong>“手艺人不怕慢”</strong>是一句老话，二十年里他修过的表超过三千只。';

/** Bodies by the platform that writes such ones. */
const BODIES = {
  wordpress: (n) =>
    `<!-- wp:paragraph -->\n<p>${sentence.repeat(6)}</p>\n<!-- /wp:paragraph -->\n<figure><img src="i-${n}.jpg" alt="x"><figcaption>Caption ${n}</figcaption></figure>\n`.repeat(
      8,
    ),
  blogger: (n) =>
    `<div dir="ltr">${sentence.repeat(4)}<br /><br /><div class="separator"><a href="b${n}.jpg"><img src="s${n}.jpg" /></a></div></div>`.repeat(
      10,
    ),
  rss: () => `<p>${han.repeat(5)}</p> \n`.repeat(40),
  code: (n) =>
    `<p>${sentence}</p><pre><code class="language-js">let a = ${n};\nif (a &lt; 2) run();\n</code></pre><ul><li>one</li><li>two <code>x_${n}</code></li></ul>`.repeat(
      12,
    ),
  tables: (n) =>
    `<table><tr><th>Hour</th><th>Height</th></tr>${`<tr><td>${n}:10</td><td><b>4</b> m</td></tr>`.repeat(30)}</table><p>${sentence}</p>`.repeat(
      3,
    ),
};

const bodies = Object.values(BODIES).flatMap((make) => Array.from({ length: 40 }, (_, n) => make(n)));
const turndown = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' });

function cpuOf(work) {
  const before = process.cpuUsage();
  for (const body of bodies) work(body);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const ratios = [];
for (let round = 0; round <= ROUNDS; round++) {
  const theirs = cpuOf((body) => turndown.turndown(body));
  const ours = cpuOf((body) => convertHtml(body));
  // The first round warms up.
  if (round > 0) ratios.push(ours / theirs);
}
ratios.sort((a, b) => a - b);
const [low, median, high] = [ratios[0], ratios[ROUNDS >> 1], ratios.at(-1)].map((ratio) => ratio.toFixed(2));
console.log(
  `${bodies.length} bodies, ${ROUNDS} rounds: article-kit takes ${median} of turndown's CPU time (${low} to ${high})`,
);
