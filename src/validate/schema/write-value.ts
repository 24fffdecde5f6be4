import type { FrontMatterLanguage } from '../../article/split.ts';
import { quote } from '../quote.ts';
import { isObject } from './json-schema.ts';

/** A value as one types it, on one line. */
export function writeValue(value: unknown, language: FrontMatterLanguage): string {
  if (typeof value === 'string') return language === 'yaml' ? writeText(value) : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => writeValue(item, language)).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? '';
  const inner = Object.entries(value).map(([key, item]) => writePair(key, item, language));
  return language === 'json' ? `{${inner.join(', ')}}` : `{ ${inner.join(', ')} }`;
}

/** A key with its value as one types them, on one line. */
export function writePair(key: string, value: unknown, language: FrontMatterLanguage): string {
  const typed = writeValue(value, language);
  if (language === 'json') return `${JSON.stringify(key)}: ${typed}`;
  if (language === 'toml') return `${writeTomlKey(key)} = ${typed}`;
  return `${writeText(key)}: ${typed}`;
}

/** A text in YAML: without quotes where every reader takes it for that text, in a list in brackets too. */
export function writeText(text: string): string {
  if (isPlainText(text)) return text;
  return /[\u0000-\u001f\u007f\u2028\u2029]/.test(text) ? JSON.stringify(text) : quote(text);
}

/** True for text that needs no quotes: in no version of YAML is it a number, a truth value or empty. */
export function isPlainText(text: string): boolean {
  if (!/^[\p{L}\p{N}\p{M}…_/.][\p{L}\p{N}\p{M}…_/.@%&?=~():;'!$+ -]*$/u.test(text) || text.endsWith(' ')) return false;
  if (/:(?: |$)/.test(text) || /^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)) return false;
  return /^\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?$/.test(text) || !/^[.\d][\d_.,:eExXoa-fA-F+-]*$/.test(text);
}

const writeTomlKey = (key: string): string => (/^[\w-]+$/.test(key) ? key : JSON.stringify(key));
