import { HtmlElement } from '../../../html/node.ts';
import { splitCredit } from '../../credits/split-credit.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { endsLikeSentence } from '../next-text.ts';
import { collapse, readCaption } from '../read-caption.ts';
import { restOfBlock } from '../rest-of-block.ts';

const BLOCKS = new Set(['p', 'div', 'center', 'td', 'li', 'span']);
const LONGEST = 40;
const LONGEST_WITH_CREDIT = 200;

/** `<p><img><br>short text</p>`: mostly body text after a float, so it has to be short and the end of its block. */
export const textInBlock: CaptionPattern = {
  name: 'text-in-block',
  confidence: 0.75,
  about: 'At most 40 characters after a line break, no end of a sentence, nothing after them.',
  example: { html: '<p><img src="a.png"><br>The old mill</p>', caption: 'The old mill' },
  find(place) {
    if (place.next?.type !== 'text') return null;
    const rest = restOfBlock(place, BLOCKS);
    if (rest === null || rest.isFollowed || !rest.nodes.every(isPlain)) return null;
    const text = collapse(rest.nodes.map((node) => ('data' in node ? node.data : node.textContent)).join(''));
    if (text.length > LONGEST_WITH_CREDIT) return null;
    const read = readCaption(rest.nodes);
    if (read === null) return null;
    if (splitCredit(text) !== null) return { nodes: rest.nodes, confidence: 0.8 };
    if (text.length > LONGEST || endsLikeSentence(text)) return null;
    return { nodes: rest.nodes, confidence: place.isBroken ? 0.75 : 0.5 };
  },
};

const isPlain = (node: object): boolean =>
  !(node instanceof HtmlElement) || ['a', 'b', 'i', 'em', 'span'].includes(node.name);
