import type { Problem } from '../../batch/problem.ts';
import type { Difference } from '../../verify/difference.ts';

/** So many differences of an article are told; the others are counted. */
const TOLD = 5;

/** Says what an article's Markdown does not say as its source does, one line each, both sides shown. */
export function differenceProblems(path: string, output: string | null, differences: readonly Difference[]): Problem[] {
  const told = differences.slice(0, TOLD).map((difference) => toProblem(path, output, difference));
  const untold = differences.length - told.length;
  if (untold === 0) return told;
  const message = `and ${untold} more ${untold === 1 ? 'difference' : 'differences'}`;
  return [...told, { path, line: null, column: null, code: 'differs', message, help: 'See them all with --json.' }];
}

function toProblem(path: string, output: string | null, { message, source, output: place }: Difference): Problem {
  const before = source === null ? '' : `Source: ${source.text}`;
  const after = place === null ? '' : `${output ?? 'Output'}:${place.line}: ${place.text}`;
  const help = [before, after].filter((side) => side !== '').join(' | ');
  const text = message.replace(/\.$/, '');
  return { path, line: source?.line ?? null, column: source?.column ?? null, code: 'differs', message: text, help };
}
