import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** What a command line did. */
export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** What differs from a pipe, a Linux and an empty environment. */
export interface Circumstances {
  stdin?: string | Uint8Array | Readable;
  terminal?: boolean;
  columns?: number;
  env?: Record<string, string>;
  signal?: AbortSignal;
  platform?: NodeJS.Platform;
  stdout?: Writable;
}

/** A stream that remembers, and looks like a terminal if asked to. */
export class Memory extends Writable {
  text = '';
  isTTY = false;
  columns = 100;
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
  cursorTo(): void {}
  clearLine(): void {}
  moveCursor(): void {}
}

/** A folder of its own for one test, taken away when the test ends. */
export class World {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'article-kit-')));

  constructor(files: Record<string, string | Uint8Array> = {}) {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(files)) this.put(path, text);
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  put(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  remove(path: string): void {
    rmSync(this.at(path));
  }

  read(path: string): string {
    return readFileSync(this.at(path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(this.at(path));
  }

  /** Every file below a folder, sorted; hidden ones too, but for the manifest that every output folder has. */
  list(path = '.'): string[] {
    const walk = (folder: string): string[] =>
      readdirSync(folder).flatMap((name) => {
        if (name === '.article-kit.json') return [];
        const file = join(folder, name);
        return lstatSync(file).isDirectory() ? walk(file) : [relative(this.at(path), file)];
      });
    return this.has(path) ? walk(this.at(path)).sort() : [];
  }

  async run(args: string[], circumstances: Circumstances = {}): Promise<Ended> {
    const { stdin = '', terminal = false, columns = 100, env = {}, platform = 'linux' } = circumstances;
    const stdout = circumstances.stdout ?? new Memory();
    const stderr = new Memory();
    for (const stream of [stdout, stderr])
      if (stream instanceof Memory) Object.assign(stream, { isTTY: terminal, columns });
    const code = await run(args, {
      stdin: stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin)]),
      stdout,
      stderr,
      cwd: this.folder,
      env,
      platform,
      v8: '',
      signal: circumstances.signal ?? new AbortController().signal,
    });
    return { code, out: stdout instanceof Memory ? stdout.text : '', err: stderr.text };
  }
}
