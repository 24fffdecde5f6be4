import { fill } from '../fill.mjs';
import { fromExporter } from '../front-matter.mjs';

/** Reports with tables of figures, and tables that only lay out. */
export const tables = {
  name: 'tables',
  share: 3,
  median: 2400,
  spread: 0.9,
  languages: ['english', 'english', 'chinese'],
  extension: 'html',
  habits: {},
  frontMatter: fromExporter,
  body: (prose, size) =>
    fill(prose.random, size, [
      [5, () => `<p>${prose.lines()}</p>\n`],
      [1, () => figures(prose)],
      [
        0.5,
        () =>
          `<table border="0" cellpadding="4" width="100%"><tbody><tr><td valign="top"><p>${prose.lines()}</p></td><td><img src="${prose.imageAddress()}" width="120" /></td></tr></tbody></table>\n`,
      ],
    ]),
};

function figures(prose) {
  const { random } = prose;
  const rows = Array.from(
    { length: random.int(3, 12) },
    () =>
      `<tr><td>${prose.phrase()}</td><td align="right"><b>${random.int(1, 99)}</b></td><td>${random.int(1, 23)}:10<br />${prose.words(2)}</td></tr>\n`,
  );
  return `<table class="data">\n<thead><tr><th>Place</th><th>Height</th><th>Time</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
}
