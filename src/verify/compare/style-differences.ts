import type { DifferenceKind } from '../difference.ts';
import { CORE_MARKS, type Link, MARK_BITS, type Style } from '../meaning/styles.ts';
import { quote } from '../report/excerpt.ts';

/** One way in which two styles differ; the same object for all texts that differ in this way. */
export interface StyleDifference {
  kind: DifferenceKind;
  message(subject: string): string;
}

/** What may be looked at. */
interface Scope {
  /** The text is a picture: links count, marks do not. */
  linksOnly: boolean;
  /** The output's text is in a code block, and so is code anyway. */
  isOutputCode: boolean;
}

const NAMES: Record<keyof typeof MARK_BITS, string> = {
  strong: 'strong',
  em: 'emphasised',
  del: 'struck out',
  code: 'code',
  sup: 'superscript',
  sub: 'subscript',
  ins: 'marked as inserted',
  u: 'underlined',
  mark: 'highlighted',
  rt: 'an annotation',
  q: 'a quotation',
  bdo: 'set in its own direction',
};
const MARKS = Object.entries(NAMES) as [keyof typeof MARK_BITS, string][];

/** Compares styles; each pair of styles once. */
export class StyleDifferences {
  readonly #source: readonly Style[];
  readonly #output: readonly Style[];
  readonly #isStrict: boolean;
  readonly #pairs = new Map<number, readonly StyleDifference[]>();
  readonly #kinds = new Map<string, StyleDifference>();

  constructor(source: readonly Style[], output: readonly Style[], isStrict: boolean) {
    this.#source = source;
    this.#output = output;
    this.#isStrict = isStrict;
  }

  /** How a style of the source and one of the output differ. */
  between(source: number, output: number, scope: Scope): readonly StyleDifference[] {
    const pair = source * this.#output.length + output;
    const key = pair * 4 + (scope.linksOnly ? 2 : 0) + (scope.isOutputCode ? 1 : 0);
    let found = this.#pairs.get(key);
    if (found === undefined) {
      const [a, b] = [this.#source[source]!, this.#output[output]!];
      found = [...(scope.linksOnly ? [] : this.#marks(a, b, scope)), ...this.#links(a, b)];
      this.#pairs.set(key, found);
    }
    return found;
  }

  #marks(a: Style, b: Style, { isOutputCode }: Scope): StyleDifference[] {
    const compared = (this.#isStrict ? ~0 : CORE_MARKS) & ~(a.free | b.free);
    const output = isOutputCode ? b.marks | (a.marks & MARK_BITS.code) : b.marks;
    const differing = (a.marks ^ output) & compared;
    const found: StyleDifference[] = [];
    for (const [mark, name] of MARKS) {
      const bit = MARK_BITS[mark];
      if ((differing & bit) === 0) continue;
      const kind = (bit & CORE_MARKS) === 0 ? 'inline-tag' : 'mark';
      const verb = (a.marks & bit) === 0 ? 'became' : 'is no longer';
      found.push(this.#kind(kind, (subject) => `${subject} ${verb} ${name}.`, `${verb} ${mark}`));
    }
    if (this.#isStrict && a.abbreviation !== b.abbreviation) {
      const change = `${show(a.abbreviation)} became ${show(b.abbreviation)}`;
      found.push(this.#kind('inline-tag', (subject) => `${subject} is explained otherwise: ${change}.`, change));
    }
    return found;
  }

  #links(a: Style, b: Style): StyleDifference[] {
    if (a.freeLink || b.freeLink || a.link === b.link) return [];
    if (a.link === null) {
      const { isAutolink, target } = b.link!;
      if (isAutolink) return [];
      return [this.#kind('link', (subject) => `${subject} became a link to ${quote(target, 80)}.`, `to ${target}`)];
    }
    const was = quote(a.link.target, 80);
    if (b.link === null) {
      return [this.#kind('link', (subject) => `${subject} is no longer a link to ${was}.`, `from ${a.link.target}`)];
    }
    if (!isSameTarget(a.link, b.link)) {
      const change = `${was} to ${quote(b.link.target, 80)}`;
      return [this.#kind('link', (subject) => `${subject} is linked otherwise: from ${change}.`, change)];
    }
    if (!this.#isStrict || a.link.title === b.link.title) return [];
    const change = `${show(a.link.title)} became ${show(b.link.title)}`;
    return [this.#kind('title', (subject) => `${subject} has another link title: ${change}.`, change)];
  }

  #kind(kind: DifferenceKind, message: StyleDifference['message'], name: string): StyleDifference {
    const known = this.#kinds.get(`${kind} ${name}`) ?? { kind, message };
    this.#kinds.set(`${kind} ${name}`, known);
    return known;
  }
}

const show = (text: string | null) => (text ? quote(text) : 'nothing');

/** Same address; or a footnote's, which the renderer names; or the same anchor but for GitHub's prefix. */
function isSameTarget(source: Link, output: Link): boolean {
  if (source.target === output.target || output.isFootnote) return true;
  return source.target.startsWith('#') && output.target.replace('#user-content-', '#') === source.target;
}
