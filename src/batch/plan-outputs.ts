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
  const made = planner.made();
  const refusals = planner.refusals(made);
  const sameButForCase = planner.sameButForCase(made, refusals);
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

  /** Inputs that are no articles of their own, but what others were made into by an earlier run. */
  made(): Set<number> {
    const { isOurs = () => false } = this.#options;
    const made = new Set<number>();
    for (const [number, input] of this.#numbered()) {
      const output = this.outputOf(input);
      const there = this.#sources.of(this.#key(output.file));
      if (there !== undefined && there !== number && isOurs(output)) made.add(there);
    }
    return made;
  }

  /** Why inputs are not converted whose outputs would fall on one another or on other files. */
  refusals(made: ReadonlySet<number>): Map<number, Problem> {
    const others = this.#collisions(made);
    const overwritten = new Map<number, number | null>();
    for (const [number, input] of this.#numbered(made)) {
      if (others.has(number)) continue;
      const { file, replaces } = this.outputOf(input);
      const there = this.#sources.of(this.#key(file));
      if (there !== undefined && there !== number && !made.has(there)) overwritten.set(number, there);
      else if (this.#to.kind === 'in-place' && !replaces && existsSync(file)) overwritten.set(number, null);
    }
    const inputs = this.#inputsAt(new Set([...others, ...overwritten].flat()));
    const refusals = new Map<number, Problem>();
    for (const [number, other] of others)
      refusals.set(number, this.#collision(inputs.get(number)!, inputs.get(other)!));
    for (const [number, there] of overwritten) {
      refusals.set(number, this.#overwriting(inputs.get(number)!, there === null ? null : inputs.get(there)!));
    }
    return refusals;
  }

  sameButForCase(made: ReadonlySet<number>, refusals: ReadonlyMap<number, Problem>): Plan['sameButForCase'] {
    const owners = new Owners();
    let count = 0;
    let first: readonly [number, string] | null = null;
    for (const [number, input] of this.#numbered(made)) {
      if (refusals.has(number)) continue;
      const { file, path } = this.outputOf(input);
      const other = owners.claim(foldCase(file), number);
      if (other === undefined) continue;
      count += 1;
      first ??= [other, path];
    }
    if (first === null) return { count, first };
    const [other, path] = first;
    return { count, first: [this.outputOf(this.#inputsAt(new Set([other])).get(other)!).path, path] };
  }

  /** Inputs with the same output, each with another one of them. */
  #collisions(made: ReadonlySet<number>): Map<number, number> {
    const owners = new Owners();
    const others = new Map<number, number>();
    for (const [number, input] of this.#numbered(made)) {
      const other = owners.claim(this.#key(this.outputOf(input).file), number);
      if (other === undefined) continue;
      others.set(number, other);
      if (!others.has(other)) others.set(other, number);
    }
    return others;
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
