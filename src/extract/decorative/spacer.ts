import type { Evidence } from './evidence.ts';
import type { DecorativeRule } from './rule.ts';

/** Names of empty pictures and of lines between parts, in whatever shape. */
const KEEPERS =
  / (?:spacer|shim|clear ?(?:dot|pixel)|dot clear|pixel trans|blank|divider|separator|trenner|trennlinie) /;
/** Names that lines have, and other pictures, too. */
const LINES = / (?:hr|hline|line|line break|rule|border) /;

/** Pictures that only keep a distance or draw a line. */
export const spacer: DecorativeRule = {
  reason: 'spacer',
  summary: 'an empty picture or a line that keeps things apart',
  applies: (evidence) => {
    const { picture, file, own } = evidence;
    if (picture.width !== null && picture.height !== null && Math.min(picture.width, picture.height) <= 4) return true;
    const isShortName = /^(?: \w+){1,3} $/.test(file);
    if (isShortName && KEEPERS.test(file)) return true;
    return isLong(evidence) && ((isShortName && LINES.test(file)) || / (?:spacer|divider|separator) /.test(own));
  },
};

/** Whether it is as long and thin as lines are. */
function isLong({ width, height }: Evidence): boolean {
  if (width === null || height === null) return false;
  const thickness = Math.min(width, height);
  return thickness <= 40 && Math.max(width, height) >= 8 * thickness;
}
