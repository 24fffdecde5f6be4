import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Article } from '../../article/article.ts';
import { loadFrontMatter } from '../../article/load-front-matter.ts';
import { systemErrorWords } from '../../batch/system-error.ts';
import { MANIFEST } from '../../download/manifest.ts';
import { readEntries } from '../../download/manifest-entry.ts';
import { pictureKey } from '../../download/picture-key.ts';
import { absolute, ownAddress } from '../../extract/base-address.ts';
import { UsageError } from '../usage-error.ts';

/** Pictures that `extract --download` has put into a folder. */
export class LocalImages {
  readonly #folder: string;
  readonly #files: ReadonlyMap<string, string>;

  private constructor(folder: string, files: ReadonlyMap<string, string>) {
    this.#folder = folder;
    this.#files = files;
  }

  /**
   * Reads the list of what a folder holds.
   *
   * @throws {UsageError} if there is none.
   */
  static read(name: string, cwd: string): LocalImages {
    const { entries } = readEntries(LocalImages.listIn(name, cwd));
    return new LocalImages(
      resolve(cwd, name),
      new Map(entries.flatMap(({ url, file }) => (file === null ? [] : [[url, file]]))),
    );
  }

  /**
   * The list of what a folder holds, as it is written.
   *
   * @throws {UsageError} if there is none.
   */
  static listIn(name: string, cwd: string): string {
    try {
      return readFileSync(join(resolve(cwd, name), MANIFEST), 'utf8');
    } catch (error) {
      const words = `${name} holds no pictures that were downloaded: ${MANIFEST}: ${systemErrorWords(error)}`;
      throw new UsageError(words, `First: article-kit extract --download ${name}`);
    }
  }

  /**
   * The way from an output to the file of a picture, by the picture's address as the article writes it.
   *
   * @param output the file that the Markdown goes to; the working folder's if it goes to no file.
   */
  async finderFor(article: Article, output: string, baseUrl: string | undefined) {
    const { data } = await loadFrontMatter(article);
    const base = baseUrl ?? ownAddress(data);
    return (address: string): string | null => {
      const url = /^data:/i.test(address) ? address : absolute(address, base);
      const file = url === null ? undefined : this.#files.get(pictureKey(url));
      if (file === undefined) return null;
      return encodeURI(relative(dirname(output), join(this.#folder, file)).replaceAll('\\', '/'));
    };
  }
}
