import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Manifest } from './manifest.ts';
import { pictureName } from './picture-name.ts';
import { MEDIA_TYPES } from './picture-type.ts';
import type { ReceivedPicture } from './receive-picture.ts';
import { onDisk } from './unwritable-folder.ts';

/** A folder of pictures and the manifest that tells what they are. */
export class PictureFolder {
  readonly path: string;
  readonly manifest: Manifest;
  /** Files that this run has looked at or written, and the hash of what they hold. */
  readonly #seen = new Map<string, string>();

  private constructor(path: string, manifest: Manifest) {
    this.path = path;
    this.manifest = manifest;
  }

  /**
   * Opens a folder, which has to be there.
   *
   * @throws {UnwritableFolder} if it cannot be written.
   */
  static async open(path: string): Promise<PictureFolder> {
    return new PictureFolder(path, await Manifest.read(path));
  }

  /** Whether the picture of an address is there already, down to its last byte. */
  async has(url: string): Promise<boolean> {
    const entry = this.manifest.get(url);
    return entry?.status === 'fetched' && (await this.#holds(entry.file!, entry.sha256!, entry.bytes!));
  }

  /**
   * Gives a received picture its place: a name of its own, or the file that holds the same bytes already.
   *
   * @throws {UnwritableFolder} if that cannot be done.
   */
  async keep(url: string, received: ReceivedPicture): Promise<void> {
    const { bytes, sha256, type, size } = received;
    const there = await this.#fileWith(sha256, bytes);
    const name = there ?? pictureName(url, type);
    try {
      if (there === null) await onDisk(rename(received.file, join(this.path, name)));
    } finally {
      await unlink(received.file).catch(() => undefined);
    }
    this.#seen.set(name, sha256);
    this.manifest.put({ url, file: name, bytes, sha256, type: MEDIA_TYPES[type], ...size, status: 'fetched' });
  }

  /** Writes down that a picture could not be had. */
  miss(url: string, error: string): void {
    this.manifest.put({ url, file: null, bytes: null, sha256: null, type: null, status: 'failed', error });
  }

  async #fileWith(sha256: string, bytes: number): Promise<string | null> {
    for (const file of this.manifest.filesWith(sha256)) if (await this.#holds(file, sha256, bytes)) return file;
    return null;
  }

  async #holds(file: string, sha256: string, bytes: number): Promise<boolean> {
    const seen = this.#seen.get(file);
    if (seen !== undefined) return seen === sha256;
    const path = join(this.path, file);
    const there = await lstat(path).catch(() => null);
    if (there?.isFile() !== true || there.size !== bytes) return false;
    const hash = await hashOf(path);
    if (hash !== null) this.#seen.set(file, hash);
    return hash === sha256;
  }
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    return null;
  }
  return hash.digest('hex');
}
