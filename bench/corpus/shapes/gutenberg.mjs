import { fill } from '../fill.mjs';
import { fromWordPress } from '../front-matter.mjs';

/** WordPress with its editor of blocks, which leaves a comment round each. */
export const gutenberg = {
  name: 'gutenberg',
  share: 7,
  median: 2400,
  spread: 0.9,
  languages: ['english', 'english', 'japanese'],
  extension: 'html',
  habits: {},
  frontMatter: fromWordPress,
  body: (prose, size) =>
    fill(prose.random, size, [
      [10, () => block('paragraph', `<p>${prose.lines()}</p>`)],
      [1.5, () => block('heading', `<h2 class="wp-block-heading">${prose.phrase()}</h2>`)],
      [1.5, () => image(prose)],
      [1, () => block('list', `<ul>${`<li>${prose.phrase()}</li>`.repeat(prose.random.int(2, 5))}</ul>`)],
      [
        0.5,
        () =>
          block(
            'quote',
            `<blockquote class="wp-block-quote"><p>${prose.lines()}</p><cite>${prose.phrase()}</cite></blockquote>`,
          ),
      ],
      [0.3, () => block('separator', '<hr class="wp-block-separator"/>')],
      [
        0.3,
        () => block('code', `<pre class="wp-block-code"><code>npm run ${prose.random.int(1, 99)}\nls -la</code></pre>`),
      ],
    ]),
};

function block(name, html) {
  return `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->\n\n`;
}

function image(prose) {
  const id = prose.random.int(1, 9999);
  return block(
    `image {"id":${id},"sizeSlug":"large"}`,
    `<figure class="wp-block-image size-large"><img src="${prose.imageAddress()}" alt="" class="wp-image-${id}"/><figcaption>${prose.phrase()}</figcaption></figure>`,
  );
}
