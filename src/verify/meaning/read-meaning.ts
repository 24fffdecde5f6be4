import type { HtmlElement } from '../../html/node.ts';
import { readerOf } from './elements/index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Meaning } from './meaning.ts';
import { Reader } from './reader.ts';

/** Writes down what a body says, without anything that may change freely. */
export function readMeaning(body: HtmlElement, lexicon: Lexicon): Meaning {
  const reader = new Reader(lexicon, readerOf);
  reader.read(body);
  const { anchors, media, pen, pictures, styles } = reader;
  return { atoms: pen.atoms, blocks: pen.blocks, anchors, media, pictures, styles };
}
