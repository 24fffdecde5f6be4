import type { ValuePath } from '../../article/parsed-block.ts';
import type { Edit, Subject } from '../rule.ts';
import { lastKey } from './failure-place.ts';
import { isObject } from './json-schema.ts';
import { writePair, writeText } from './write-value.ts';

/** The change that gives a key of a YAML block another name; null where it could go wrong. */
export function renameKey({ language, frontMatter, text }: Subject, path: ValuePath, name: string): Edit[] | null {
  const key = frontMatter.locate(path)?.key;
  if (language !== 'yaml' || !key) return null;
  const { offset: start, endOffset: end } = key;
  const source = text.slice(start, end);
  if (/[\r\n]/.test(source)) return null;
  const quoted = /^(["'])[\w .-]*\1$/.exec(source);
  if (quoted !== null && /^[\w .-]*$/.test(name)) return [{ start: start + 1, end: end - 1, text: name }];
  return [{ start, end, text: writeText(name) }];
}

/**
 * The change that adds a key with its value below the last one of a mapping in a YAML block; null in `{a: 1}`, and where the
 * last value runs on to the next key.
 */
export function insertKey(
  subject: Subject,
  path: ValuePath,
  mapping: unknown,
  key: string,
  value: unknown,
): Edit[] | null {
  const { language, text, block, frontMatter } = subject;
  if (language !== 'yaml' || typeof value === 'object') return null;
  const line = writePair(key, value, 'yaml');
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const last = lastKey(subject, path, mapping);
  if (last?.key == null) {
    const isBlank = path.length === 0 && isObject(mapping) && text.slice(block.start, block.end).trim() === '';
    return isBlank ? [{ start: block.start, end: block.start, text: `${line}${lineEnd}` }] : null;
  }
  const { offset, endOffset } = last.value;
  const isFlow = path.some((_, depth) => /^[{*]/.test(frontMatter.source(path.slice(0, depth + 1)) ?? '*'));
  const isBlockText = /^[|>]/.test(text.slice(offset, endOffset));
  if (isFlow || isBlockText || text.slice(block.start, block.end).trimStart().startsWith('{')) return null;
  const rest = text.slice(endOffset, block.end).search(/[\r\n]/);
  const at = rest === -1 ? block.end : endOffset + rest;
  const indent = ' '.repeat(last.key.column - 1);
  return [{ start: at, end: at, text: rest === -1 ? `${indent}${line}${lineEnd}` : `${lineEnd}${indent}${line}` }];
}
