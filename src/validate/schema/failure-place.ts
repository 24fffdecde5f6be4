import type { KeyedRange } from '../../article/front-matter.ts';
import type { ValuePath } from '../../article/parsed-block.ts';
import type { Subject } from '../rule.ts';
import type { Failure } from './failure.ts';
import { failureKey } from './failure-message.ts';
import { isObject, onlyRequired } from './json-schema.ts';

/** A stretch of the file's text. */
export interface Place {
  start: number;
  end: number;
}

const AT_ITEM: Readonly<Record<string, string>> = {
  uniqueItems: 'i',
  items: 'limit',
  additionalItems: 'limit',
  unevaluatedItems: 'len',
};

/** Where to point: at the key, at the value, or, for what is missing, where it would go. */
export function failurePlace(subject: Subject, failure: Failure): Place {
  const { keyword, path, params } = failure;
  if ('missingProperty' in params || keyword === 'required-any') return endOfMapping(subject, path, failure.value);
  const key = failureKey(failure) ?? onlyRequired(failure.schema['not'])?.[0] ?? null;
  if (key !== null) return keyPlace(subject, [...path, key]);
  const item = AT_ITEM[keyword];
  if (item !== undefined && typeof params[item] === 'number') return valuePlace(subject, [...path, params[item]]);
  return keyword === 'false schema' ? keyPlace(subject, path) : valuePlace(subject, path);
}

/** Where the last key of a mapping ends, with its value: what is missing goes below. */
export function endOfMapping(subject: Subject, path: ValuePath, value: unknown): Place {
  const last = lastKey(subject, path, value);
  if (last !== null) {
    // A text in `|` takes its line end with it.
    const end = subject.text.slice(0, last.value.endOffset).trimEnd().length;
    return { start: end, end };
  }
  const { start } = path.length === 0 ? subject.block : keyPlace(subject, path);
  return path.length === 0 ? { start, end: start } : keyPlace(subject, path);
}

/** The key of a mapping that stands last; in TOML, keys of a table below have their own place. */
export function lastKey({ frontMatter }: Subject, path: ValuePath, value: unknown): KeyedRange | null {
  let last: KeyedRange | null = null;
  for (const key of isObject(value) ? Object.keys(value) : []) {
    const place = frontMatter.locate([...path, key]);
    const isTable = place?.key != null && place.key.offset >= place.value.offset;
    if (place !== null && !isTable && place.value.endOffset > (last?.value.endOffset ?? -1)) last = place;
  }
  return last;
}

function keyPlace(subject: Subject, path: ValuePath): Place {
  const key = subject.frontMatter.locate(path)?.key;
  return key ? { start: key.offset, end: key.endOffset } : valuePlace(subject, path);
}

/** A value that is empty or takes several lines is shown by its key, or else by its first line. */
function valuePlace(subject: Subject, path: ValuePath): Place {
  const { block, frontMatter, text } = subject;
  const place = frontMatter.locate(path);
  if (place === null || path.length === 0) {
    const [first] = frontMatter.keys;
    if (path.length > 0) return valuePlace(subject, path.slice(0, -1));
    if (first !== undefined) return keyPlace(subject, [first]);
    return { start: block.start, end: block.start };
  }
  const { offset: start, endOffset: end } = place.value;
  // A list or mapping below its key belongs to it, even if it is one line.
  const isBelow =
    place.key !== null && place.value.line > place.key.line && typeof valueAt(frontMatter.data, path) === 'object';
  const isOneLine = start < end && !/[\r\n]/.test(text.slice(start, end));
  if (isOneLine && !isBelow) return { start, end };
  if (place.key !== null) return { start: place.key.offset, end: place.key.endOffset };
  const line = text.slice(start, end).search(/[\r\n]/);
  return { start, end: line === -1 ? end : start + line };
}

function valueAt(data: unknown, path: ValuePath): unknown {
  return path.reduce((value, step) => (value as Record<string | number, unknown> | null)?.[step], data);
}
