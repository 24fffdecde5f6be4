import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
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
  /** Whether it takes the place of the input itself. */
  replaces: boolean;
}

/** What is to be written, and what must not be. */
export interface Plan {
  outputs: Map<Input, Output>;
  /** Inputs whose outputs would fall on one another or on other files. */
  refused: Map<Input, Problem>;
  /** Pairs of outputs whose names differ in case only: one file on macOS and Windows. */
  sameButForCase: [string, string][];
}

/** How names are compared. */
export interface PlanOptions {
  cwd: string;
  /** Whether the file system takes `A.md` and `a.md` for one file. */
  ignoresCase: boolean;
}

/** Decides for every input where its Markdown goes, before anything is written, and refuses what would be lost. */
export function planOutputs(inputs: readonly Input[], to: Destination, { cwd, ignoresCase }: PlanOptions): Plan {
  const plan: Plan = { outputs: new Map(), refused: new Map(), sameButForCase: [] };
  const key = (file: string) => (ignoresCase ? foldCase(file) : file);
  const outFolder = to.kind === 'folder' ? resolve(cwd, to.folder) : '';
  const realFolders = new Map<string, string>();
  const follow = (file: string) => {
    const folder = dirname(file);
    const real = realFolders.get(folder) ?? realPath(folder);
    realFolders.set(folder, real);
    return join(real, basename(file));
  };
  const inputAt = new Map(inputs.map((input) => [key(input.real), input]));
  for (const input of inputs)
    plan.outputs.set(
      input,
      outputOf(input, to, (place) => follow(join(outFolder, place))),
    );

  for (const sharing of groupBy(plan.outputs, ([, output]) => key(output.file))) {
    for (const [input, output] of sharing) {
      const other = sharing.find(([one]) => one !== input)?.[0];
      const refusal =
        (other && collision(input, output, other, to)) ?? overwriting(input, output, inputAt.get(key(output.file)), to);
      if (refusal === undefined) continue;
      plan.refused.set(input, refusal);
      plan.outputs.delete(input);
    }
  }
  for (const [one, two] of groupBy(plan.outputs.values(), ({ file }) => foldCase(file))) {
    if (one && two) plan.sameButForCase.push([one.path, two.path]);
  }
  return plan;
}

function outputOf(input: Input, to: Destination, fileAt: (place: string) => string): Output {
  if (to.kind === 'folder') {
    const place = toMarkdownName(input.place);
    const file = fileAt(place);
    return { path: joinPosix(toPosix(to.folder), place), file, replaces: file === input.real };
  }
  if (isMarkdownName(input.path)) return { path: input.path, file: input.real, replaces: true };
  return { path: toMarkdownName(input.path), file: toMarkdownName(input.file), replaces: false };
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

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function foldCase(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
