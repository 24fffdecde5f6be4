import type { HtmlElement } from '../../html/node.ts';
import type { Run } from './delimiter-runs.ts';

/**
 * Emphasis inside emphasis that marked pairs in its own way: it looks for the closing run by length and flanking alone
 * (its issue with `*a **“b”**, c*`). Found by trying; the inner mark is to go.
 */
export function misreadByMarked(runs: readonly Run[]): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: { mark: HtmlElement; run: Run; hasEdge: boolean }[] = [];
  for (const run of runs) {
    if (run.character !== '*') continue;
    for (const { mark, side } of run.units) {
      if (side === 'open') {
        open.push({ mark, run, hasEdge: false });
        continue;
      }
      const inner = open.pop();
      const outer = open.at(-1);
      if (inner?.mark !== mark || outer === undefined || outer.mark.name === mark.name) continue;
      const startsWith = outer.run === inner.run;
      const endsWith = run.units.some((unit) => unit.mark === outer.mark);
      if (startsWith || endsWith) {
        // Marks at both edges of the outer one: the second is taken for its end.
        if (endsWith && outer.hasEdge) found.push(mark);
        outer.hasEdge ||= startsWith;
        continue;
      }
      const opensBothWays = inner.run.canOpen && inner.run.canClose;
      const closesBothWays = run.canOpen && run.canClose;
      if (outer.mark.name === 'em' ? opensBothWays !== closesBothWays : !opensBothWays && closesBothWays)
        found.push(mark);
    }
  }
  return found;
}
