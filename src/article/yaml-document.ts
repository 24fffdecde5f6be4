import { type Document, parseDocument } from 'yaml';
import type { BlockProblem, FrontMatterProblemCode } from './parsed-block.ts';

/** A block as the parser sees it. */
export interface YamlReading {
  document: Document.Parsed;
  /** What the parser has to say of it, in its own words; of a block that is nothing but faults, the first of them. */
  problems: readonly BlockProblem[];
}

/** Once nothing fits together, each bracket of a block is a fault to the parser. */
const MOST_ERRORS = 1000;

let last: (YamlReading & { block: string }) | null = null;

/**
 * Parses for positions only; JSON is YAML too. A lone CR is a line end to YAML but not to the parser. Keys that stand
 * twice are no error, since the parser compares every key with every other: `keyTwins` finds them.
 *
 * While the faults of a block are looked for, it is read again and again: the last reading is kept. So whoever changes
 * the document has to say so with `forgetYaml`.
 */
export function readYaml(block: string): YamlReading {
  if (last?.block === block) return last;
  const lines = block.includes('\r') ? block.replace(/\r(?!\n)/g, '\n') : block;
  const document = withoutStacks(() => {
    return parseDocument(lines, {
      prettyErrors: false,
      logLevel: 'silent',
      resolveKnownTags: false,
      uniqueKeys: false,
    });
  });
  last = { block, document, problems: problemsOf(document) };
  return last;
}

/** Has the next reading made anew. */
export function forgetYaml(): void {
  last = null;
}

function problemsOf({ errors, warnings }: Document.Parsed): BlockProblem[] {
  return [...errors.slice(0, MOST_ERRORS), ...warnings].map(({ code, message, pos }): BlockProblem => {
    return { code: problemCode(code), message: message.split('\n', 1)[0]!, span: pos };
  });
}

function problemCode(code: string): FrontMatterProblemCode {
  if (code === 'TAG_RESOLVE_FAILED') return 'unknown-tag';
  return code.toLowerCase().replaceAll('_', '-') as FrontMatterProblemCode;
}

/** The parser makes an `Error` of every problem, and where it was made takes longer to find out than all the rest. */
function withoutStacks<Result>(work: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
