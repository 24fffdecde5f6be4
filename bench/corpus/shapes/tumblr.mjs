import { fill } from '../fill.mjs';
import { fromExporter } from '../front-matter.mjs';

/** Tumblr: quotes of quotes, and where they are from. */
export const tumblr = {
  name: 'tumblr',
  share: 5,
  median: 2100,
  spread: 1.2,
  languages: ['english'],
  extension: 'md',
  habits: { entities: 0.5 },
  frontMatter: fromExporter,
  body: (prose, size) =>
    `${fill(prose.random, size, [
      [10, () => `<p><span>${prose.lines()}</span></p>\n`],
      [
        1.5,
        () =>
          `<p><a class="tumblr_blog" href="${prose.address()}">harbour-notes</a>:</p>\n<blockquote>\n<p>${prose.lines()}</p>\n</blockquote>\n`,
      ],
      [1, () => `<p><img src="${prose.imageAddress()}" alt=""/></p>\n`],
      [1, () => `<ol><li>${prose.line()}</li>\n<li>${prose.line()}</li>\n</ol>`],
      [
        0.5,
        () =>
          `<iframe width="400" height="225" src="https://video.example.com/embed/${prose.random.int(1, 999)}" frameborder="0" allowfullscreen></iframe>\n`,
      ],
    ])}<div class="attribution">\n  (<span>Source:</span> <a href="${prose.address()}">example.com</a>)\n</div>\n`,
};
