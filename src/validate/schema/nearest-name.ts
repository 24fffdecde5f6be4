import { closest, editDistance } from '../edit-distance.ts';

/** Names that another one may be a slip for. */
export interface NearNames {
  names: readonly string[];
  /** Whether there is one, and it differs in a single letter, or in nothing but case and separators. */
  isSure: boolean;
}

/** Finds what a name was meant to be. `publishDate`, `publish_date` and `Publish-Date` are the same name, written otherwise. */
export function nearestNames(name: string, candidates: readonly string[]): NearNames {
  const twins = candidates.filter((candidate) => skeleton(candidate) === skeleton(name) && candidate !== name);
  if (twins.length > 0) return { names: twins, isSure: twins.length === 1 };
  const names = closest(name, candidates);
  return { names, isSure: names.length === 1 && editDistance(name, names[0]!) === 1 };
}

const skeleton = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '');
