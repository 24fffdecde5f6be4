import type { Found } from './input.ts';
import type { Problem } from './problem.ts';

/** What stands before each name in a folder, separator and all. */
export interface Prefixes {
  /** Of paths as they are shown. */
  path: string;
  /** Of places below the walked folder. */
  place: string;
  file: string;
  /** Of files with links followed. */
  real: string;
}

/**
 * The articles in a folder and below it. Only their names are kept, and paths are put together when somebody asks: those
 * of a hundred thousand articles would take more memory than all the rest of a run.
 */
export class FolderListing implements Iterable<Found> {
  readonly #prefixes: Prefixes;
  #names: string[] = [];
  /** Names with NUL between them, which no name has in it. */
  #packed = '';
  /** Of the names that are links to files: where they lead. */
  readonly #links = new Map<string, string>();
  readonly #problems = new Map<string, Problem>();
  readonly #folders = new Map<string, FolderListing>();

  constructor(prefixes: Prefixes) {
    this.#prefixes = prefixes;
  }

  /** @param link where the file is, if the name is a link. */
  addFile(name: string, link?: string): void {
    this.#names.push(name);
    if (link !== undefined) this.#links.set(name, link);
  }

  /** Says what is wrong with what has this name. */
  addProblem(name: string, problem: Problem): void {
    this.#names.push(name);
    this.#problems.set(name, problem);
  }

  addFolder(name: string, listing: FolderListing): void {
    // As in paths, where `a.md` comes before `a/b.md` and that before `a0.md`.
    this.#names.push(`${name}/`);
    this.#folders.set(`${name}/`, listing);
  }

  /** Makes room: says that there will be no more files here, though perhaps folders. */
  pack(): void {
    this.#packed = this.#names.join('\0');
    this.#names = [];
  }

  /** All of it, in the order of the code units of the paths. */
  *[Symbol.iterator](): Generator<Found> {
    const packed = this.#packed === '' ? [] : this.#packed.split('\0');
    for (const name of packed.concat(this.#names).sort()) {
      const folder = this.#folders.get(name);
      if (folder === undefined) yield this.#found(name);
      else yield* folder;
    }
  }

  #found(name: string): Found {
    const path = this.#prefixes.path + name;
    const problem = this.#problems.get(name);
    if (problem !== undefined) return { path, problem };
    const file = this.#prefixes.file + name;
    const real = this.#links.get(name) ?? this.#prefixes.real + name;
    return { path, input: { path, file, real, place: this.#prefixes.place + name, stdin: false } };
  }
}
