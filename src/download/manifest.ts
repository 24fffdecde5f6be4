import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ManifestEntry, readEntries } from './manifest-entry.ts';
import { onDisk } from './unwritable-folder.ts';

/** The name of the file that lists the pictures of a folder. */
export const MANIFEST = 'images.json';

/** What a folder of pictures holds, and what it could not get. */
export class Manifest {
  readonly #folder: string;
  readonly #entries = new Map<string, ManifestEntry>();
  /** The addresses that each file is the picture of, and the files with the same bytes. */
  readonly #urlsOf = new Map<string, Set<string>>();
  readonly #filesWith = new Map<string, Set<string>>();
  /** The articles of this run that show each address. */
  readonly #uses = new Map<string, Set<string>>();
  readonly #articles = new Set<string>();
  #written = '';

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Reads what earlier runs have left. A file that is no manifest, or is one no more, is kept under another name.
   *
   * @throws {UnwritableFolder} if that cannot be done, or the manifest cannot be read.
   */
  static async read(folder: string): Promise<Manifest> {
    const manifest = new Manifest(folder);
    const path = join(folder, MANIFEST);
    const text = await onDisk(readIfThere(path));
    const { entries, isWhole } = readEntries(text);
    for (const entry of entries) manifest.#set(entry);
    if (isWhole) manifest.#written = text;
    else if (text !== '') {
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
      await onDisk(rename(path, join(folder, `${MANIFEST}.${hash}.old`)));
    }
    return manifest;
  }

  /** What is known of an address. */
  get(url: string): ManifestEntry | undefined {
    return this.#entries.get(url);
  }

  /** The files that are said to hold these bytes. */
  filesWith(sha256: string): string[] {
    return [...(this.#filesWith.get(sha256) ?? [])];
  }

  /** Says that an article shows a picture. */
  use(url: string, article: string): void {
    this.#articles.add(article);
    const articles = this.#uses.get(url);
    if (articles === undefined) this.#uses.set(url, new Set([article]));
    else articles.add(article);
  }

  /** Says what has become of a picture; what was said of a file that now holds something else is forgotten. */
  put(entry: Omit<ManifestEntry, 'articles'>): void {
    const articles = this.#entries.get(entry.url)?.articles ?? [];
    for (const url of this.#urlsOf.get(entry.file ?? '') ?? []) {
      const other = this.#entries.get(url);
      if (other?.file === entry.file && other?.sha256 !== entry.sha256) this.#entries.delete(url);
    }
    const { status, error, ...rest } = entry;
    this.#set({ ...rest, articles, status, ...(error === undefined ? {} : { error }) });
  }

  /**
   * Writes the manifest, whole or not at all, if there is something new in it.
   *
   * @param isComplete whether every picture of the articles of this run is known: then what they showed before is not.
   * @throws {UnwritableFolder} if it cannot be written.
   */
  async save(isComplete: boolean): Promise<void> {
    const entries = [...this.#entries.values()]
      .map((entry) => ({ ...entry, articles: this.#articlesOf(entry, isComplete) }))
      .sort((one, other) => (one.url < other.url ? -1 : 1));
    const text = `${JSON.stringify(entries, null, 2)}\n`;
    if (text === this.#written) return;
    const temporary = join(this.#folder, `.article-kit-${randomBytes(6).toString('hex')}.tmp`);
    try {
      await onDisk(writeFile(temporary, text));
      await onDisk(rename(temporary, join(this.#folder, MANIFEST)));
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
    this.#written = text;
  }

  #set(entry: ManifestEntry): void {
    const { url, file, sha256 } = entry;
    this.#entries.set(url, entry);
    if (file === null || sha256 === null) return;
    this.#urlsOf.set(file, (this.#urlsOf.get(file) ?? new Set()).add(url));
    this.#filesWith.set(sha256, (this.#filesWith.get(sha256) ?? new Set()).add(file));
  }

  #articlesOf({ url, articles }: ManifestEntry, isComplete: boolean): string[] {
    const before = isComplete ? articles.filter((article) => !this.#articles.has(article)) : articles;
    return [...new Set([...before, ...(this.#uses.get(url) ?? [])])].sort();
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
