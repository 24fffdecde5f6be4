import MarkdownIt, { type StateCore } from 'markdown-it';

const parser = new MarkdownIt({ html: true });

// Addresses are wanted as they were written, and none is refused: nobody opens this page.
parser.normalizeLink = (url) => url;
parser.normalizeLinkText = (text) => text;
parser.validateLink = () => true;

// GFM's autolink literals (https://github.github.com/gfm/#autolinks-extension-): http, https, www. and e-mail addresses.
parser.linkify
  .add('//', null)
  .add('ftp:', null)
  .add('www.', {
    validate: (text, at, { re }) => {
      const pattern = re.get_relative_proto_validator();
      pattern.lastIndex = at;
      return pattern.exec(text)?.[0].length ?? 0;
    },
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });

parser.core.ruler.before('inline', 'task-list', ({ tokens }: StateCore) => {
  tokens.forEach((token, i) => {
    if (token.type !== 'inline' || tokens[i - 2]?.type !== 'list_item_open') return;
    token.content = token.content.replace(/^\[[ \txX]\](?=\s)/, '');
  });
});

/** On a picture: the lines of the Markdown that its block stands in, 0-based, the last one exclusive: `3-5`. */
export const LINES_ATTRIBUTE = 'data-article-kit-lines';

/** What a caller wants besides the HTML. */
interface Environment {
  /** Whether pictures tell where they are written, by `LINES_ATTRIBUTE`. Default: false. */
  lines?: boolean;
}

parser.core.ruler.push('picture-lines', ({ tokens, env }: StateCore) => {
  if ((env as Environment).lines !== true) return;
  let lines = '';
  const marked = (html: string) =>
    html.replace(/<(?=(?:amp-)?img[\s/>])(\S*?)(?=[\s/>])/gi, `$& ${LINES_ATTRIBUTE}="${lines}"`);
  for (const token of tokens) {
    // The cells of a table have no lines of their own, their row has.
    if (token.map !== null) lines = token.map.join('-');
    if (token.type === 'html_block') token.content = marked(token.content);
    for (const child of token.children ?? []) {
      if (child.type === 'image') child.attrSet(LINES_ATTRIBUTE, lines);
      else if (child.type === 'html_inline') child.content = marked(child.content);
    }
  }
});

/**
 * Renders Markdown as HTML to read and to count in: CommonMark with GFM's tables, strikethrough and bare addresses; raw
 * HTML is let through, and the box of a task, which is no text, left out. Nothing is made safe to show.
 *
 * Takes time linear in the length; what is nested more than 100 levels deep is left out.
 */
export function renderMarkdown(markdown: string, { lines = false }: Environment = {}): string {
  return parser.set({ linkify: MAY_HAVE_ADDRESS.test(markdown) }).render(markdown, { lines });
}

/** Without one of these there is no address to find, and looking for one costs more than all the rest. */
const MAY_HAVE_ADDRESS = /:\/\/|www\.|@/i;
