import TurndownService from 'turndown';
import { type HtmlElement, type HtmlNode, HtmlText } from '../html/node.ts';
import { joinBlocks } from './join-blocks.ts';
import { rules } from './rules/index.ts';
import type { MarkdownRule } from './rules/rule.ts';

/**
 * turndown's registry of rules. Its own walk is not used: the canonical tree has collapsed its white space, decided its
 * delimiters and escaped its text, so all that is left is to look up each element's rule and to join what it answers.
 */
const service = new TurndownService();
for (const [name, rule] of Object.entries(rules)) service.addRule(name, rule as unknown as TurndownService.Rule);

const ruleOf = new Map<string, MarkdownRule>();

function ruleFor(element: HtmlElement): MarkdownRule {
  let rule = ruleOf.get(element.name);
  if (rule === undefined) {
    // Every filter is a list of names, so an element's name decides.
    rule = service.rules.forNode(element as never) as unknown as MarkdownRule;
    ruleOf.set(element.name, rule);
  }
  return rule;
}

/** Writes a canonical tree as Markdown. It may recurse: the tree is at most `MAX_DEPTH` containers deep. */
export function writeMarkdown(root: HtmlElement): string {
  return contentOf(root);
}

function contentOf(element: HtmlElement): string {
  const [only] = element.children;
  // Most elements hold nothing but their text.
  if (only?.type === 'text' && element.children.length === 1) return only.data;
  const parts = element.children.map(write);
  return holdsBlocks(element) ? joinBlocks(element, parts) : parts.join(element.name === 'table' ? '\n' : '');
}

function write(node: HtmlNode): string {
  if (node instanceof HtmlText) return node.data;
  const element = node as HtmlElement;
  return ruleFor(element).replacement(contentOf(element), element);
}

const BLOCK_HOLDERS = new Set(['body', 'blockquote', 'li', 'ul', 'ol']);
const holdsBlocks = (element: HtmlElement) => BLOCK_HOLDERS.has(element.name);
