import { fill } from '../fill.mjs';
import { fromBlogger } from '../front-matter.mjs';

/** Blogger: no paragraphs but line breaks, everything dressed by `style`. */
export const blogger = {
  name: 'blogger',
  share: 25,
  median: 1200,
  spread: 1.1,
  languages: ['english', 'english', 'english', 'russian', 'russian', 'english', 'english', 'chinese'],
  extension: 'html',
  habits: { links: 0.12, strong: 0.02, em: 0.02 },
  frontMatter: fromBlogger,
  body: (prose, size) =>
    `<div dir="ltr" style="text-align: left;" trbidi="on">${fill(prose.random, size, [
      [6, () => `${prose.lines(1, 4)}<br /><br />`],
      [4, () => `${prose.line()}<br />`],
      [
        2,
        () =>
          `<div style="text-align: justify;"><span style="font-family: Arial; font-size: small;">${prose.lines(1, 3)}</span></div>\n`,
      ],
      [2, () => picture(prose)],
      [1, () => `<span style="font-weight: bold;">${prose.phrase()}</span><br />`],
      [1, () => `<b>${prose.phrase()}</b><span style="font-size:85%;">${prose.sentence()}</span><br />`],
      [
        0.3,
        () =>
          `<object height="350" width="425"><param name="movie" value="http://video.example.com/v/a1"><embed src="http://video.example.com/v/a1" type="application/x-shockwave-flash" height="350" width="425"></embed></object><br />`,
      ],
    ])}</div>`,
};

function picture(prose) {
  const address = prose.imageAddress();
  return `<div class="separator" style="clear: both; text-align: center;"><a href="${address}" imageanchor="1" style="margin-left: 1em; margin-right: 1em;"><img border="0" src="${address}" height="240" width="320" /></a></div>`;
}
