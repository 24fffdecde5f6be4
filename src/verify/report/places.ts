import type { OutputPlace, SourcePlace } from '../difference.ts';
import { unmaskTemplateTags } from '../mask-template-tags.ts';
import type { Atoms } from '../meaning/atoms.ts';
import { excerpt } from './excerpt.ts';
import { LineStarts } from './line-starts.ts';
import { SourceLocator } from './source-locator.ts';

/** The texts that are compared, and where their atoms stand. */
export interface PlacesInput {
  source: string;
  sourceAtoms: Atoms;
  markdown: string;
  html: string;
  outputAtoms: Atoms;
  lineAt(offset: number): number;
}

/** How far a text is looked for from the last one on, and how often in its whole line, which may be a megabyte long. */
const NEAR = 2000;
const FAR_SEARCHES = 500;

/** Tells where atoms stand, in the words of a report. */
export class Places {
  readonly #input: PlacesInput;
  readonly #sourceLines: LineStarts;
  readonly #outputLines: LineStarts;
  readonly #inSource: SourceLocator;
  readonly #inHtml: SourceLocator;
  #found = { line: 0, at: 0 };
  #farSearches = 0;

  constructor(input: PlacesInput) {
    this.#input = input;
    this.#sourceLines = new LineStarts(input.source);
    this.#outputLines = new LineStarts(input.markdown);
    this.#inSource = new SourceLocator(input.source, input.sourceAtoms);
    this.#inHtml = new SourceLocator(input.html, input.outputAtoms);
  }

  /** Where atoms of the source stand; the nearest place where there are none. */
  source(from: number, to: number): SourcePlace | null {
    const { source, sourceAtoms } = this.#input;
    if (sourceAtoms.length === 0) return null;
    const start = this.#inSource.offset(nearest(sourceAtoms, from, to));
    const end = to > from ? this.#inSource.offset(to - 1) + 1 : start;
    const { line, column } = this.#sourceLines.position(start);
    return { line, column, text: excerpt(source, start, Math.max(start, end)) };
  }

  /** Where atoms of the output stand; the nearest place where there are none. */
  output(from: number, to: number): OutputPlace | null {
    const { markdown, outputAtoms, lineAt } = this.#input;
    if (outputAtoms.length === 0) return null;
    const at = nearest(outputAtoms, from, to);
    const line = Math.max(1, Math.min(lineAt(this.#inHtml.offset(at)), this.#outputLines.count));
    const text = this.#outputLines.text(markdown, line);
    this.#found = { line, at: this.#findText(text, at, line === this.#found.line ? this.#found.at : 0) };
    return { line, text: excerpt(text, this.#found.at) };
  }

  /** Where the text from an atom on stands in its line: rendering loses the column, so it is looked for. */
  #findText(line: string, at: number, from: number): number {
    const atoms = this.#input.outputAtoms;
    for (const length of [16, 8, 4, 2]) {
      const wanted = unmaskTemplateTags(atoms.text(at, Math.min(at + length, atoms.length)));
      const near = line.slice(from, from + NEAR).indexOf(wanted);
      if (near >= 0) return from + near;
      const far = this.#farSearches++ < FAR_SEARCHES ? line.indexOf(wanted) : -1;
      if (far >= 0) return far;
    }
    return from;
  }
}

/** The first atom of a range; for an empty one the atom before, since what is missing would follow on it. */
function nearest(atoms: Atoms, from: number, to: number): number {
  const at = to > from ? from : from - 1;
  return Math.max(0, Math.min(at, atoms.length - 1));
}
