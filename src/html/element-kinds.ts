import type { HtmlElement } from './node.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** Elements that start and end a line, https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3 */
const BLOCKS = set(`
  address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search
  section summary table caption colgroup col tbody td tfoot th thead tr ul xmp`);

/** Elements that show nothing: programs, styles, metadata. */
const SILENT =
  set(`script style template head title meta link base basefont colgroup col param track source datalist noembed
  noframes area`);

/** Elements for input, which an article cannot use. */
const CONTROLS = set('select textarea button input');

/** Embedded media: they stay as they are, on one line. */
const MEDIA = set('iframe video audio object embed applet');

export const isBlockElement = (name: string): boolean => BLOCKS.has(name);
export const isMediaElement = (name: string): boolean => MEDIA.has(name);
export const isControl = (name: string): boolean => CONTROLS.has(name);

/** Whether nothing of an element shows, by its kind. A formula and what an embedding script writes do show. */
export function isSilentElement(element: HtmlElement): boolean {
  return SILENT.has(element.name) && !isMathScript(element) && !isEmbedScript(element);
}

/** Services whose embed is a script that writes its content where it stands: listings, recordings, slides, polls. */
const EMBEDDERS =
  /^(?:https?:)?\/\/(?:gist\.github(?:usercontent)?\.com|[\w.-]*codepen\.io|jsfiddle\.net|asciinema\.org|speakerdeck\.com|[\w.-]*polldaddy\.com|platform\.vine\.co|[\w.-]*podigee\.com|carbon\.now\.sh|runkit\.com|repl\.it)\//i;

/** `<script src="https://gist.github.com/….js">`: without it a listing would be missing. */
export function isEmbedScript(element: HtmlElement): boolean {
  return element.name === 'script' && EMBEDDERS.test(element.attribs['src']?.trim() ?? '');
}

/** `<script type="math/tex">`, https://docs.mathjax.org/en/v2.7-latest/model.html */
function isMathScript(element: HtmlElement): boolean {
  return element.name === 'script' && /^math\/(?:tex|mml|asciimath)/i.test(element.attribs['type'] ?? '');
}

/** Whether an element is hidden from the reader by an attribute or an inline style. */
export function isHidden(element: HtmlElement): boolean {
  if (element.attribs['hidden'] !== undefined) return true;
  const style = element.attribs['style'];
  return (
    style !== undefined &&
    /none|hidden/i.test(style) &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}
