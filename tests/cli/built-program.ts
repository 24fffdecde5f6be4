import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The program as it is shipped, built in a folder of its own: dist/ may be in use or in the making while tests run. */
export class BuiltProgram {
  readonly home = realpathSync(mkdtempSync(join(tmpdir(), 'article-kit-bin-')));
  readonly bin = join(this.home, 'bin/article-kit.js');

  build(): void {
    symlinkSync(join(repository, 'src'), join(this.home, 'src'));
    cpSync(join(repository, 'bin'), join(this.home, 'bin'), { recursive: true });
    cpSync(join(repository, 'package.json'), join(this.home, 'package.json'));
    execFileSync(process.execPath, [join(repository, 'scripts/build.mjs')], { cwd: this.home, stdio: 'pipe' });
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** The environment without what a test runner adds for its own processes. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return env;
}
