import { extname, relative, resolve } from 'node:path';
import type { Input } from '../../batch/input.ts';
import { judgeOutput } from '../../batch/manifest/judge-output.ts';
import { type KnownOutput, MANIFEST_NAME, Manifest } from '../../batch/manifest/manifest.ts';
import type { ManifestEntry } from '../../batch/manifest/manifest-entry.ts';
import type { Output } from '../../batch/output-places.ts';
import { below, toPosix } from '../../batch/posix-path.ts';
import type { Problem } from '../../batch/problem.ts';
import { realPath } from '../../batch/real-path.ts';
import { contentHash } from '../../batch/store/content-hash.ts';
import { systemErrorWords } from '../../batch/system-error.ts';
import type { Io } from '../io.ts';
import { readVersion } from '../version.ts';
import type { ConvertFlags } from './convert-flags.ts';
import { fromNotes, type OutputNotes } from './output-notes.ts';
import { SourceFacts } from './source-facts.ts';
import { type OutTask, type Written, writeOut } from './write-out.ts';

/** The options that make a difference to an output by what they are, and not by what is in a folder. */
export const OUTPUT_OPTIONS = [
  'frontMatter',
  'captions',
  'html',
  'emphasisFallback',
  'paragraphs',
  'baseUrl',
  'encoding',
] as const satisfies readonly (keyof ConvertFlags)[];

/** What is to be done about one article: convert it, leave its output as somebody has edited it, or nothing. */
export type Verdict = 'due' | 'edited' | OutputNotes;

/** The manifest of an output folder, as converting sees it. */
export class OutManifest {
  readonly #folder: string;
  readonly #flags: ConvertFlags;
  readonly #io: Pick<Io, 'cwd' | 'platform'>;
  readonly #manifest: Manifest;
  readonly #settings: Readonly<Record<string, unknown>>;
  /** The names of recipes, by the endings of sources. */
  readonly #recipes = new Map<string, string>();

  /**
   * @param out the output folder, as the user named it.
   * @param images what the list of local pictures says, if outputs point to them.
   */
  constructor(out: string, flags: ConvertFlags, io: Pick<Io, 'cwd' | 'platform'>, images: string | null = null) {
    this.#folder = resolve(io.cwd, out);
    this.#flags = flags;
    this.#io = io;
    this.#manifest = new Manifest(this.#folder, { isReadOnly: flags.dryRun === true });
    this.#settings = { ...settingsOf(flags), ...this.#imageSettings(images) };
  }

  /** Whether nothing is known, so that there is nothing to judge. */
  get isEmpty(): boolean {
    return this.#manifest.isEmpty;
  }

  /** What is known of an output; null of one that takes the place of its source, which is the user's own. */
  known({ place, file, replaces }: Output): KnownOutput | null {
    if (place === null || replaces) return null;
    const known = this.#manifest.find(place);
    const { platform } = this.#io;
    if (known.hashes.length > 0 || (platform !== 'darwin' && platform !== 'win32')) return known;
    // There a name in other letters leads to the same file, which may be known by the name that it has on the disk.
    return this.#manifest.find(below(realPath(this.#folder), realPath(file)) ?? place);
  }

  /** Tells what is to be done about an article. */
  judge({ path, file, stdin, isPipe = false }: Input, output: Output): Verdict {
    const { cache, force, verify } = this.#flags;
    const known = cache === false ? null : this.known(output);
    if (known === null) return 'due';
    const source = stdin || isPipe ? null : file;
    const judgement = judgeOutput(known, { file: output.file, source, recipe: this.#recipeFor(path) });
    if (judgement.state === 'edited') return force === true ? 'due' : 'edited';
    if (judgement.state === 'due') return 'due';
    if (judgement.isFresh) this.#manifest.put(output.place!, judgement.entry);
    const notes = fromNotes(judgement.entry.notes);
    return verify === true && !notes.isVerified ? 'due' : notes;
  }

  /** Looks at a source that is about to be read. */
  factsOf(file: string): SourceFacts {
    return new SourceFacts(file);
  }

  /**
   * Writes one output, or says why it must not be.
   *
   * @throws the file system's error.
   */
  write(task: OutTask, text: string): Written | Problem {
    const announce = (hash: string) => this.#manifest.journal.write([task.output.place, hash]);
    return writeOut(task, text, this.#flags, announce);
  }

  /** Remembers an output that is there now. */
  remember({ path }: Input, { place }: Output, made: Omit<ManifestEntry, 'recipe'>): void {
    if (place !== null) this.#manifest.put(place, { recipe: this.#recipeFor(path), ...made });
  }

  /** Writes what there is to remember, or says what is in the way; nothing is lost by it. */
  close(): string | null {
    try {
      this.#manifest.close();
      return null;
    } catch (error) {
      return `${MANIFEST_NAME} cannot be written: ${systemErrorWords(error)}`;
    }
  }

  /** Outputs that point to local pictures hang on what these are and where. */
  #imageSettings(list: string | null): Readonly<Record<string, unknown>> {
    const { localizeImages } = this.#flags;
    if (localizeImages === undefined) return {};
    const folder = toPosix(relative(this.#folder, resolve(this.#io.cwd, localizeImages)));
    return { localizeImages: folder, images: contentHash(list ?? '') };
  }

  /** What a source's name ends with tells what it is written in. */
  #recipeFor(path: string): string {
    const ending = extname(path).toLowerCase();
    let recipe = this.#recipes.get(ending);
    if (recipe === undefined) {
      recipe = this.#manifest.recipe({ version: readVersion(), ending, ...this.#settings });
      this.#recipes.set(ending, recipe);
    }
    return recipe;
  }
}

function settingsOf(flags: ConvertFlags): Readonly<Record<string, unknown>> {
  return Object.fromEntries(OUTPUT_OPTIONS.map((name) => [name, flags[name]]));
}
