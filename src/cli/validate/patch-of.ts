import { createTwoFilesPatch } from 'diff';

/** A change as a unified diff that `git apply` and `patch -p1` take. */
export function patchOf(path: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  // Its first line is a rule of equal signs, which means nothing to either program.
  return patch.replace(/^=+\n/, '');
}
