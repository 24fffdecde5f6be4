import type { BlockRule } from '../rule.ts';

/** U+FFFD, which stands for what an earlier program could not read. */
export const replacementCharacter: BlockRule = {
  stage: 'block',
  name: 'replacement-character',
  summary: 'The front matter holds U+FFFD, which a program put where it could not read what stood there.',
  why: 'The letter is lost: the file was once read in a wrong encoding and saved.',
  weight: 'warn',
  fixable: false,
  needs: { text: /\ufffd/ },
  bad: '---\ntitle: Caf\ufffd\n---\n',
  good: '---\ntitle: Café\n---\n',
  *check({ text, parts }) {
    if (parts === null || parts.language === null) return;
    const index = parts.block.indexOf('\ufffd');
    if (index === -1) return;
    const start = parts.blockOffset + index;
    let end = start + 1;
    while (text[end] === '\ufffd') end++;
    yield {
      start,
      end,
      message: 'a letter was lost here: U+FFFD stands where an earlier program could not read the file',
      help: 'Type the letter again, or take it from an older copy of the file.',
    };
  },
};
