import { lastAtMost } from '../../article/last-at-most.ts';
import { nextLine } from '../../article/text-lines.ts';
import { type BlockLine, lineIndexAt, linesOf } from '../block-lines.ts';
import { type KeyValueLine, readKeyValueLine } from '../key-value-line.ts';
import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { spanOf } from '../syntax-faults.ts';

/** A key that stands twice. */
export const duplicateKey: SyntaxRule = {
  stage: 'syntax',
  name: 'duplicate-key',
  summary: 'A key stands twice in the same block.',
  why: 'Hexo, Jekyll, Astro and Docusaurus refuse the file; Hugo takes the last value and says nothing.',
  weight: 'error',
  fixable: true,
  needs: { languages: ['json', 'toml'] },
  bad: '---\ntitle: Tides\ndate: 2022-06-18\ntitle: Tides\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-06-18\n---\n',
  *diagnose({ block, start, end, text, code, offset }) {
    if (code !== 'duplicate-key') return;
    const line = readKeyValueLine(text);
    if (line?.key == null) return;
    const lines = linesOf(block);
    const own = lineIndexAt(lines, start);
    const same = linesByKey(lines).get(nameOf(line)) ?? [];
    // The nearest one: it is the value that would count if this line went.
    const first = same[lastAtMost(same, own) - 1] ?? -1;
    const where = first === -1 ? '' : ` (also ${own - first} ${own - first === 1 ? 'line' : 'lines'} above)`;
    const isTwin = first !== -1 && line.value !== '' && lines[first]!.text.trimEnd() === text.trimEnd();
    const isWhole = isTwin && !/^[ \t]/.test(lines[own + 1]?.text ?? '') && !/^[|>]/.test(line.value);
    yield {
      start: offset,
      end: offset + line.key.length,
      message: `the key ${shown(line.key)} stands twice${where}${isTwin ? ', with the same value' : ''}`,
      help: isTwin ? 'Remove one of the two lines.' : 'Keep the one that is right, and remove the other.',
      edits: isWhole ? [{ start, end: nextLine(block, end), text: '' }] : [],
      isSure: isWhole,
    };
  },
  *check({ language, frontMatter, text }) {
    if (language === 'yaml') return;
    for (const problem of frontMatter.problems) {
      if (problem.code !== 'duplicate-key') continue;
      const { start, end } = spanOf(problem);
      const key = /^["']?[\p{L}\p{N}_.-]+["']?/u.exec(text.slice(start, start + 80))?.[0] ?? text.slice(start, end);
      const message = `the key ${shown(key)} stands twice`;
      yield { start, end: start + key.length, message, help: 'Keep the one that is right, and remove the other.' };
    }
  },
};

const indexed = new WeakMap<readonly BlockLine[], Map<string, number[]>>();

/** Where each key stands in lines of its own, by its name and indentation, so that thousands of twins take no square. */
function linesByKey(lines: readonly BlockLine[]): Map<string, number[]> {
  const known = indexed.get(lines);
  if (known !== undefined) return known;
  const byKey = new Map<string, number[]>();
  lines.forEach(({ text }, index) => {
    const line = readKeyValueLine(text);
    if (line === null) return;
    const same = byKey.get(nameOf(line));
    if (same === undefined) byKey.set(nameOf(line), [index]);
    else same.push(index);
  });
  indexed.set(lines, byKey);
  return byKey;
}

function nameOf({ indent, key }: KeyValueLine): string {
  return `${indent} ${key}`;
}
