import { fill } from '../fill.mjs';
import { byHand } from '../front-matter.mjs';

/** HTML that somebody wrote in an editor, lines wrapped, with whatever they knew. */
export const writtenByHand = {
  name: 'by-hand',
  share: 9,
  median: 1200,
  spread: 1,
  languages: ['english', 'english', 'russian', 'japanese'],
  extension: 'html',
  habits: { links: 0.25, em: 0.12, strong: 0.1 },
  frontMatter: byHand,
  body: (prose, size) =>
    fill(prose.random, size, [
      [8, () => `<p>\n${prose.line()}\n${prose.line()}\n</p>\n\n`],
      [1, () => `<h2 id="part-${prose.random.int(1, 99)}">${prose.phrase()}</h2>\n`],
      [1, () => `<p>${prose.line()} (<acronym title="${prose.phrase()}">HWM</acronym>, <tt>tide.log</tt>)</p>\n`],
      [0.6, () => `<dl>\n<dt>${prose.phrase()}</dt>\n<dd>${prose.line()}</dd>\n</dl>\n`],
      [0.6, () => `<ul>\n<li>${prose.line()}\n<li>${prose.line()}\n</ul>\n`],
      [0.5, () => `<center><font size="2" color="#336699">${prose.phrase()}</font></center>\n`],
      [
        0.5,
        () =>
          `<p><img src="/images/${prose.random.int(1, 999)}.png" alt="${prose.phrase()}" /><br />\n<i>${prose.phrase()}</i></p>\n`,
      ],
      [
        0.4,
        () =>
          `<p>${prose.line()}<sup><a href="#fn1">1</a></sup></p>\n<hr />\n<p id="fn1"><small>1. ${prose.line()}</small></p>\n`,
      ],
    ]),
};
