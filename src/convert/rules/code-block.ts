import type { MarkdownRule } from './rule.ts';

/** A fenced code block; the fence is longer than any run of backticks at the start of a line in it. */
export const codeBlock: MarkdownRule = {
  filter: ['pre'],
  replacement(_content, node) {
    const code = node.textContent;
    const runs = code.match(/`{3,}/g) ?? [];
    const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
    return `${fence}${node.getAttribute('language') ?? ''}\n${code}\n${fence}`;
  },
};
