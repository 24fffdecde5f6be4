import type { HtmlElement } from '../../html/node.ts';

/**
 * How a canonical element is written: turndown's rule, with our node. `content` is what is inside, already written.
 *
 * @see https://github.com/mixmark-io/turndown#extending-with-rules
 */
export interface MarkdownRule {
  /** Element names. */
  readonly filter: string[];
  readonly replacement: (content: string, node: HtmlElement) => string;
}
