import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { BlockProblem, FrontMatterProblemCode, KeyedSpan, ParsedBlock, Span, ValuePath } from './parsed-block.ts';
import { isTooDeep, tooDeepBlock } from './too-deep.ts';

/** As many values as this may come out of aliases for each one that was written. */
const MOST_ALIASED_VALUES = 100;

/**
 * Reads a YAML 1.2 block, every fault in one go. Of a key that is there twice the last value counts, as in Hugo. Dates
 * stay strings, and tags beyond the core schema are reported and ignored.
 */
export function parseYamlBlock(block: string): ParsedBlock {
  if (isTooDeep(block)) return tooDeepBlock(block);
  const document = parseYamlDocument(block);
  const problems = problemsOf(document);
  // An alias that breaks a rule of YAML already has its error.
  if (document.errors.length === 0 || isMap(document.contents)) problems.push(...unresolvedAliases(document));
  const data = readMapping(document, block, problems);
  problems.sort((a, b) => a.span[0] - b.span[0]);
  return { data, problems, spanOf: (path) => yamlSpan(document, path, block) };
}

/**
 * Parses for positions only; JSON is YAML too. A lone CR is a line end to YAML but not to the parser.
 *
 * @param uniqueKeys whether keys that stand twice are a problem; looking for them takes quadratic time. Default: true.
 */
export function parseYamlDocument(block: string, uniqueKeys = true): Document.Parsed {
  const lines = block.includes('\r') ? block.replace(/\r(?!\n)/g, '\n') : block;
  return parseDocument(lines, { prettyErrors: false, logLevel: 'silent', resolveKnownTags: false, uniqueKeys });
}

/** What the parser has to say of a document, in its own words. */
export function problemsOf({ errors, warnings }: Document.Parsed): BlockProblem[] {
  return [...errors, ...warnings].map(({ code, message, pos }): BlockProblem => {
    return { code: problemCode(code), message: message.split('\n', 1)[0]!, span: pos };
  });
}

function problemCode(code: string): FrontMatterProblemCode {
  if (code === 'TAG_RESOLVE_FAILED') return 'unknown-tag';
  return code.toLowerCase().replaceAll('_', '-') as FrontMatterProblemCode;
}

/** Replaces each alias that means nothing by null, so that the rest can be read. */
function unresolvedAliases(document: Document.Parsed): BlockProblem[] {
  const problems: BlockProblem[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_, node) {
      if ('anchor' in node && node.anchor) anchors.add(node.anchor);
    },
    Alias(_, node) {
      if (anchors.has(node.source)) return undefined;
      const message = `*${node.source} refers to an anchor that is not there; text that begins with * needs quotes`;
      problems.push({ code: 'unresolved-alias', message, span: spanOfNode(node) });
      const empty = document.createNode(null);
      empty.range = node.range ?? null;
      return empty;
    },
  });
  return problems;
}

function readMapping(document: Document.Parsed, block: string, problems: BlockProblem[]): Record<string, unknown> {
  const contents = document.contents as Node | null;
  if (contents === null || (isScalar(contents) && contents.value === null)) return {};
  if (!isMap(contents)) {
    const kind = isSeq(contents) ? 'a list' : 'a single value';
    const message = `the front matter is ${kind}, not keys with values`;
    problems.push({ code: 'not-a-mapping', message, span: spanOfNode(contents, block) });
    return {};
  }
  const aliases = hasAliases(document);
  const data: Record<string, unknown> = {};
  for (const pair of contents.items as Pair<Node, Node | null>[]) {
    // defineProperty, since a plain assignment to `__proto__` would not make a key.
    const value = readValue(document, pair.value, aliases, problems);
    Object.defineProperty(data, keyText(pair.key, block), {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return data;
}

function readValue(document: Document.Parsed, value: Node | null, aliases: boolean, problems: BlockProblem[]): unknown {
  if (value === null) return null;
  try {
    const plain: unknown = value.toJS(document, { maxAliasCount: MOST_ALIASED_VALUES });
    if (!aliases || !isCircular(plain)) return plain;
    problems.push({ code: 'circular-alias', message: 'an alias refers to what it stands in', span: spanOfNode(value) });
  } catch (error) {
    const message = 'aliases unfold to too many values';
    problems.push({
      code: 'alias-bomb',
      message: error instanceof RangeError ? 'too many levels' : message,
      span: spanOfNode(value),
    });
  }
  return null;
}

function isCircular(plain: unknown): boolean {
  try {
    JSON.stringify(plain);
    return false;
  } catch {
    return true;
  }
}

function hasAliases(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** A key as text: what it is called in `data` and in paths. */
function keyText(key: Node, block: string): string {
  if (isScalar(key)) return key.value === null ? '' : String(key.value);
  const [start, end] = spanOfNode(key, block);
  return block.slice(start, end);
}

/** Where the value at a path stands in a YAML document; an alias is followed to its anchor where the path goes on. */
export function yamlSpan(document: Document.Parsed, path: ValuePath, block: string): KeyedSpan | null {
  let node: Node | null = document.contents as Node | null;
  let key: Node | null = null;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isSeq(node)) {
      node = typeof step === 'number' ? ((node.items[step] as Node | undefined) ?? null) : null;
      key = null;
      if (node === null) return null;
    } else if (isMap(node)) {
      const pair = lastPair(node, String(step), block);
      if (pair === undefined) return null;
      key = pair.key;
      node = pair.value;
    } else return null;
  }
  const keySpan = key === null ? null : spanOfNode(key, block);
  if (node === null) return keySpan === null ? null : { key: keySpan, value: [keySpan[1], keySpan[1]] };
  return { key: keySpan, value: spanOfNode(node, block) };
}

function lastPair(map: YAMLMap, name: string, block: string): Pair<Node, Node | null> | undefined {
  return (map.items as Pair<Node, Node | null>[]).findLast((pair) => keyText(pair.key, block) === name);
}

/** A block collection's own range runs on to the next key; its text ends where its last line does. */
function spanOfNode(node: Node, block = ''): Span {
  const [start, end] = node.range ?? [0, 0];
  let trimmed = end;
  if (isMap(node) || isSeq(node)) while (trimmed > start && /\s/.test(block[trimmed - 1] ?? '')) trimmed--;
  return [start, trimmed];
}
