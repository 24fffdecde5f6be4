import type { Ranges } from '../align/ranges.ts';
import type { Difference, DifferenceKind } from '../difference.ts';
import { unmaskTemplateTags } from '../mask-template-tags.ts';
import type { Places } from '../report/places.ts';

/** Collects differences by the atoms they are about, and tells in the end where these stand. */
export class Findings {
  readonly #found: { kind: DifferenceKind; message: string; where: Ranges }[] = [];

  add(kind: DifferenceKind, where: Ranges, message: string): void {
    this.#found.push({ kind, message, where });
  }

  /** The differences in the order of the source. */
  differences(places: Places): Difference[] {
    return this.#found
      .sort((x, y) => x.where.a0 - y.where.a0 || x.where.b0 - y.where.b0)
      .map(({ kind, message, where }) => ({
        kind,
        message: unmaskTemplateTags(message),
        source: places.source(where.a0, where.a1),
        output: places.output(where.b0, where.b1),
      }));
  }
}
