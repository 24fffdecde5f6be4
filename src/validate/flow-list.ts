import type { FrontMatterLanguage } from '../article/split.ts';
import { quote } from './quote.ts';

/** Texts as a list on one line: `[php, 'c#']`, in TOML and JSON `["php", "c#"]`. */
export function flowList(texts: readonly string[], language: FrontMatterLanguage): string {
  const items = texts.map((text) => (language === 'yaml' ? yamlItem(text) : JSON.stringify(text)));
  return `[${items.join(', ')}]`;
}

/** Letters first, so that nothing becomes a number, a date or a sign of YAML. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ._/-]*$/u;
/** What some version of YAML takes for a boolean or null. */
const NO_TEXT = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

function yamlItem(text: string): string {
  return PLAIN.test(text) && !NO_TEXT.test(text) ? text : quote(text);
}
