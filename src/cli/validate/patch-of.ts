import { createTwoFilesPatch } from 'diff';

/** A change as a unified diff that `git apply` and `patch -p1` take. */
export function patchOf(path: string, before: string, after: string): string {
  // A name that holds a blank ends with a tab, as git writes it: `patch` would read no further than the blank.
  const header = path.includes(' ') ? '' : undefined;
  const names = [`a/${path}`, `b/${path}`].map(quoted) as [string, string];
  const patch = createTwoFilesPatch(...names, before, after, header, header, { context: 3 });
  // Its first line is a rule of equal signs, which means nothing to either program.
  return patch.replace(/^=+\n/, '');
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

/** A name as git writes it: in quotes, as in C, if it holds what would end or change it. */
function quoted(name: string): string {
  if (!/[\u0000-\u001f"\\\u007f]/.test(name)) return name;
  const escaped = name.replace(/[\u0000-\u001f"\\\u007f]/g, (character) => {
    return ESCAPES[character] ?? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return `"${escaped}"`;
}
