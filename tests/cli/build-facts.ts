import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What esbuild tells of a bundle, as far as it is asked here. */
interface Metafile {
  inputs: Record<string, { imports: { path: string; kind: string; external?: boolean }[] }>;
  outputs: Record<string, { inputs: Record<string, unknown>; entryPoint?: string }>;
}

/** What some modules are. */
export interface Contents {
  /** Packages that our own files name; what these bring is theirs. */
  packages: string[];
  /** Files of ours, below src/. */
  files: string[];
}

/** Which modules the built program is made of, and which of them come together. */
export class BuildFacts {
  readonly #metafile: Metafile;

  /** @param file what the build has written of itself. */
  constructor(file: string) {
    this.#metafile = JSON.parse(readFileSync(file, 'utf8'));
  }

  /** All packages in the program, whoever brings them. */
  get packages(): string[] {
    return sorted(Object.keys(this.#metafile.inputs).map(packageOf));
  }

  /** What chunks hold. */
  contentsOf(chunks: readonly string[]): Contents {
    const outputs = Object.entries(this.#metafile.outputs).filter(([path]) => chunks.includes(basename(path)));
    return this.#contentsOf(outputs.flatMap(([, { inputs }]) => Object.keys(inputs)));
  }

  /** For each file of ours that starts the program or is loaded late: the packages that come with it at once. */
  get packagesByEntry(): Map<string, string[]> {
    const starts = Object.values(this.#metafile.outputs).flatMap(({ entryPoint = [] }) => entryPoint);
    const entries = starts.filter((path) => fileOf(path) !== null);
    return new Map(entries.map((entry) => [fileOf(entry)!, this.#packagesWith(entry)]));
  }

  #packagesWith(entry: string): string[] {
    const modules = new Set([entry]);
    for (const path of modules) {
      for (const one of this.#metafile.inputs[path]!.imports) {
        if (one.external !== true && one.kind !== 'dynamic-import') modules.add(one.path);
      }
    }
    return this.#contentsOf(modules).packages;
  }

  #contentsOf(modules: Iterable<string>): Contents {
    const paths = [...modules];
    const named = new Set(
      Object.entries(this.#metafile.inputs).flatMap(([path, { imports }]) => {
        return fileOf(path) === null ? [] : imports.map((one) => packageOf(one.path));
      }),
    );
    return {
      packages: sorted(paths.map(packageOf).filter((name) => named.has(name))),
      files: sorted(paths.map(fileOf)),
    };
  }
}

function sorted(names: (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))].sort();
}

function packageOf(path: string): string | null {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? null;
}

function fileOf(path: string): string | null {
  return packageOf(path) === null ? (/^(?:.*\/)?src\/(.*)/.exec(path)?.[1] ?? null) : null;
}
