import { lineEnd } from '../../article/text-lines.ts';
import type { BlockRule } from '../rule.ts';

/** Front matter that is a program. */
export const codeFrontMatter: BlockRule = {
  stage: 'block',
  name: 'code-front-matter',
  summary: 'The front matter is a program, such as `---js`.',
  why: 'gray-matter would run it, with all the rights of who builds the site; other readers find no front matter. We never run it.',
  weight: 'error',
  fixable: false,
  needs: { noFrontMatter: true },
  bad: '---js\n{ title: "Tides" }\n---\n',
  good: '---\ntitle: Tides\n---\n',
  *check({ text, fault, fenceStart }) {
    if (fault?.code !== 'code-refused') return;
    yield {
      start: fenceStart,
      end: lineEnd(text, fenceStart),
      message: fault.message,
      help: 'Write it as YAML below a plain ---',
    };
  },
};
