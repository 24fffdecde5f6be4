import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { World } from './world.ts';

/** Where article-kit itself lies. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Whether a program is there to be tried. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** A build of its own, because dist/ may be in use or in the making while tests run. */
class BuiltBin {
  readonly home = realpathSync(mkdtempSync(join(tmpdir(), 'article-kit-bin-')));
  readonly path = join(this.home, 'bin/article-kit.js');

  constructor() {
    symlinkSync(join(repository, 'src'), join(this.home, 'src'));
    cpSync(join(repository, 'bin'), join(this.home, 'bin'), { recursive: true });
    cpSync(join(repository, 'package.json'), join(this.home, 'package.json'));
    execFileSync(process.execPath, [join(repository, 'scripts/build.mjs')], { cwd: this.home, stdio: 'pipe' });
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** The built program, for all tests of a file. */
export function builtForAll(): { readonly path: string } {
  let bin: BuiltBin | null = null;
  beforeAll(() => {
    bin = new BuiltBin();
  }, 60_000);
  afterAll(() => bin?.remove());
  return {
    get path() {
      return bin!.path;
    },
  };
}

/** An article with a fault, the same as `--fix` mends it, and one without. */
export const FAULTY = '---\ntitle: Foo: bar\n---\n';
export const MENDED = "---\ntitle: 'Foo: bar'\n---\n";
export const SOUND = '---\ntitle: Low water\n---\n';

/** How a program ended; what it said on both streams is one text, as a terminal shows it. */
export interface Said {
  code: number | null;
  text: string;
}

/** A git repository of its own for one test, with nothing of the settings of whoever runs the tests. */
export class GitWorld extends World {
  /** What programs see, on top of a bare environment. */
  readonly env: Record<string, string> = {};

  constructor(files: Record<string, string | Uint8Array> = {}) {
    super(files);
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** Installs a hook that is run by the shell in the top of the work tree. */
  hook(lines: string): void {
    this.put('.git/hooks/pre-commit', `#!/bin/sh\n${lines}\n`);
    chmodSync(this.at('.git/hooks/pre-commit'), 0o755);
  }

  git(...args: string[]): Said {
    return this.start('git', args);
  }

  /** Does with git what a test takes for granted. */
  done(...args: string[]): void {
    const { code, text } = this.git(...args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${text}`);
  }

  start(program: string, args: readonly string[], cwd = '.'): Said {
    mkdirSync(this.at(cwd), { recursive: true });
    const env = { ...bareEnvironment(), ...this.env };
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: this.at(cwd), env, encoding: 'utf8' });
    return { code: status, text: `${stdout ?? ''}${stderr ?? ''}` };
  }

  /** The subjects of the commits there are, newest first. */
  commits(): string[] {
    const { code, text } = this.git('log', '--format=%s');
    return code === 0 ? text.trim().split('\n') : [];
  }
}

/** Tests may themselves be run by a hook, whose variables name another repository. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...all } = process.env;
  const env = Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('GIT_')));
  const person = { NAME: 'Ann', EMAIL: 'ann@example.org' };
  for (const role of ['AUTHOR', 'COMMITTER']) {
    for (const [key, value] of Object.entries(person)) env[`GIT_${role}_${key}`] = value;
  }
  return { ...env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}

/** Where the findings stand that a program told of, one a line. */
export function places({ text }: Said): string[] {
  return text.split('\n').flatMap((line) => /^(.+:\d+:\d+): (?:error|warning): .*\[([\w-]+)\]$/.exec(line)?.[1] ?? []);
}
