import type { StatsView } from './stats-view.ts';

/** More paths than this make a command that nobody reads. */
const MOST_PATHS = 3;

/** A command about the same paths, to be typed in any shell: double quotes are quotes in all of them. */
export function commandFor(command: string, options: string, { paths }: StatsView): string {
  const named = paths.length > MOST_PATHS ? ['...'] : paths.map(quoted);
  return ['article-kit', command, ...named, options].filter((part) => part !== '').join(' ');
}

function quoted(path: string): string {
  return /^[\p{L}\p{N}_./\\:@+-]+$/u.test(path) ? path : `"${path}"`;
}
