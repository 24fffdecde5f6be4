import { lookalikeOf } from '../lookalike.ts';
import type { BlockRule } from '../rule.ts';

/** An article without front matter. */
export const missingFrontMatter: BlockRule = {
  stage: 'block',
  name: 'missing-front-matter',
  summary: 'The file has no front matter.',
  why: 'Without it an article has no title, date or tags; Jekyll and Hexo do not even take the file for a page.',
  weight: 'error',
  fixable: false,
  needs: { noFrontMatter: true },
  bad: '<p>The tide turns at six.</p>\n',
  good: '---\ntitle: Tides\n---\n<p>The tide turns at six.</p>\n',
  options: {
    /** Names of files that are about the folder and no articles, without their ending. */
    except: ['README', 'CHANGELOG', 'CONTRIBUTING', 'LICENSE', 'LICENCE', 'CODE_OF_CONDUCT', 'SECURITY', 'AUTHORS'],
  },
  *check(source) {
    const { parts, path, text, fenceStart, options } = source;
    if (parts === null || parts.language !== null || lookalikeOf(source) !== null) return;
    const name = path.slice(path.lastIndexOf('/') + 1).split('.')[0]!;
    const except = options['except'];
    if (Array.isArray(except) && except.some((one) => String(one).toLowerCase() === name.toLowerCase())) return;
    const isEmpty = fenceStart >= text.length;
    yield {
      start: Math.min(fenceStart, text.length),
      end: Math.min(fenceStart, text.length),
      message: isEmpty ? 'the file is empty' : 'the file has no front matter',
      help: 'Begin the file with a line of three dashes, key: value lines, and a line of three dashes.',
    };
  },
};
