import { describe, expect, test } from 'vitest';
import { docusaurus } from '../../src/validate/presets/docusaurus.ts';
import { generic } from '../../src/validate/presets/generic.ts';
import { unknownKey } from '../../src/validate/rules/unknown-key.ts';
import { check } from './check-rule.ts';

const unknown = (block: string, options = {}) =>
  check(unknownKey, `---\n${block}\n---\n`, { preset: generic, options });

describe('unknown-key', () => {
  test('asks whether the known key was meant, and renames it', () => {
    expect(unknown('date: 2024-05-06\ntilte: A walk # in the rain')).toEqual([
      {
        at: '3:1',
        end: '3:6',
        text: 'tilte',
        message: '"tilte" is not a key that anybody reads; did you mean "title"?',
        help: 'Write title; a key of your own belongs in the option "allow" of this rule.',
        fixed: '---\ndate: 2024-05-06\ntitle: A walk # in the rain\n---\n',
      },
    ]);
  });

  test.each([
    ['desciption: A', 'description'],
    ['catagoris: [a]', 'categories'],
    ['auhtor: Ann', 'author'],
    ['thumnail: /a.png', 'thumbnail'],
    ['permalnk: /a/', 'permalink'],
    ['comemnts: true', 'comments'],
    ['dtae: 2024-05-06', 'date'],
    ['drfat: true', 'draft'],
    ['Descripton: A', 'description'],
    ['layuot: post', 'layout'],
  ])('%s: %s was meant', (block, key) => {
    expect(unknown(block).map(({ message }) => message)).toEqual([expect.stringContaining(`did you mean "${key}"?`)]);
  });

  test('renames a key in quotes inside its quotes', () => {
    expect(unknown('"tilte": A')[0]).toMatchObject({ text: '"tilte"', fixed: '---\n"title": A\n---\n' });
  });

  test('renames nothing that takes two slips', () => {
    expect(unknown('catagoris: [a]')[0]?.fixed).toBeNull();
    expect(unknown('catagories: [a]')[0]?.fixed).toBe('---\ncategories: [a]\n---\n');
  });

  test('renames nothing of which the name is short', () => {
    expect(unknown('dtae: 2024-05-06')[0]?.fixed).toBeNull();
  });

  test('renames nothing where two keys are equally near', () => {
    const preset = { ...generic, keys: { slate: generic.keys['title']!, skate: generic.keys['title']! } };
    const [either] = check(unknownKey, '---\nsmate: A\n---\n', { preset });
    expect(either?.message).toContain('did you mean "slate" or "skate"?');
    expect(either?.fixed).toBeNull();
  });

  test.each([
    ['a key that the block has as well', 'title: A\ntilte: B'],
    ['a plural or singular', 'titles: A\nkeyword: a\ndrafts: true'],
    ['a key under four letters', 'dat: 2024-05-06'],
    ['a value that would not do', 'dato: Tuesday\ndraff: 12\ncovers: none\nlink2: here'],
    [
      'a word of its own',
      'height: 300\nlocal: Berlin\ndata: 2024-05-06\nupdate: 2024-05-06\nautor: Ann\nunpublished: true',
    ],
    ['a key that another preset knows', 'unlisted: true\nphoto: /a.png\nlinkTitle: A'],
    ['a key in another case', 'Title: A\nTAGS: [a]'],
    ['a key of its own', 'mood: calm\nweather: wet\ngallery: [a]'],
    ['a key inside a map', 'params:\n  tilte: A'],
  ])('has nothing against %s', (_, block) => {
    expect(unknown(block)).toEqual([]);
  });

  test('takes keys that are allowed', () => {
    expect(unknown('tilte: A\nmood: calm', { allow: ['tilte', 'mood'], strict: true })).toEqual([]);
  });

  test('reports every key that the preset does not know when it is strict', () => {
    const options = { strict: true };
    const told = check(unknownKey, '---\ntitle: A\nmood: calm\nsidebar_positon: 3\n---\n', {
      preset: docusaurus,
      options,
    });
    expect(told.map(({ at, message }) => [at, message])).toEqual([
      ['3:1', '"mood" is not a key that the preset docusaurus knows'],
      ['4:1', '"sidebar_positon" is not a key that anybody reads; did you mean "sidebar_position"?'],
    ]);
  });

  test('reads TOML and JSON', () => {
    const preset = generic;
    expect(check(unknownKey, '+++\ntilte = "A"\n+++\n', { preset })[0]?.fixed).toBe('+++\ntitle = "A"\n+++\n');
    expect(check(unknownKey, '{\n"tilte": "A"\n}\n', { preset })[0]?.fixed).toBe('{\n"title": "A"\n}\n');
  });
});
