import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { below } from './posix-path.ts';

/** The files whose lines say what to leave out, in gitignore's language. */
export const IGNORE_FILES = ['.gitignore', '.articlekitignore'] as const;

interface FolderRules {
  /** This folder's own rules first, then those of the folders above it. */
  chain: readonly { folder: string; rules: Ignore }[];
  ignored: boolean;
}

const NO_RULES: FolderRules = { chain: [], ignored: false };

/** Answers whether ignore files, from a top folder down to the file's own, leave a path out. */
export class IgnoreRules {
  readonly #top: string;
  readonly #folders = new Map<string, FolderRules>();

  /** @param top the highest folder whose ignore files count. */
  constructor(top: string) {
    this.#top = top;
  }

  /** Whether a file or folder is left out; a folder that is takes all that is below it along. */
  ignores(path: string, kind: 'file' | 'folder'): boolean {
    if (path === this.#top) return false;
    const { chain, ignored } = this.#of(dirname(path));
    if (ignored) return true;
    for (const { folder, rules } of chain) {
      const place = below(folder, path) + (kind === 'folder' ? '/' : '');
      const verdict = rules.test(place);
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  }

  #of(folder: string): FolderRules {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const found = this.#find(folder);
    this.#folders.set(folder, found);
    return found;
  }

  #find(folder: string): FolderRules {
    const isTop = folder === this.#top;
    if (!isTop && below(this.#top, folder) === null) return NO_RULES;
    const above = isTop ? NO_RULES : this.#of(dirname(folder));
    const own = readRules(folder);
    return {
      chain: own === null ? above.chain : [{ folder, rules: own }, ...above.chain],
      ignored: above.ignored || (!isTop && this.ignores(folder, 'folder')),
    };
  }
}

/** The rules that hold for a folder which the user named: they begin at its repository's root, if it is in one. */
export function ignoreRulesFor(folder: string, cwd: string): IgnoreRules {
  const rules = new IgnoreRules(repositoryRoot(folder) ?? (below(cwd, folder) === null ? folder : cwd));
  // Whoever names an ignored folder wants what is in it, as with ripgrep.
  return rules.ignores(folder, 'folder') ? new IgnoreRules(folder) : rules;
}

function repositoryRoot(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return null;
  }
}

function readRules(folder: string): Ignore | null {
  const texts: string[] = [];
  for (const name of IGNORE_FILES) {
    const file = join(folder, name);
    if (!existsSync(file)) continue;
    try {
      texts.push(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    } catch {
      // A rule file that cannot be read rules nothing, as with git.
    }
  }
  return texts.length === 0 ? null : ignore({ ignorecase: false }).add(texts.join('\n'));
}
