import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { isMarkdownName, toMarkdownName } from './article-name.ts';
import type { Input } from './input.ts';
import { joinPosix, toPosix } from './posix-path.ts';
import { type Problem, problem } from './problem.ts';
import { realPath } from './real-path.ts';

/** Where outputs go: below a folder, or into the inputs' own places. */
export type Destination = { kind: 'folder'; folder: string } | { kind: 'in-place' };

/** Where one output goes. */
export interface Output {
  /** As it is shown, with `/`. */
  path: string;
  /** Where it is written, links followed. */
  file: string;
  /** Below the output folder, with `/`; null where there is none. */
  place: string | null;
  /** Whether it takes the place of the input itself. */
  replaces: boolean;
}

/** What is to be written, and what must not be. */
export interface Plan {
  outputs: Map<Input, Output>;
  /** Inputs whose outputs would fall on one another or on other files. */
  refused: Map<Input, Problem>;
  /** Inputs that are no articles of their own, but what others were made into by an earlier run. */
  made: ReadonlySet<Input>;
  /** Pairs of outputs whose names differ in case only: one file on macOS and Windows. */
  sameButForCase: [string, string][];
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
export function planOutputs(
  inputs: readonly Input[],
  to: Destination,
  { cwd, ignoresCase, isOurs = () => false }: PlanOptions,
): Plan {
  const key = (file: string) => (ignoresCase ? foldCase(file) : file);
  const outputOf = to.kind === 'folder' ? intoFolder(to.folder, cwd) : inPlace;
  const outputs = new Map(inputs.map((input) => [input, outputOf(input)]));
  const inputAt = new Map(inputs.map((input) => [key(input.real), input]));

  const made = new Set<Input>();
  for (const [input, output] of outputs) {
    const there = inputAt.get(key(output.file));
    if (there !== undefined && there !== input && isOurs(output)) made.add(there);
  }
  for (const input of made) {
    outputs.delete(input);
    inputAt.delete(key(input.real));
  }

  const refused = new Map<Input, Problem>();
  const first = new Map<string, Input>();
  for (const [input, output] of outputs) {
    const at = key(output.file);
    const other = first.get(at);
    if (other === undefined) first.set(at, input);
    else {
      refused.set(input, collision(input, output, other, to));
      if (!refused.has(other)) refused.set(other, collision(other, output, input, to));
    }
  }
  for (const [input, output] of outputs) {
    const refusal = refused.get(input) ?? overwriting(input, output, inputAt.get(key(output.file)), to);
    if (refusal !== undefined) refused.set(input, refusal);
  }
  for (const input of refused.keys()) outputs.delete(input);
  return { outputs, refused, made, sameButForCase: pairsButForCase(outputs.values()) };
}

/** Gives outputs their places below a folder; each folder's links are followed once. */
function intoFolder(folder: string, cwd: string): (input: Input) => Output {
  const outFolder = resolve(cwd, folder);
  const shown = toPosix(folder);
  const realFolders = new Map<string, string>();
  return (input) => {
    const place = toMarkdownName(input.place);
    const end = place.lastIndexOf('/') + 1;
    const above = place.slice(0, end);
    let real = realFolders.get(above);
    if (real === undefined) {
      real = join(realPath(join(outFolder, above)), sep);
      realFolders.set(above, real);
    }
    const file = real + place.slice(end);
    return { path: joinPosix(shown, place), file, place, replaces: file === input.real };
  };
}

function inPlace({ path, file, real }: Input): Output {
  if (isMarkdownName(path)) return { path, file: real, place: null, replaces: true };
  return { path: toMarkdownName(path), file: toMarkdownName(file), place: null, replaces: false };
}

function collision(input: Input, output: Output, other: Input, to: Destination): Problem {
  const message = `would be written to ${output.path}, and so would ${other.path}; neither was`;
  const help =
    to.kind === 'folder' ? 'Rename one, or give each an --out folder of its own.' : 'Rename one, or use --out.';
  return problem(input.path, 'collision', message, help);
}

function overwriting(input: Input, output: Output, there: Input | undefined, to: Destination): Problem | undefined {
  if (there !== undefined && there !== input) {
    const message = `would be written to ${output.path}, over the article ${there.path}`;
    return problem(input.path, 'collision', message, 'Choose another --out folder, or rename one.');
  }
  if (to.kind === 'in-place' && !output.replaces && existsSync(output.file)) {
    const message = `would be written to ${output.path}, which is there already`;
    return problem(input.path, 'collision', message, 'Move it away, or use --out.');
  }
  return undefined;
}

function pairsButForCase(outputs: Iterable<Output>): [string, string][] {
  const first = new Map<string, Output>();
  const pairs: [string, string][] = [];
  for (const output of outputs) {
    const folded = foldCase(output.file);
    const other = first.get(folded);
    if (other === undefined) first.set(folded, output);
    else pairs.push([other.path, output.path]);
  }
  return pairs;
}

function foldCase(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
