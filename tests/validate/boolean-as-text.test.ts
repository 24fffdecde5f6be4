import { describe, expect, test } from 'vitest';
import { generic } from '../../src/validate/presets/generic.ts';
import { booleanAsText } from '../../src/validate/rules/boolean-as-text.ts';
import { check } from './check-rule.ts';

const booleans = (text: string) => check(booleanAsText, text, { preset: generic });

describe('boolean-as-text', () => {
  test('takes the quotes away', () => {
    expect(booleans('---\ntitle: A\ndraft: "false" # for now\n---\n')).toEqual([
      {
        at: '3:8',
        end: '3:15',
        text: '"false"',
        message: '"false" is text because of its quotes, and text that is not empty counts as true in templates',
        help: 'Write draft: false, without quotes.',
        fixed: '---\ntitle: A\ndraft: false # for now\n---\n',
      },
    ]);
  });

  test.each([
    ["comments: 'no'", 'comments: false'],
    ["comments: 'Yes'", 'comments: true'],
    ['draft: "TRUE"', 'draft: true'],
    ['draft: " off "', 'draft: false'],
    ['published: "true"', 'published: true'],
    ['toc: "false"', 'toc: false'],
  ])('%s becomes %s', (line, mended) => {
    expect(booleans(`---\n${line}\n---\n`).map(({ fixed }) => fixed)).toEqual([`---\n${mended}\n---\n`]);
  });

  test('reads TOML and JSON', () => {
    expect(booleans('+++\ndraft = "false"\n+++\n')[0]).toMatchObject({
      help: 'Write draft = false, without quotes.',
      fixed: '+++\ndraft = false\n+++\n',
    });
    expect(booleans('{\n"draft": "false"\n}\n')[0]?.fixed).toBe('{\n"draft": false\n}\n');
  });

  test.each([
    ['true and false themselves', 'draft: false\ncomments: True'],
    ['words without quotes, which are another matter', 'draft: no\ncomments: yes'],
    ['a text', 'title: "true"\nlang: "no"\ntags: ["yes"]'],
    ['yes and no where anything may stand', 'template: "no"\npublished: "yes"'],
    ["an author's own key", 'answer: "false"'],
    ['other words', 'draft: "maybe"'],
  ])('has nothing against %s', (_, block) => {
    expect(booleans(`---\n${block}\n---\n`)).toEqual([]);
  });
});
