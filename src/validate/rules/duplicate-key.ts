import { nextLine } from '../../article/text-lines.ts';
import { linesOf } from '../block-lines.ts';
import { readKeyValueLine } from '../key-value-line.ts';
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
    const own = lines.findIndex((other) => other.start === start);
    // The nearest one: it is the value that would count if this line went.
    const first = lines.slice(0, own).findLastIndex((other) => isSame(readKeyValueLine(other.text), line));
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

function isSame(one: ReturnType<typeof readKeyValueLine>, other: NonNullable<ReturnType<typeof readKeyValueLine>>) {
  return one !== null && one.key === other.key && one.indent === other.indent;
}
