import type { MarkdownRule } from './rule.ts';

/** `` `code` ``, with fences that do not occur in it (CommonMark 0.31, section 6.1). */
export const codeSpan: MarkdownRule = {
  filter: ['code'],
  replacement(_content, node) {
    const code = node.textContent;
    const runs = new Set((code.match(/`+/g) ?? []).map((run) => run.length));
    let length = 1;
    while (runs.has(length)) length++;
    const fence = '`'.repeat(length);
    const padding = /^`|`$|^ .*[^ ].* $/.test(code) ? ' ' : '';
    return fence + padding + code + padding + fence;
  },
};
