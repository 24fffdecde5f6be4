import { describe, expect, test } from 'vitest';
import { generic } from '../../src/validate/presets/generic.ts';
import { requiredKey } from '../../src/validate/rules/required-key.ts';
import { check } from './check-rule.ts';

const missing = (text: string, options = {}, path = 'a.md') =>
  check(requiredKey, text, { preset: generic, options, path });

describe('required-key', () => {
  test('points at the start of the block, where the key should go', () => {
    expect(missing('\n---\ndate: 2024-05-06\n---\nText\n')).toEqual([
      {
        at: '3:1',
        end: '3:1',
        text: '',
        message: 'the key "title" is missing',
        help: 'Add a line such as title: … to the front matter.',
        fixed: null,
      },
    ]);
  });

  test.each([
    ['TOML', '+++\ndate = 2024-05-06\n+++\n', 'title = …'],
    ['JSON', '{\n"date": "2024-05-06"\n}\n', '"title": …'],
  ])('names the line as %s has it', (_, text, line) => {
    expect(missing(text)[0]?.help).toContain(line);
  });

  test('speaks of an empty block too', () => {
    expect(missing('---\n---\nText\n')).toHaveLength(1);
  });

  test('asks for the keys of its option instead of those of the preset', () => {
    const messages = missing('---\ntitle: A\n---\n', { keys: ['author', 'title', 'cover'] }).map(
      ({ message }) => message,
    );
    expect(messages).toEqual(['the key "author" is missing', 'the key "cover" is missing']);
    expect(missing('---\ndate: 2024-05-06\n---\n', { keys: [] })).toEqual([]);
  });

  test.each(['title: A', 'title:', 'Title: A', 'tilte: A', '"title": A'])('leaves %j to other rules', (line) => {
    expect(missing(`---\n${line}\n---\n`)).toEqual([]);
  });

  test('is not content with another word for the key', () => {
    expect(missing('---\nheading: A\n---\n')).toHaveLength(1);
  });

  test('asks nothing of the start page of a site, which has no date', () => {
    expect(missing('---\nlayout: home\n---\n', {}, 'index.md')).toEqual([]);
    expect(missing('---\nlayout: home\n---\n', {}, 'content/posts/_index.html')).toEqual([]);
    expect(missing('---\ndate: 2024-05-06\n---\n', {}, 'posts/tides/index.md')).toHaveLength(1);
    expect(missing('---\nlayout: home\n---\n', {}, 'my-index.md')).toHaveLength(1);
  });
});
