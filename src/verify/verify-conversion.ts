import { parseHtml } from '../html/parse-html.ts';
import { Alignment } from './align/alignment.ts';
import { compareAnchors } from './compare/compare-anchors.ts';
import { compareBlocks } from './compare/compare-blocks.ts';
import { compareContent } from './compare/compare-content.ts';
import { compareMarks } from './compare/compare-marks.ts';
import { comparePictures } from './compare/compare-pictures.ts';
import { compareSoftObjects } from './compare/compare-soft-objects.ts';
import type { Comparison } from './compare/comparison.ts';
import { Findings } from './compare/findings.ts';
import type { Difference, VerifyOptions } from './difference.ts';
import { maskTemplateTags } from './mask-template-tags.ts';
import { Lexicon } from './meaning/lexicon.ts';
import { readMeaning } from './meaning/read-meaning.ts';
import { renderMarkdown } from './render-markdown.ts';
import { Places } from './report/places.ts';

/**
 * Renders Markdown and compares what it says with the HTML that it was made from. Answers what a reader would see
 * differently, in the order of the source; nothing where both say the same.
 *
 * @param source An HTML body, without front matter.
 * @param markdown The body it was converted to, without front matter.
 * @example verifyConversion('<p>so <b>bold</b></p>', 'so bold')
 */
export function verifyConversion(source: string, markdown: string, options: VerifyOptions = {}): Difference[] {
  const html = maskTemplateTags(source.toWellFormed());
  const text = maskTemplateTags(markdown.toWellFormed());
  const rendered = renderMarkdown(text);
  const lexicon = new Lexicon();
  // The output goes first: where the source has several addresses for a picture, the one that is met there counts.
  const output = readMeaning(parseHtml(rendered.html, { positions: true }), lexicon);
  const meaning = readMeaning(parseHtml(html, { positions: true }), lexicon);
  const alignment = new Alignment(meaning, output);
  const findings = new Findings();
  const isStrict = options.strict ?? false;
  const comparison: Comparison = { source: meaning, output, alignment, lexicon, findings, isStrict };
  compareContent(comparison);
  compareMarks(comparison);
  comparePictures(comparison);
  compareBlocks(comparison);
  if (isStrict) {
    compareAnchors(comparison);
    compareSoftObjects(comparison);
  }
  const places = new Places({
    source,
    sourceAtoms: meaning.atoms,
    markdown,
    html: rendered.html,
    outputAtoms: output.atoms,
    lineAt: rendered.lineAt,
  });
  return findings.differences(places);
}
