import { lookalikeOf } from '../lookalike.ts';
import type { BlockRule } from '../rule.ts';
import { shown } from '../shown.ts';

/** A line that was meant as a fence. */
export const malformedFence: BlockRule = {
  stage: 'block',
  name: 'malformed-fence',
  summary: 'A line that was meant as a fence is not exactly three dashes (or pluses) at the start of the line.',
  why: 'Readers want `---` and nothing else: four dashes, a blank before them or a long dash make it a line of text.',
  weight: 'error',
  fixable: true,
  needs: { noFrontMatter: true },
  bad: '----\ntitle: Tides\n---\n',
  good: '---\ntitle: Tides\n---\n',
  *check(source) {
    const found = lookalikeOf(source);
    if (found?.kind !== 'malformed') return;
    const { line, edits } = found;
    const what = /^[ \t]/.test(line.text)
      ? 'a fence has to begin at the start of its line'
      : 'a fence is exactly three';
    yield {
      start: line.start,
      end: line.end,
      message: `${shown(line.text.trim())} is no fence to any reader: ${what}${/^[ \t]/.test(line.text) ? '' : ' dashes'}`,
      help: `Type ${edits[0]!.text}`,
      edits,
    };
  },
};
