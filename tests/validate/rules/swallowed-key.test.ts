import { expect, test } from 'vitest';
import { swallowedKey } from '../../../src/validate/rules/swallowed-key.ts';
import { check } from '../check-rule.ts';
import { article, BLOG } from './blog-preset.ts';

const found = (block: string) => check(swallowedKey, article(block), { preset: BLOG });

test('says that a map below its key is read as text, and puts a blank behind each colon', () => {
  expect(found('author:\n  name:Mara\n  email:mara@example.org')).toEqual([
    {
      at: '3:3',
      end: '3:8',
      text: 'name:',
      message: 'name:Mara is read as text, as a part of the value of author, since no blank stands behind its colon',
      help: 'Write it as a key: name: Mara',
      fixed: article('author:\n  name: Mara\n  email: mara@example.org'),
    },
  ]);
});

test('says of a full-width colon that it is one', () => {
  const [fault] = found('author:\n  name：林小满');
  expect(fault?.message).toBe(
    'name：林小满 is read as text, as a part of the value of author, since its colon is a full-width one',
  );
  expect(fault?.fixed).toBe(article('author:\n  name: 林小满'));
});

test.each([
  ['description: first line\n  tags:sea', 'description: first line\ntags: sea'],
  ['description: 潮\r\n  lang： zh # language\r', 'description: 潮\r\nlang: zh # language\r'],
  ['tags:\n  - sea\n    title:Tides', 'tags:\n  - sea\ntitle: Tides'],
  ['author:\n  - name: Mara\n  - name:Lin', 'author:\n  - name: Mara\n  - name: Lin'],
  ['own:\n  first:one\n  second:two', 'own:\n  first: one\n  second: two'],
])('mends %j', (before, after) => {
  expect(found(before).map((fault) => fault.fixed)).toEqual([article(after)]);
});

test('offers no fix where the key is there already', () => {
  expect(found('title: Tides\ndescription: first line\n  title:Tides').map((fault) => fault.fixed)).toEqual([null]);
});

test.each([
  'author:\n  name: Mara',
  'author:\n  Mara Voss',
  'author: name:Mara',
  'tags:\n  - lang:en\n  - topic:sea',
  'tags: [lang:en, topic:sea]',
  'link:\n  https://example.org/',
  'own:\n  https://example.org/',
  'own:\n  mailto:mara@example.org',
  'own:\n  localhost:8080',
  'own:\n  lang:en',
  'description: at\n  10:30 sharp',
  'description: so\n  std::vector is',
  'description: a :smile:\n  :tada: of',
  'description: first\n  https://example.org/',
  'description: first\n  note:second',
  'description:\n  lang:en\n  is a tag',
  'description: "first\n  tags:sea"',
  'description: |\n  tags:sea',
  'description: 第一行\n  注意：第二行',
])('says nothing of %j', (block) => {
  expect(found(block)).toEqual([]);
});
