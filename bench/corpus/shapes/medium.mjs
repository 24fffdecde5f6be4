import { fill } from '../fill.mjs';
import { fromExporter } from '../front-matter.mjs';

/** Medium's export: an id and several classes on each element. */
export const medium = {
  name: 'medium',
  share: 5,
  median: 3400,
  spread: 0.8,
  languages: ['english', 'english', 'chinese'],
  extension: 'html',
  habits: { strong: 0.06, entities: 0.02 },
  frontMatter: fromExporter,
  body: (prose, size) => {
    const graf = (kind) => `name="${prose.random.int(1000, 9999)}" class="graf graf--${kind} graf-after--p"`;
    const blocks = fill(prose.random, size, [
      [10, () => `<p ${graf('p')}>${prose.lines()}</p>`],
      [1, () => `<h3 ${graf('h3')}>${prose.phrase()}</h3>`],
      [1, () => figure(prose, graf)],
      [0.6, () => `<blockquote ${graf('blockquote')}>${prose.lines()}</blockquote>`],
      [
        0.6,
        () => `<ul class="postList"><li ${graf('li')}>${prose.line()}</li><li ${graf('li')}>${prose.line()}</li></ul>`,
      ],
      [0.3, () => `<pre ${graf('pre')}>let tide = ${prose.random.int(1, 9)};<br>rise(tide);</pre>`],
    ]);
    return `<section name="1f" class="section section--body"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner sectionLayout--insetColumn">${blocks}</div></div></section>`;
  },
};

function figure(prose, graf) {
  return `<figure ${graf('figure')}><img class="graf-image" data-image-id="1*a.jpeg" data-width="1600" data-height="900" src="${prose.imageAddress()}"><figcaption class="imageCaption">${prose.line()}</figcaption></figure>`;
}
