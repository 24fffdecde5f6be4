import { existsSync } from 'node:fs';
import { TextIndex } from '../article/text-index.ts';
import type { FoundList, Input } from './input.ts';
import { type Destination, type Output, outputPlaces } from './output-places.ts';
import { type Problem, problem } from './problem.ts';

/** What is to be done with one article: written, or left out for a reason. */
export type Planned =
  | { path: string; input: Input; output: Output; problem?: never }
  | { path: string; input?: never; output?: never; problem: Problem };

/** What is to be written, and what must not be, in the order of the articles; it is told anew each time it is asked. */
export interface Plan extends Iterable<Planned> {
  readonly length: number;
  /** How many outputs there are. */
  readonly outputs: number;
  /** Outputs whose names differ in case only: one file on macOS and Windows. */
  readonly sameButForCase: { count: number; first: readonly [string, string] | null };
}

/** How names are compared. */
export interface PlanOptions {
  cwd: string;
  /** Whether the file system takes `A.md` and `a.md` for one file. */
  ignoresCase: boolean;
  /** Whether what is in an output's place is known to be an output. Default: nothing is known. */
  isOurs?: (output: Output) => boolean;
}

/** Decides for every input where its Markdown goes, before anything is written, and refuses what would be lost. */
export function planOutputs(found: FoundList, to: Destination, options: PlanOptions): Plan {
  const planner = new Planner(found, to, options);
  const first = planner.survey();
  const { made } = first;
  const survey = made.size === 0 ? first : planner.survey(made);
  const refusals = planner.refusals(survey);
  const sameButForCase = planner.sameButForCase(survey, refusals);
  const { outputOf, inputs } = planner;
  return {
    length: found.length - made.size,
    outputs: inputs - made.size - refusals.size,
    sameButForCase,
    *[Symbol.iterator]() {
      let number = -1;
      for (const { path, input, problem } of found) {
        number += 1;
        if (made.has(number)) continue;
        const refusal = problem ?? refusals.get(number);
        if (refusal !== undefined) yield { path, problem: refusal };
        else yield { path, input: input!, output: outputOf(input!) };
      }
    },
  };
}

/** Numbers of articles by texts that are theirs. */
class Owners {
  readonly #texts = new TextIndex();
  readonly #numbers: number[] = [];

  /** Whose a text was before; from now on it is this number's unless it was another's. */
  claim(text: string, number: number): number | undefined {
    const at = this.#texts.add(text);
    const owner = this.#numbers[at];
    if (owner === undefined) this.#numbers[at] = number;
    return owner;
  }

  of(text: string): number | undefined {
    return this.#numbers[this.#texts.find(text)];
  }
}

/** What is known of outputs before any is written; inputs are meant by their numbers. */
interface Survey {
  /** Inputs that are no articles of their own, but what others were made into by an earlier run. */
  made: Set<number>;
  /** Inputs with the same output, each with another one of them. */
  others: Map<number, number>;
  /** Inputs whose output is there already: an input, or null for another file. */
  overwritten: Map<number, number | null>;
  /** Inputs whose outputs' names differ in case only, or not at all: the first of them and another. */
  alike: [number, number][];
}

/** Goes through all inputs again and again, since what is known of all of them would be the most of what a run keeps. */
class Planner {
  readonly outputOf: (input: Input) => Output;
  inputs = 0;
  readonly #found: FoundList;
  readonly #to: Destination;
  readonly #options: PlanOptions;
  readonly #sources = new Owners();

  constructor(found: FoundList, to: Destination, options: PlanOptions) {
    this.#found = found;
    this.#to = to;
    this.#options = options;
    this.outputOf = outputPlaces(to, options.cwd);
    for (const [number, input] of this.#numbered()) {
      this.inputs += 1;
      this.#sources.claim(this.#key(input.real), number);
    }
  }

  /**
   * Looks at all inputs.
   *
   * @param made those that are no articles of their own, as far as that is known.
   */
  survey(made: ReadonlySet<number> = new Set()): Survey {
    const { isOurs = () => false } = this.#options;
    const isFirst = made.size === 0;
    const survey: Survey = { made: new Set(made), others: new Map(), overwritten: new Map(), alike: [] };
    const [owners, folded] = [new Owners(), new Owners()];
    for (const [number, input] of this.#numbered(made)) {
      const output = this.outputOf(input);
      const key = this.#key(output.file);
      const other = owners.claim(key, number);
      if (other !== undefined) {
        survey.others.set(number, other);
        if (!survey.others.has(other)) survey.others.set(other, number);
      }
      const there = this.#sources.of(key);
      if (there !== undefined && there !== number) {
        if (isFirst && isOurs(output)) survey.made.add(there);
        if (!made.has(there)) survey.overwritten.set(number, there);
      } else if (this.#to.kind === 'in-place' && !output.replaces && existsSync(output.file)) {
        survey.overwritten.set(number, null);
      }
      const alike = folded.claim(foldCase(output.file), number);
      if (alike !== undefined) survey.alike.push([alike, number]);
    }
    return survey;
  }

  /** Why inputs are not converted whose outputs would fall on one another or on other files. */
  refusals({ others, overwritten }: Survey): Map<number, Problem> {
    const inputs = this.#inputsAt(new Set([...others, ...overwritten].flat()));
    const refusals = new Map<number, Problem>();
    for (const [number, other] of others) {
      refusals.set(number, this.#collision(inputs.get(number)!, inputs.get(other)!));
    }
    for (const [number, there] of overwritten) {
      if (others.has(number)) continue;
      refusals.set(number, this.#overwriting(inputs.get(number)!, there === null ? null : inputs.get(there)!));
    }
    return refusals;
  }

  sameButForCase({ alike }: Survey, refusals: ReadonlyMap<number, Problem>): Plan['sameButForCase'] {
    const pairs = alike.filter((pair) => !pair.some((number) => refusals.has(number)));
    const [first] = pairs;
    if (first === undefined) return { count: 0, first: null };
    const inputs = this.#inputsAt(new Set(first));
    const [one, other] = first.map((number) => this.outputOf(inputs.get(number)!).path);
    return { count: pairs.length, first: [one!, other!] };
  }

  *#numbered(except?: ReadonlySet<number>): Generator<[number, Input]> {
    let number = -1;
    for (const { input } of this.#found) {
      number += 1;
      if (input !== undefined && except?.has(number) !== true) yield [number, input];
    }
  }

  #inputsAt(numbers: ReadonlySet<number | null>): Map<number, Input> {
    if (numbers.size === 0) return new Map();
    return new Map([...this.#numbered()].filter(([number]) => numbers.has(number)));
  }

  #key(file: string): string {
    return this.#options.ignoresCase ? foldCase(file) : file;
  }

  #collision(input: Input, other: Input): Problem {
    const message = `would be written to ${this.outputOf(input).path}, and so would ${other.path}; neither was`;
    const help =
      this.#to.kind === 'folder' ? 'Rename one, or give each an --out folder of its own.' : 'Rename one, or use --out.';
    return problem(input.path, 'collision', message, help);
  }

  #overwriting(input: Input, there: Input | null): Problem {
    const { path } = this.outputOf(input);
    if (there === null) {
      return problem(
        input.path,
        'collision',
        `would be written to ${path}, which is there already`,
        'Move it away, or use --out.',
      );
    }
    const message = `would be written to ${path}, over the article ${there.path}`;
    return problem(input.path, 'collision', message, 'Choose another --out folder, or rename one.');
  }
}

function foldCase(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
