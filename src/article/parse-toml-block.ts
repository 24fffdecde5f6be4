import { parse, TomlDate, TomlError } from 'smol-toml';
import { locateToml } from './locate-toml.ts';
import type { BlockProblem, KeyedSpan, ParsedBlock } from './parsed-block.ts';
import { isTooDeep, tooDeepBlock } from './too-deep.ts';

/** Reads a TOML block. Dates become ISO 8601 strings, as they are in the other languages; a faulty block gives no data. */
export function parseTomlBlock(block: string): ParsedBlock {
  if (isTooDeep(block)) return tooDeepBlock(block);
  // TOML knows no lone CR as a line end, but a file that has no other means it so.
  const lines = block.replace(/\r(?!\n)/g, '\n');
  const problems: BlockProblem[] = [];
  let data: Record<string, unknown> = {};
  try {
    data = withoutDates(parse(lines)) as Record<string, unknown>;
  } catch (error) {
    problems.push(tomlProblem(error, lines));
  }
  let spans: Map<string, KeyedSpan> | null = null;
  return {
    data,
    problems,
    spanOf(path) {
      spans ??= locateToml(lines);
      return spans.get(JSON.stringify(path)) ?? null;
    },
  };
}

function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, inner] of Object.entries(value)) {
    Object.defineProperty(value, key, {
      value: withoutDates(inner),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return value;
}

function tomlProblem(error: unknown, lines: string): BlockProblem {
  if (!(error instanceof TomlError)) return { code: 'too-deep', message: 'too many levels', span: [0, lines.length] };
  let start = 0;
  for (let line = 1; line < error.line; line++) start = lines.indexOf('\n', start) + 1;
  const offset = Math.min(start + error.column - 1, lines.length);
  const message = error.message.split('\n', 1)[0]!.replace('Invalid TOML document: ', '');
  const code = /redefine|duplicate|already/i.test(message) ? 'duplicate-key' : 'toml-syntax';
  return { code, message, span: [offset, Math.min(offset + 1, lines.length)] };
}
