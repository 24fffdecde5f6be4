import { type Document, isMap, isScalar, isSeq, type Node, type Pair, Scalar, visit } from 'yaml';
import { keyTwins } from './key-twins.ts';
import type { BlockProblem, ParsedBlock } from './parsed-block.ts';
import { isTooDeep, tooDeepBlock } from './too-deep.ts';
import { forgetYaml, readYaml } from './yaml-document.ts';
import { keyText, spanOfNode, yamlSpans } from './yaml-spans.ts';

/** As many values as this may come out of aliases for each one that was written. */
const MOST_ALIASED_VALUES = 100;

/**
 * Reads a YAML 1.2 block, every fault in one go. Of a key that is there twice the last value counts, as in Hugo. Dates
 * stay strings, and tags beyond the core schema are reported and ignored.
 */
export function parseYamlBlock(block: string): ParsedBlock {
  if (isTooDeep(block)) return tooDeepBlock(block);
  const { document, problems: faults } = readYaml(block);
  // An alias that breaks a rule of YAML already has its error.
  const isSound = document.errors.length === 0 || isMap(document.contents);
  const problems = [...keyTwins(document), ...faults, ...(isSound ? unresolvedAliases(document) : [])];
  const data = readMapping(document, block, problems);
  problems.sort((a, b) => a.span[0] - b.span[0]);
  return { data, problems, spanOf: yamlSpans(document, block) };
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
      const empty = new Scalar(null);
      empty.range = node.range ?? null;
      return empty;
    },
  });
  if (problems.length > 0) forgetYaml();
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
