import { watchedPattern } from './watched-pattern.ts';
import { type Span, WhereError } from './where-error.ts';

const LONGEST = 1000;
const FLAGS = /^[imsuv]*$/;

/**
 * Compiles a pattern that somebody typed. It may be written for Unicode mode or without it, as most are: the first that
 * reads it is taken.
 *
 * @throws {WhereError} if it is no regular expression. The function throws one for a text on which it takes too long.
 */
export function readPattern(source: string, flags: string, text: string, span: Span): (value: string) => boolean {
  const fault = (message: string, help: string) => new WhereError(message, text, span, help);
  if (!FLAGS.test(flags)) throw fault('a pattern has the flags i, m, s, u and v only', 'Leave the other ones out.');
  if (source.length > LONGEST) throw fault(`the pattern is longer than ${LONGEST} characters`, 'Ask for less.');
  const regExp = compile(source, flags);
  if (typeof regExp === 'string') {
    throw fault(
      `this is no regular expression: ${regExp}`,
      'What stands for itself needs a \\ before it: \\( \\[ \\* \\?.',
    );
  }
  const test = watchedPattern(regExp);
  return (value) => {
    try {
      return test(value);
    } catch {
      // V8 has two reasons: out of time, and too large; the latter it finds out at the first text only.
      throw fault(
        'this pattern takes too long on some texts',
        'Leave out repetitions inside repetitions, as in (a+)+.',
      );
    }
  };
}

function compile(source: string, flags: string): RegExp | string {
  let reason = '';
  for (const mode of /[uv]/.test(flags) ? [''] : ['u', '']) {
    try {
      return new RegExp(source, flags + mode);
    } catch (error) {
      reason = (error as Error).message;
    }
  }
  return reason.slice(reason.lastIndexOf(': ') + 2).toLowerCase();
}
