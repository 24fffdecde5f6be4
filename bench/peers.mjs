// The converters that article-kit is compared with. Each entry loads one and gives its convert function; nothing is
// loaded before it is asked for, so that a loop over files pays for its own peer alone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The peer that all others are measured by. */
export const STANDARD = 'turndown + gfm';
/** The fastest of them. */
export const NATIVE_MDREAM = 'mdream, native';

/** By the name that tables show: what gives a function from HTML to Markdown. */
export const PEERS = {
  [STANDARD]: async () => {
    const { default: TurndownService } = await import('turndown');
    const { default: gfm } = await import('turndown-plugin-gfm');
    const service = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' }).use(gfm.gfm);
    return (html) => service.turndown(html);
  },

  'node-html-markdown': async () => {
    const { NodeHtmlMarkdown } = await import('node-html-markdown');
    const converter = new NodeHtmlMarkdown();
    return (html) => converter.translate(html);
  },

  'rehype-remark': async () => {
    const [{ unified }, parse, toMarkdown, gfm, stringify] = await Promise.all([
      import('unified'),
      import('rehype-parse'),
      import('rehype-remark'),
      import('remark-gfm'),
      import('remark-stringify'),
    ]);
    const processor = unified()
      .use(parse.default, { fragment: true })
      .use(toMarkdown.default)
      .use(gfm.default)
      .use(stringify.default)
      .freeze();
    return (html) => String(processor.processSync(html));
  },

  // npm leaves this engine out where Node.js is older than 22, though it runs there; CONTRIBUTING.md says how to get it.
  [NATIVE_MDREAM]: async () => {
    const { htmlToMarkdown } = await import('mdream');
    return (html) => htmlToMarkdown(html);
  },

  'mdream, WebAssembly': async () => {
    const { htmlToMarkdown, initSync } = await import('mdream/wasm');
    initSync({ module: readFileSync(require.resolve('mdream/wasm/mdream_edge_bg.wasm')) });
    return (html) => htmlToMarkdown(html, {});
  },

  'html-to-markdown (kreuzberg), native': async () => {
    const { default: converter } = await import('@kreuzberg/html-to-markdown-node');
    return (html) => converter.convert(html, { extractMetadata: false }).content;
  },
};

/**
 * Loads a peer.
 *
 * @returns {Promise<((html: string) => string) | null>} its convert function; null where it is not installed or has no
 *   build for this system
 */
export async function loadPeer(name) {
  try {
    return await PEERS[name]();
  } catch {
    return null;
  }
}
