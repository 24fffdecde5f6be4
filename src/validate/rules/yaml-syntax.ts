import type { SyntaxRule } from '../rule.ts';

/** What the parser's codes mean in plain words. */
const WORDS: Readonly<Record<string, string>> = {
  'alias-bomb': 'aliases unfold to far more values than anybody wrote',
  'alias-props': 'an alias has an anchor or a tag of its own, which YAML forbids',
  'bad-alias': 'the name of an anchor or alias ends with a colon or is empty',
  'bad-collection-type': 'the tag does not fit the kind of value behind it',
  'bad-directive': 'a line begins with %, which makes it a directive of YAML',
  'bad-dq-escape': 'a backslash in double quotes begins no escape that YAML knows',
  'bad-indent': 'the line is indented otherwise than the lines that it belongs to',
  'bad-prop-order': 'an anchor or a tag stands on the wrong side of a ? or -',
  'bad-scalar-start': 'a value begins with a character that YAML keeps for itself',
  'block-as-implicit-key': 'a value in the same line as its key goes on as a list or map',
  'block-in-flow': 'a list or map over several lines stands in brackets',
  'circular-alias': 'an alias refers to what it stands in',
  'comment-space': 'a # has no blank before it',
  impossible: 'the line cannot be read',
  'key-over-1024-chars': 'a key is longer than 1,024 characters',
  'missing-char': 'a colon, comma, quote or bracket is missing',
  'multiline-implicit-key': 'a key goes over more than one line: a colon or an indentation is missing',
  'multiple-anchors': 'a value has two anchors',
  'multiple-docs': 'a line begins with ---, which begins another document',
  'multiple-tags': 'a value has two tags',
  'non-string-key': 'a key is a list or a map',
  'tab-as-indent': 'the line is indented with a tab, which YAML forbids',
  'tag-resolve-failed': 'the tag is unknown',
  'too-deep': 'the block nests deeper than any front matter, or holds more brackets',
  'unexpected-token': 'something stands here that belongs to no key and no value',
};

const LOST_ITEM = 'a list item stands below a key that has a value already, or below none';

/** YAML that cannot be read, for a cause that no other rule knows. */
export const yamlSyntax: SyntaxRule = {
  stage: 'syntax',
  name: 'yaml-syntax',
  summary: 'The YAML cannot be read, for a cause that has no rule of its own.',
  why: 'No generator reads the file, or each reads something else.',
  weight: 'error',
  fixable: false,
  bad: '---\ntitle: Tides\ntags: [sea: moon: sun]\n---\n',
  good: '---\ntitle: Tides\ntags: [sea, moon, sun]\n---\n',
  *diagnose({ text, code, offset, start, end }) {
    const at = Math.min(Math.max(offset, start), end);
    yield {
      start: at,
      end: Math.max(at + 1, Math.min(end, at + 1)),
      message: text.startsWith('- ') ? LOST_ITEM : (WORDS[code] ?? 'the line cannot be read as YAML'),
      help: 'Write key: value, with quotes round a value that holds one of : # [ ] { } , & * ? | > @ ` or a quote.',
      edits: [],
      isSure: false,
    };
  },
};
