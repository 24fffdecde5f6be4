import { isBlockElement, isControl, isHidden, isSilentElement } from '../../html/element-kinds.ts';
import { HtmlElement, type HtmlNode } from '../../html/node.ts';

/** The text of a `pre`: a `br` is a line end, and block elements inside (a line each, in many highlighters) stand on their own lines. */
export function codeBlockText(pre: HtmlElement, keepsGutters = false): string {
  let text = '';
  // Asking a string that grows for its end would copy it each time.
  let isAtLineStart = true;
  const add = (data: string) => {
    if (data === '') return;
    text += data;
    isAtLineStart = data.endsWith('\n');
  };
  const endLine = () => {
    if (!isAtLineStart) add('\n');
  };
  const stack: (HtmlNode | null)[] = pre.children.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    // A null on the stack is the end of a block element.
    if (node === null) endLine();
    else if (node.type === 'text') add(node.data);
    else if (node instanceof HtmlElement) {
      if (node.name === 'br') add('\n');
      if (isSilentElement(node) || isHidden(node) || isControl(node.name) || (!keepsGutters && isGutter(node)))
        continue;
      if (isBlockElement(node.name)) {
        endLine();
        stack.push(null);
      }
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
    }
  }
  return text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}

/** The column of line numbers beside a listing: a cell, or an element that a highlighter named so, with numbers in it. */
function isGutter(element: HtmlElement): boolean {
  if (element.name !== 'td' && !/gutter|line-?no|line-?num|linenos/i.test(element.className)) return false;
  return isLineNumbers(element);
}

/** Whether an element shows nothing but whole numbers, each one more than that before it. */
export function isLineNumbers(element: HtmlElement): boolean {
  const text = codeBlockText(element, true).trim();
  if (!/^\d/.test(text)) return false;
  const numbers = text.split(/\s+/).map(Number);
  return numbers.every(
    (number, i) => Number.isInteger(number) && (i === 0 ? number >= 0 : number === numbers[i - 1]! + 1),
  );
}

const LANGUAGE_CLASSES = [
  /(?:^|\s)lang(?:uage)?-([^\s]+)/i,
  /(?:^|\s)highlight-(?:source|text)-([^\s]+)/i,
  /(?:^|\s)highlight-([\w+#-]+)/i,
  /(?:^|\s)brush:\s*([\w+#-]+)/i,
];
/** `<figure class="highlight js">` (Hexo), `<pre class="prettyprint lang-js">`, `<pre class="sourceCode haskell">` (pandoc). */
const NAMED_AFTER = /(?:^|\s)(?:highlight|sourceCode|hljs)\s+([a-z][\w+#-]*)/;
const NO_LANGUAGE =
  /^(?:plain|plaintext|text|none|nohighlight|no-highlight|txt|code|wrapper|table|numberLines|line-numbers|hljs|highlight|prettyprint)$/i;

/** The language of a code block from the classes and attributes that highlighters use; empty where none is named. */
export function codeBlockLanguage(pre: HtmlElement): string {
  const codes = pre.children.filter((child) => child instanceof HtmlElement && child.name === 'code');
  const places = [pre, ...(codes as HtmlElement[]), ...wrappersOf(pre)];
  for (const element of places) {
    for (const pattern of LANGUAGE_CLASSES) {
      const name = pattern.exec(element.className)?.[1];
      if (name !== undefined) return cleanLanguage(name);
    }
    // `<pre name="code" class="ruby:nogutter">`, SyntaxHighlighter before its brushes.
    if (element.attribs['name'] === 'code' && element.className !== '')
      return cleanLanguage(element.className.split(/[\s:]/)[0]!);
    const named =
      element.getAttribute('data-lang') ??
      (element === pre || codes.includes(element) ? element.getAttribute('lang') : null);
    if (named) return cleanLanguage(named);
  }
  for (const element of places) {
    const name = NAMED_AFTER.exec(element.className)?.[1];
    if (name !== undefined) return cleanLanguage(name);
  }
  return '';
}

/** The elements that a highlighter puts around a listing: two, and a table's parts if it laid one out. */
function wrappersOf(pre: HtmlElement): HtmlElement[] {
  const wrappers: HtmlElement[] = [];
  for (let node = pre.parent; node instanceof HtmlElement && wrappers.length < 2; node = node.parent) {
    if (/^(?:td|tr|tbody|table)$/.test(node.name)) continue;
    if (node.name === 'body' || node.children.length > 3) break;
    wrappers.push(node);
  }
  return wrappers;
}

/** A name that can stand after a fence. */
function cleanLanguage(name: string): string {
  const clean = name.replace(/[`\s;]+.*$/, '');
  return NO_LANGUAGE.test(clean) ? '' : clean;
}
