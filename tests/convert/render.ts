import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Markdown as the page that GFM makes of it, HTML passed through. */
export function render(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm({ singleTilde: true })],
    // GitHub's tag filter would take away what was kept on purpose.
    htmlExtensions: [{ ...gfmHtml(), exit: withoutTagFilter() }],
  });
}

function withoutTagFilter() {
  const { htmlFlowData: _flow, htmlTextData: _text, ...exit } = gfmHtml().exit ?? {};
  return exit;
}
