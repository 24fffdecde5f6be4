import { isEmbedScript } from '../../html/element-kinds.ts';
import { HtmlElement, type HtmlNode, HtmlText } from '../../html/node.ts';
import { noscriptImages } from '../../html/noscript-images.ts';
import { previousElement } from '../../html/previous-element.ts';
import {
  type BlockBuilder,
  type ElementHandler,
  type ElementHandlers,
  MAX_DEPTH,
  rawElement,
} from './block-builder.ts';
import { figure } from './captions.ts';
import { codeBlockLanguage, codeBlockText } from './code-block.ts';
import { canonicalImage } from './image.ts';
import { isBlank } from './leaf.ts';
import { listItems, taskState } from './list.ts';
import { withMarks } from './mark.ts';
import { rawForeign, rawHtml, rawMedia } from './raw-html.ts';
import { table } from './table.ts';

const nothing: ElementHandler = () => {};

const heading: ElementHandler = (builder, element) => {
  if (builder.inCell) builder.isTooComplex = true;
  builder.closeLeaf();
  const saved = builder.leafName;
  builder.leafName = element.name;
  builder.visit(element.children, () => {
    builder.closeLeaf();
    builder.leafName = saved;
  });
};

/** Writes an element as HTML on one line, or, where HTML is not wanted, only what is in it. */
function rawBlock(builder: BlockBuilder, element: HtmlElement): void {
  if (builder.settings.keepsHtml) {
    builder.addBlock(rawElement('raw-block', rawHtml(element, builder.settings.anchors, builder.marks)));
    return;
  }
  builder.border();
  builder.visit(element.children, () => builder.border());
}

/** Opens a container, or writes it as HTML where it is nested too deep for Markdown. */
function container(
  builder: BlockBuilder,
  source: HtmlElement,
  canonical: HtmlElement,
  children = source.children,
): void {
  if (builder.inCell) builder.isTooComplex = true;
  else if (builder.depth >= MAX_DEPTH) rawBlock(builder, source);
  else builder.visit(children, builder.openContainer(canonical));
}

const blockquote: ElementHandler = (builder, element) => container(builder, element, new HtmlElement('blockquote'));

const list: ElementHandler = (builder, element) => {
  const canonical = new HtmlElement(element.name === 'ol' ? 'ol' : 'ul');
  const items = listItems(element);
  const start = Number.parseInt(element.attribs['start'] ?? '', 10);
  if (canonical.name === 'ol' && start >= 0 && start !== 1 && start + items.length <= 999_999_999)
    canonical.attribs['start'] = String(start);
  if (items.some((item) => item.children.some(isParagraph))) canonical.attribs['loose'] = '';
  if (items.length > 0) container(builder, element, canonical, items);
  else builder.border();
};

const isParagraph = (node: HtmlNode) => node instanceof HtmlElement && node.name === 'p' && !isBlank(node.textContent);

const item: ElementHandler = (builder, element) => {
  const canonical = new HtmlElement('li');
  const task = taskState(element);
  if (task !== null) canonical.attribs['task'] = task;
  if (isList(builder.container)) return container(builder, element, canonical);
  if (builder.depth >= MAX_DEPTH) return rawBlock(builder, element);
  // An item outside of any list: browsers draw a bullet, and so do we; the next such item joins it.
  builder.border();
  const last = builder.container.lastChild;
  const joins = last instanceof HtmlElement && last.hasAttribute('orphans') && previousElement(element)?.name === 'li';
  const open = joins ? last : new HtmlElement('ul', { orphans: '' });
  const resume = open === last ? reopen(builder, open) : builder.inCell ? undefined : builder.openContainer(open);
  if (resume === undefined) {
    builder.isTooComplex = true;
    return;
  }
  const close = builder.openContainer(canonical);
  builder.visit(element.children, () => {
    close();
    resume();
  });
};

function reopen(builder: BlockBuilder, container: HtmlElement): () => void {
  const saved = builder.container;
  builder.container = container;
  return () => {
    builder.container = saved;
  };
}

const isList = (element: HtmlElement) => element.name === 'ul' || element.name === 'ol';

const code: ElementHandler = (builder, element) => {
  const text = builder.settings.plain(codeBlockText(element));
  if (text.trim() !== '') {
    const canonical = new HtmlElement('pre', { language: codeBlockLanguage(element) });
    canonical.appendChild(new HtmlText(text));
    builder.addBlock(canonical);
  } else builder.border();
  // A code block cannot show pictures; they follow it.
  const images = element.getElementsByTagName('img').map(canonicalImage);
  for (const image of images) if (image !== null) builder.addObject(image);
  if (images.length > 0) builder.border();
};

const rule: ElementHandler = (builder) => builder.addBlock(new HtmlElement('hr'));

const image: ElementHandler = (builder, element) => {
  const canonical = canonicalImage(element);
  if (canonical !== null) builder.addObject(canonical);
};

/** Without scripts a lazy picture is in a `noscript` beside its placeholder: the same picture, shown once. */
const noscript: ElementHandler = (builder, element) => builder.visit(noscriptImages(element));

const media: ElementHandler = (builder, element) => {
  if (builder.settings.keepsHtml) builder.addObject(rawElement('raw-inline', rawMedia(element)));
};

const foreign: ElementHandler = (builder, element) => {
  if (builder.settings.keepsHtml) builder.addObject(rawElement('raw-inline', rawForeign(element)));
};

const script: ElementHandler = (builder, element) => {
  if (!builder.settings.keepsHtml) return;
  if (isEmbedScript(element)) return builder.addObject(rawElement('raw-inline', rawMedia(element)));
  builder.addObject(rawElement('raw-inline', element.outerHTML.replace(/\n/g, ' ')));
};

/** `details`, `dl` and `dd` have no Markdown: their tags stay, on lines of their own, around Markdown. */
const tagged: ElementHandler = (builder, element) => {
  if (builder.inCell) {
    builder.isTooComplex = true;
    return;
  }
  if (!builder.settings.keepsHtml) return rawBlock(builder, element);
  const open = element.hasAttribute('open') ? `<${element.name} open>` : `<${element.name}>`;
  builder.addBlock(rawElement('raw-block', open));
  const saved = builder.marks;
  builder.marks = withMarks(saved, builder.marksOf(element));
  builder.visit(element.children, () => {
    builder.marks = saved;
    builder.addBlock(rawElement('raw-block', `</${element.name}>`));
  });
};

/** The line above a definition or a folded section: HTML on one line. */
const taggedLine: ElementHandler = rawBlock;

/**
 * What becomes of each element. An element that is not here is a plain block (`div`, `section`, `p` …) or a plain
 * part of a line with its marks (`span`, `strong`, `a` …).
 */
export const elementHandlers: ElementHandlers = {
  // Blocks
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  blockquote,
  ul: list,
  ol: list,
  menu: list,
  dir: list,
  li: item,
  pre: code,
  listing: code,
  xmp: code,
  plaintext: code,
  hr: rule,
  table,
  figure,
  // Blocks that stay HTML
  details: tagged,
  summary: taggedLine,
  dl: tagged,
  dt: taggedLine,
  dd: tagged,
  // Objects in a line
  br: (builder) => builder.addBreak(),
  img: image,
  image,
  iframe: media,
  video: media,
  audio: media,
  object: media,
  embed: media,
  applet: media,
  svg: foreign,
  math: foreign,
  script,
  noscript,
  // Nothing to show
  rp: nothing,
  canvas: nothing,
};
