import { pointAt } from '../report/issues/point-at.ts';
import { WhereError } from '../summarise/where/where-error.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Turns what is wrong with an expression into the two lines that show it, on the way to the user. */
export async function asked<Value>(work: () => Promise<Value>, io: Io): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WhereError)) throw error;
    throw new UsageError(`${error.message}\n${pointed(error, io)}`, error.help);
  }
}

/** An expression, and carets under what is wrong in it. */
export function pointed(error: WhereError, { stderr }: Io): string {
  const width = stderr.isTTY === true ? (stderr.columns ?? 80) - 2 : null;
  return pointAt(error, width)
    .map((line) => `  ${line}`)
    .join('\n');
}
