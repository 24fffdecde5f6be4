import { execFileSync } from 'node:child_process';

/** Thrown where git is missing, or the folder is no work tree. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** More than any index of articles holds, in bytes. */
const MOST_OUTPUT = 1 << 30;

type Env = Readonly<Record<string, string | undefined>>;

/** Runs git once, and gives what it says. */
export type Git = (args: readonly string[], input?: string) => Buffer;

/**
 * Git in a folder, as its hooks call us or not.
 *
 * @throws {GitError} at each call that fails.
 */
export function gitIn(cwd: string, env: Env): Git {
  const asked: Git = (args, input) => run(args, { cwd, env, input });
  const { GIT_DIR: folder, ...rest } = env;
  if (folder === undefined || env['GIT_WORK_TREE'] !== undefined) return asked;
  // In a linked work tree git tells its hooks where its own folder is and not where the tree is. A git that is called
  // further down takes the folder it is called in for the top, unless it finds its own folder by itself.
  const found: Git = (args, input) => run(args, { cwd, env: rest, input });
  const where = ['rev-parse', '--absolute-git-dir'];
  try {
    return found(where).equals(asked(where)) ? found : asked;
  } catch {
    return asked;
  }
}

function run(
  args: readonly string[],
  { cwd, env, input }: { cwd: string; env: Env; input?: string | undefined },
): Buffer {
  try {
    // The words of an error are read, so they have to be English.
    return execFileSync('git', [...args], {
      cwd,
      env: { ...env, LC_ALL: 'C' },
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: MOST_OUTPUT,
    });
  } catch (error) {
    throw new GitError(wordsOf(error));
  }
}

function wordsOf(error: unknown): string {
  const { code, stderr } = error as { code?: string; stderr?: Buffer };
  if (code === 'ENOENT') return 'git is not installed';
  const lines = (stderr?.toString('utf8') ?? '').split('\n');
  // Warnings and traces may stand above what went wrong.
  const line = lines.find((text) => text.startsWith('fatal: ')) ?? lines[0]!;
  return line.replace(/^fatal: /, '') || 'git failed';
}
