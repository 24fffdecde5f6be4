import { createContext, Script } from 'node:vm';

/** What ajv asks of a compiled pattern. */
interface Pattern {
  test(text: string): boolean;
}

/** How long one pattern may look at one text, in milliseconds: a thousand times what a sound one needs. */
const LONGEST = 250;

/** Thrown for a pattern that is no regular expression, or that backtracks without end on a text. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  readonly pattern: string;
  readonly help: string;

  constructor(message: string, pattern: string, help: string) {
    super(message);
    this.pattern = pattern;
    this.help = help;
  }
}

/** Compiles a schema's pattern: in Unicode mode, as JSON Schema advises, or without, as many patterns are written. */
function lenientRegExp(pattern: string): RegExp | null {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The other mode may read it.
    }
  }
  return null;
}

/** Makes a pattern that gives up with a {@link PatternError} where it would keep the process busy for ever. */
export function patternEngine(pattern: string): Pattern {
  const regExp = lenientRegExp(pattern);
  if (regExp === null) throw invalidPattern(pattern);
  const test = mayBacktrack(pattern) ? guarded(regExp, pattern) : (text: string) => regExp.test(text);
  return { test, toString: () => String(regExp) } as Pattern;
}

// ajv names the engine in standalone code, which is not made here.
patternEngine.code = 'patternEngine';

/**
 * True for a pattern with a repeated group, or with two repetitions that have no end: only these can take more than the
 * square of the text's length. Character classes and escapes count as one character.
 */
function mayBacktrack(pattern: string): boolean {
  const plain = pattern.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');
  return /\)(?:[*+]|\{\d)/.test(plain) || (plain.match(/[*+]|\{\d+,\}/g)?.length ?? 0) > 1;
}

function guarded(regExp: RegExp, pattern: string): (text: string) => boolean {
  const place = { regExp, text: '' };
  let context: object | null = null;
  let script: Script | null = null;
  return (text) => {
    // Starting a watched run takes a while, and on few characters no pattern takes longer than that.
    if (text.length < SHORT) return regExp.test(text);
    context ??= createContext(place);
    script ??= new Script('regExp.test(text)');
    place.text = text;
    try {
      return script.runInContext(context, { timeout: LONGEST }) as boolean;
    } catch (error) {
      // The error comes from another realm, and is no `Error` of this one.
      const isTimeout = (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
      throw isTimeout ? slowPattern(pattern) : error;
    }
  };
}

const SHORT = 16;

function invalidPattern(pattern: string): PatternError {
  const help = 'A bracket or backslash that stands for itself needs a backslash before it.';
  return new PatternError(`the pattern ${pattern} is no regular expression`, pattern, help);
}

function slowPattern(pattern: string): PatternError {
  const help = 'Rewrite the pattern without a repetition inside a repetition.';
  return new PatternError(`the pattern ${pattern} takes too long on some texts`, pattern, help);
}
