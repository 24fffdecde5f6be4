import { fill } from '../fill.mjs';
import { fromRobot } from '../front-matter.mjs';

/** Long Chinese articles that a robot took from a news feed, caption and credit in a paragraph below the picture. */
export const rssRobot = {
  name: 'rss-robot',
  share: 7,
  median: 17_000,
  spread: 0.85,
  languages: ['chinese'],
  extension: 'md',
  habits: { links: 0.1, strong: 0.04, em: 0, entities: 0.02 },
  frontMatter: fromRobot,
  body: (prose, size) =>
    fill(prose.random, size, [
      [6, () => `<p>${prose.lines(2, 6)}</p> \n`],
      [3, () => paragraph(prose)],
      [1, () => `<p><strong>${prose.sentence()}</strong>${prose.lines(1, 3)}</p> \n`],
      [1, () => picture(prose)],
      [1, () => `<h2>${prose.phrase()}</h2> \n`],
      [0.5, () => `<blockquote> \n<p>${prose.lines()}</p> \n</blockquote> \n`],
    ]),
};

/** As it stands on the page that was fed: indented, in boxes. */
function paragraph(prose) {
  return `<div class="field-item even" property="content:encoded">
 <div style="text-align: justify; line-height: 1.75em;">
  <span style="font-size: 16px; letter-spacing: 1px;">
   ${prose.lines()}
  </span>
 </div>
</div>
`;
}

function picture(prose) {
  return `<p><img src="${prose.imageAddress()}?x-oss-process=image/format,jpg" data-img-size-val="960,640" referrerpolicy="no-referrer"></p> \n<p class="img-desc">图/${prose.phrase()} 来源/视觉资料室</p> \n`;
}
