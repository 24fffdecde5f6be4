import type { ParsedBlock } from './parsed-block.ts';

/** No front matter nests like this, and the parsers, which recurse, would run out of stack. */
const MOST_LEVELS = 200;

/** So many brackets take a parser of YAML seconds, and no front matter has them. */
const MOST_BRACKETS = 100_000;

/** True for a block with more brackets, or deeper ones or list marks on one line, than a parser should be asked to follow. */
export function isTooDeep(block: string): boolean {
  let brackets = 0;
  let opened = 0;
  let marks = 0;
  for (let index = 0; index < block.length; index++) {
    const character = block[index];
    if (character === '[' || character === '{') {
      brackets++;
      opened++;
    } else if ((character === ']' || character === '}') && brackets > 0) brackets--;
    else if (character === '\n' || character === '\r') marks = 0;
    else if ((character === '-' || character === '?' || character === ':') && block[index + 1] === ' ') marks++;
    if (brackets > MOST_LEVELS || marks > MOST_LEVELS || opened > MOST_BRACKETS) return true;
  }
  return deepestIndent(block) > 4 * MOST_LEVELS;
}

function deepestIndent(block: string): number {
  let deepest = 0;
  for (const match of block.matchAll(/^[ ]+(?=\S)/gm)) deepest = Math.max(deepest, match[0].length);
  return deepest;
}

/** What comes of a block that is too deep: nothing but the problem. */
export function tooDeepBlock(block: string): ParsedBlock {
  const message = `the front matter nests more than ${MOST_LEVELS} levels or holds more than ${MOST_BRACKETS} brackets`;
  return { data: {}, problems: [{ code: 'too-deep', message, span: [0, block.length] }], spanOf: () => null };
}
