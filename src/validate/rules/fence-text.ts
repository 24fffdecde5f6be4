import { lineEnd, nextLine } from '../../article/text-lines.ts';
import type { BlockRule, Edit } from '../rule.ts';
import { shown } from '../shown.ts';

/** Text behind the opening fence. */
export const fenceText: BlockRule = {
  stage: 'block',
  name: 'fence-text',
  summary: 'Text stands behind the opening fence, such as `---yaml` or `--- # comment`.',
  why: 'gray-matter takes it for the name of a language, Hugo, Jekyll and Hexo find no front matter at all.',
  weight: 'error',
  fixable: true,
  needs: { noFrontMatter: true },
  bad: '---yaml\ntitle: Tides\n---\n',
  good: '---\ntitle: Tides\n---\n',
  *check({ text, fault, fenceStart }) {
    if (fault?.code !== 'fence-text') return;
    const end = lineEnd(text, fenceStart);
    const fence = text.slice(fenceStart, fenceStart + 3);
    const words = text.slice(fenceStart + 3, end);
    yield {
      start: fenceStart + 3 + (words.length - words.trimStart().length),
      end: fenceStart + 3 + words.trimEnd().length,
      message: `${shown(words.trim())} stands behind the opening fence`,
      help: `Leave ${fence} alone on its line.`,
      ...mended(text, fenceStart + 3, end, fence),
    };
  },
};

/** The language's own name says nothing new; a comment can stand in the next line. Other words are the author's to place. */
function mended(text: string, start: number, end: number, fence: string): { edits?: Edit[] } {
  const words = text.slice(start, end).trim();
  const language = fence === '---' ? /^ya?ml$/i : /^toml$/i;
  if (language.test(words)) return { edits: [{ start, end, text: '' }] };
  if (!words.startsWith('#')) return {};
  const next = nextLine(text, end);
  return { edits: [{ start, end, text: `${text.slice(end, next) || '\n'}${words}` }] };
}
