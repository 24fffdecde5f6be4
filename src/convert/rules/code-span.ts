import type { MarkdownRule } from './rule.ts';

/** `` `code` ``, or a tag where that cannot work, with fences that do not occur in it (CommonMark 0.31, section 6.1). */
export const codeSpan: MarkdownRule = {
  filter: ['code'],
  replacement(_content, node) {
    const code = node.textContent;
    if (node.hasAttribute('tag'))
      return `<code>${code.replace(/[!-/:-@[-`{-~]/g, (c) => `&#${c.charCodeAt(0)};`)}</code>`;
    const runs = new Set((code.match(/`+/g) ?? []).map((run) => run.length));
    let length = 1;
    while (runs.has(length)) length++;
    const fence = '`'.repeat(length);
    const padding = /^`|`$|^ .*[^ ].* $/.test(code) ? ' ' : '';
    return fence + padding + code + padding + fence;
  },
};
