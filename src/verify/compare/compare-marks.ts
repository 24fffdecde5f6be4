import type { Ranges } from '../align/ranges.ts';
import { IN_CODE_BLOCK } from '../meaning/atoms.ts';
import { quote } from '../report/excerpt.ts';
import type { Comparison } from './comparison.ts';
import { type StyleDifference, StyleDifferences } from './style-differences.ts';

/** Reports text that is marked or linked otherwise; neighbours with the same fault are one. */
export function compareMarks(comparison: Comparison): void {
  const { alignment, findings, lexicon, output, source } = comparison;
  const styles = new StyleDifferences(source.styles.all, output.styles.all, comparison.isStrict);
  const runs = new Map<StyleDifference, Ranges>();
  const { inOutput } = alignment;
  for (let a = 0; a < inOutput.length; a++) {
    const b = inOutput[a]!;
    if (b < 0 || !source.atoms.isRequired(a) || !output.atoms.isRequired(b)) continue;
    if ((source.atoms.flags[a]! & IN_CODE_BLOCK) !== 0) continue;
    const isPicture = lexicon.kind(source.atoms.codes[a]!) === 'image';
    if (!isPicture && !source.atoms.isInk(a)) continue;
    const found = styles.between(source.atoms.styles[a]!, output.atoms.styles[b]!, {
      linksOnly: isPicture,
      isOutputCode: (output.atoms.flags[b]! & IN_CODE_BLOCK) !== 0,
    });
    for (const [difference, where] of runs) if (!found.includes(difference)) end(difference, where);
    for (const difference of found) {
      const run = runs.get(difference);
      runs.set(difference, { a0: run?.a0 ?? a, a1: a + 1, b0: run?.b0 ?? b, b1: b + 1 });
    }
  }
  for (const [difference, where] of runs) end(difference, where);

  function end(difference: StyleDifference, where: Ranges): void {
    runs.delete(difference);
    const text = source.atoms.text(where.a0, where.a1);
    findings.add(difference.kind, where, difference.message(text === '' ? 'The picture' : `The text ${quote(text)}`));
  }
}
