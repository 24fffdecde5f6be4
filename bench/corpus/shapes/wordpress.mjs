import { fill } from '../fill.mjs';
import { fromWordPress } from '../front-matter.mjs';

/** A classic WordPress blog, before its editor had blocks. */
export const wordpress = {
  name: 'wordpress',
  share: 29,
  median: 1500,
  spread: 1,
  languages: ['english'],
  extension: 'html',
  habits: { entities: 0.4 },
  frontMatter: fromWordPress,
  body: (prose, size) =>
    fill(prose.random, size, [
      [10, () => `<p>${prose.lines()}</p>\n`],
      [1, () => `<p>${prose.line()}<br />\n${prose.line()}<br />\n${prose.line()}</p>\n`],
      [1, () => `<div><span style="color: #000080;">${prose.lines(1, 4)}</span></div>\n`],
      [1, () => image(prose)],
      [0.5, () => caption(prose)],
      [0.5, () => `<blockquote><p>${prose.lines()}</p></blockquote>\n`],
      [0.6, () => `<ul>\n${`<li>${prose.phrase()}</li>\n`.repeat(prose.random.int(2, 6))}</ul>\n`],
      [0.5, () => `<h3>${prose.phrase()}</h3>\n`],
      [0.4, () => '<p>&nbsp;</p>\n'],
      [0.2, () => '<!--more-->\n'],
    ]),
};

function image(prose) {
  const address = prose.imageAddress();
  return `<p><a href="${address}"><img class="alignleft size-medium wp-image-${prose.random.int(1, 999)}" title="${prose.phrase()}" src="${address}" alt="" width="300" height="225" /></a></p>\n`;
}

function caption(prose) {
  const id = prose.random.int(1, 999);
  return `<div id="attachment_${id}" class="wp-caption alignnone" style="width: 310px"><img class="size-full wp-image-${id}" src="${prose.imageAddress()}" alt="${prose.phrase()}" width="300" height="200" /><p class="wp-caption-text">${prose.phrase()}</p></div>\n`;
}
