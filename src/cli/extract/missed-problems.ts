import { type Problem, problem } from '../../batch/problem.ts';
import type { MissedPicture, WantedPicture } from '../../download/downloaded.ts';
import type { FailureKind } from '../../download/fetch-failure.ts';
import { pictureKey } from '../../download/picture-key.ts';

/** A picture to be had, and where it is written. */
export interface WantedImage extends WantedPicture {
  line: number | null;
  column: number | null;
}

/** A folder of articles with relative addresses has hundreds, with one cause: so many are told, the others counted. */
const RELATIVE_TOLD = 3;

/** Addresses with signatures in them would fill the screen. */
const LONGEST = 160;

const HELP: Readonly<Record<FailureKind, string | null>> = {
  'relative-address': 'Say with --base-url what it is relative to.',
  'private-host': 'If that is meant, add --allow-private.',
  refused: 'If the server gives pictures to its own pages only, try --referer article.',
  other: null,
};

/** Says which pictures could not be had and why, a line each, where the articles show them first. */
export function missedProblems(missed: readonly MissedPicture<WantedImage>[], sentReferer: boolean): Problem[] {
  const relative = missed.filter(({ kind }) => kind === 'relative-address');
  const untold = new Set(relative.slice(RELATIVE_TOLD));
  const told = missed.filter((picture) => !untold.has(picture)).map((picture) => toProblem(picture, sentReferer));
  const [first] = untold;
  return first === undefined ? told : [...told, relativeOnes(first, untold.size)];
}

function toProblem({ wanted, others, kind, message }: MissedPicture<WantedImage>, sentReferer: boolean): Problem {
  const { article: path, line, column, address } = wanted;
  const elsewhere = others === 0 ? '' : ` (also in ${others} other ${others === 1 ? 'place' : 'places'})`;
  const help = kind === 'refused' && sentReferer ? null : HELP[kind];
  const words = `${shortened(pictureKey(address))} cannot be fetched: ${message}${elsewhere}`;
  return { path, line, column, code: 'not-fetched', message: words, help };
}

function relativeOnes({ wanted }: MissedPicture<WantedImage>, count: number): Problem {
  const what = count === 1 ? 'picture with a relative address' : 'pictures with relative addresses';
  return { ...problem(wanted.article, 'not-fetched', `and ${count} more ${what}`), line: wanted.line };
}

function shortened(address: string): string {
  if (address.length <= LONGEST) return address;
  return `${address.slice(0, LONGEST / 2)}…${address.slice(-LONGEST / 2)}`;
}
