import type { BlockRule } from '../rule.ts';

/** All that YAML 1.2, section 5.1, forbids, but for line ends and the tab. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/** NUL and other characters that no text has. */
export const controlCharacter: BlockRule = {
  stage: 'block',
  name: 'control-character',
  summary: 'The front matter holds a NUL or another control character.',
  why: 'YAML forbids them: strict readers refuse the file, others keep them in titles and addresses.',
  weight: 'error',
  fixable: true,
  needs: { text: /[^\t\n\r -~\u0085\u00a0-\ufffd]/ },
  bad: '---\ntitle: Ti\u0000des\n---\n',
  good: '---\ntitle: Tides\n---\n',
  *check({ parts }) {
    if (parts === null || parts.language === null) return;
    for (const { index, 0: character } of parts.block.matchAll(FORBIDDEN)) {
      const start = parts.blockOffset + index;
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      yield {
        start,
        end: start + 1,
        message: `there is a control character (U+${code}${code === '0000' ? ', NUL' : ''}), which YAML forbids`,
        help: 'Delete it.',
        edits: [{ start, end: start + 1, text: '' }],
      };
    }
  },
};
