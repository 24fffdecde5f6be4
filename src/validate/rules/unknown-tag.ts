import { lineEnd } from '../../article/text-lines.ts';
import { quote } from '../quote.ts';
import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';

/** `!name` before a value. */
export const unknownTag: SyntaxRule = {
  stage: 'syntax',
  name: 'unknown-tag',
  summary: 'A value begins with a tag, `!name`, that readers of front matter do not know.',
  why: 'Text that begins with an exclamation mark is a tag to YAML: readers refuse it, or leave out the first word.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle: !important notes\n---\n',
  good: "---\ntitle: '!important notes'\n---\n",
  *diagnose({ block, code, offset }) {
    if (code !== 'unknown-tag' || block[offset] !== '!') return;
    const line = block.slice(offset, lineEnd(block, offset));
    const tag = /^![^\s,[\]{}]*/.exec(line)![0];
    const value = line.replace(/[ \t]+#.*$/, '').trimEnd();
    // `!ruby/object:…` and `!!binary` are tags that a program wrote and meant.
    const isText = /^![^!/:]*$/.test(tag) && !/["'[\]{}|>,]/.test(value.slice(tag.length));
    yield {
      start: offset,
      end: offset + tag.length,
      message: `${shown(tag)} is read as the name of a tag that nobody knows, and is no part of the value`,
      help: isText ? `Put the value in quotes: ${shown(quote(value))}` : 'Remove the tag, or put the text in quotes.',
      edits: isText ? [{ start: offset, end: offset + value.length, text: quote(value) }] : [],
      isSure: isText,
    };
  },
};
