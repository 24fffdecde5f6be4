import { compareObjects } from './compare-objects.ts';
import type { Comparison } from './comparison.ts';
import { contentOf, placeOf } from './content.ts';
import { reportTextChanges, type TextChange } from './text-changes.ts';

/** Reports what one side shows and the other does not: text, breaks, rules, pictures, media. */
export function compareContent(comparison: Comparison): void {
  const { alignment, lexicon, output, source } = comparison;
  const changes: TextChange[] = [];
  for (const edit of alignment.edits) {
    const lost = contentOf(edit.a0, edit.a1, alignment.inOutput, source.atoms, lexicon);
    const added = contentOf(edit.b0, edit.b1, alignment.inSource, output.atoms, lexicon);
    for (const kind of ['text', 'code'] as const) {
      if (!lost.has(kind) && !added.has(kind)) continue;
      const where = placeOf(lost.get(kind), added.get(kind), edit);
      const was = source.atoms.text(where.a0, where.a1);
      const is = output.atoms.text(where.b0, where.b1);
      // A line break that becomes a space is one difference and not two.
      const isOnlyBreak = (was + is).trim() === '' && (lost.has('break') || added.has('break'));
      if (!isOnlyBreak) changes.push({ kind, where, was, is });
    }
    compareObjects(comparison, lost, added, edit);
  }
  reportTextChanges(changes, comparison.findings);
}
