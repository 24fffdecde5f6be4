/** A half-open range of each of two sequences: of `a`, which is the source, and of `b`, which is the output. */
export interface Ranges {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}
