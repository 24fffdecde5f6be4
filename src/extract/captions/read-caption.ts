import { HtmlElement, type HtmlNode } from '../../html/node.ts';
import { creditClass } from '../credits/credit-class.ts';
import { creditText } from '../credits/credit-text.ts';
import { isNames } from '../credits/maker.ts';
import { splitCredit } from '../credits/split-credit.ts';
import { isUnread } from './hidden.ts';
import { isInterfaceText } from './interface-text.ts';

/** What a reader reads in a caption's elements. */
export interface CaptionText {
  /** The visible text, credits in elements of their own left out. */
  text: string;
  /** The credits in elements of their own, without labels. */
  credits: string[];
}

/** Longer ones are no captions; the longest of the labelled ones has 542 characters. */
const LONGEST = 5_000;
const LONGEST_CREDIT = 170;
const BLOCKS = new Set(
  'address article aside blockquote br center dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** Elements that may hold a credit and nothing else, though no class says so. A link may be any part of a sentence. */
const CREDIT_HOLDERS = new Set('span small em i cite p div footer font sub b strong'.split(' '));

/** Reads the nodes of a caption; null if they hold more than any caption does. */
export function readCaption(nodes: readonly HtmlNode[]): CaptionText | null {
  const credits: string[] = [];
  const text = visibleText(nodes, LONGEST, (element) => {
    const credit = nodes.length === 1 && element === nodes[0] ? null : ownCredit(element);
    if (credit !== null) credits.push(credit);
    return credit !== null;
  });
  if (text === null) return null;
  const [only] = nodes;
  const isNamedCredit = nodes.length === 1 && only instanceof HtmlElement && creditClass(only) === 'credit';
  // Whole captions are found under a credit's name too; a name alone is what the name says.
  if (isNamedCredit && credits.length === 0 && isNames(text)) return { text: '', credits: [text] };
  return { text, credits };
}

/** The text of one element as a reader sees it, up to a length; longer is null. */
export function shortText(element: HtmlElement, longest: number): string | null {
  return visibleText([element], longest, () => false);
}

/** The text of nodes as a reader sees it, without the elements that `isLeftOut` picks out; null if it is longer. */
function visibleText(
  nodes: readonly HtmlNode[],
  longest: number,
  isLeftOut: (element: HtmlElement) => boolean,
): string | null {
  let text = '';
  let length = 0;
  // A string on the stack is white space that waits for the end of its element.
  const stack: (HtmlNode | string)[] = nodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') text += node;
    else if (node.type === 'text') {
      const data = isLoneInterfaceText(node) ? ' ' : node.data;
      length += data.trim().length;
      if (length > longest) return null;
      text += isSentenceEnd(text) && node.prev === null && /^\p{Lu}/u.test(data) ? ` ${data}` : data;
    } else if (node instanceof HtmlElement && !isUnread(node)) {
      if (isLeftOut(node)) {
        text += ' ';
        continue;
      }
      const space = BLOCKS.has(node.name) ? ' ' : '';
      text += space;
      stack.push(space);
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
    }
  }
  const collapsed = collapse(text);
  return collapsed.length > longest ? null : collapsed;
}

/** Style sheets set elements apart that nothing parts in the text: `…in May.</span><span>Ann Doe`. */
const isSentenceEnd = (text: string): boolean => /[\p{Ll})”»][.!?]$|[.!?][”»)]$/u.test(text.slice(-3));

/** White space as a reader sees it. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[ \t\n\r\f\u00a0\u2028]+/g, ' ')
    .trim();
}

function isLoneInterfaceText(node: HtmlNode & { data: string }): boolean {
  if (node.data.length > 200) return false;
  const isLone = node.prev === null && node.next === null;
  if (!isLone || !isInterfaceText(node.data.trim())) return false;
  // A link may be the first word of a sentence: `<a>Photo</a> by …`.
  const { next } = node.parent ?? node;
  return next?.type !== 'text' || !/^[ \u00a0]?\p{Ll}/u.test(next.data);
}

/** The credit that an element within a caption holds and nothing else, by its class or by its text. */
function ownCredit(element: HtmlElement): string | null {
  const named = creditClass(element);
  if (named === null && !CREDIT_HOLDERS.has(element.name)) return null;
  const text = shortText(element, LONGEST_CREDIT);
  if (text === null || text === '') return null;
  if (named !== null) {
    const { credit, caption } = creditText(text, named);
    return caption === null ? credit : null;
  }
  const found = splitCredit(text);
  return found?.isWhole ? found.credit : null;
}
