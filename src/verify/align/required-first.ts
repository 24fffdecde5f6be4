import type { Atoms } from '../meaning/atoms.ts';

/** How far a better partner is looked for. */
const REACH = 2000;

/**
 * Gives what was paired with hidden or fallback content to equal visible content beside it: where a picture has a twin
 * in `<noscript>` and the other side has one picture, that one is the picture itself.
 */
export function preferRequired(atoms: Atoms, partners: Int32Array): void {
  const { codes } = atoms;
  const take = (at: number, step: 1 | -1) => {
    if (partners[at]! >= 0 || !atoms.isRequired(at)) return;
    const end = step === 1 ? Math.min(codes.length, at + REACH) : Math.max(-1, at - REACH);
    for (let other = at + step; other !== end; other += step) {
      // Only unpaired places lie between, so that pairs never cross.
      if (partners[other]! < 0) {
        if (atoms.isRequired(other) && codes[other] === codes[at]) return;
        continue;
      }
      if (codes[other] === codes[at] && !atoms.isRequired(other)) {
        partners[at] = partners[other]!;
        partners[other] = -1;
      }
      return;
    }
  };
  for (let at = 0; at < codes.length; at++) take(at, 1);
  for (let at = codes.length - 1; at >= 0; at--) take(at, -1);
}
