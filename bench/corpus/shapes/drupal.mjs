import { fill } from '../fill.mjs';
import { fromDrupal } from '../front-matter.mjs';

/** Drupal: bare text with breaks by old editors, fields in fields by new ones. */
export const drupal = {
  name: 'drupal',
  share: 9,
  median: 1300,
  spread: 1,
  languages: ['english'],
  extension: 'html',
  habits: {},
  frontMatter: fromDrupal,
  body: (prose, size) =>
    fill(prose.random, size, [
      [8, () => `${prose.lines()}\n<br />\n<br />`],
      [4, () => `<p>${prose.lines()}</p>\n`],
      [1, () => field(prose)],
      [1, () => `<ul>\n\t${`<li>${prose.line()}</li>\n\t`.repeat(prose.random.int(2, 5))}</ul>\n`],
      [0.6, () => `<blockquote>${prose.lines()}</blockquote>\n`],
      [0.6, () => `<h4><i>${prose.phrase()}</i></h4>\n`],
      [0.4, () => `<ol><li>${prose.line()}<ul><li>${prose.phrase()}</li></ul></li><li>${prose.line()}</li></ol>\n`],
    ]),
};

function field(prose) {
  return `<div class="field field-name-field-image field-type-image field-label-hidden">
 <div class="field-items">
  <div class="field-item even">
   <img alt="${prose.phrase()}" height="164" src="${prose.imageAddress()}?itok=7Rj0" title="" typeof="foaf:Image" width="290"/>
  </div>
 </div>
</div>
`;
}
