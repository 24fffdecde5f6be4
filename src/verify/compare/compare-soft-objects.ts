import type { Comparison } from './comparison.ts';

/** Reports the loss of comments and formulas, which Markdown has no words for. */
export function compareSoftObjects({ alignment, findings, lexicon, source }: Comparison): void {
  const { codes } = source.atoms;
  let b = 0;
  for (let a = 0; a < codes.length; a++) {
    if (alignment.inOutput[a]! >= 0) {
      b = alignment.inOutput[a]! + 1;
      continue;
    }
    const kind = lexicon.kind(codes[a]!);
    const where = { a0: a, a1: a + 1, b0: b, b1: b };
    if (kind === 'more') findings.add('comment', where, 'The mark <!--more--> is missing.');
    else if (kind === 'math') findings.add('math', where, 'A formula is missing.');
  }
}
