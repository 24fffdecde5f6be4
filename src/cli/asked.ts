import { WhereError } from '../summarise/where/where-error.ts';
import { columnsOf, type Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Turns what is wrong with an expression into the two lines that show it, on the way to the user. */
export async function asked<Value>(work: () => Promise<Value>, io: Io): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WhereError)) throw error;
    throw new UsageError(`${error.message}\n${await pointed(error, io)}`, error.help);
  }
}

/** An expression, and carets under what is wrong in it. */
export async function pointed(error: WhereError, { stderr }: Io): Promise<string> {
  const { pointAt } = await import('../report/issues/point-at.ts');
  const width = stderr.isTTY === true ? columnsOf(stderr) - 2 : null;
  return pointAt(error, width)
    .map((line) => `  ${line}`)
    .join('\n');
}
