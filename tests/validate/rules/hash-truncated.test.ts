import { expect, test } from 'vitest';
import { hashTruncated } from '../../../src/validate/rules/hash-truncated.ts';
import { check } from '../check-rule.ts';
import { article, BLOG } from './blog-preset.ts';

const found = (block: string) => check(hashTruncated, article(block), { preset: BLOG });

test('points at what is lost, says what is left, and quotes the whole value', () => {
  expect(found('title: C# tips #3, files\nlang: en')).toEqual([
    {
      at: '2:16',
      end: '2:25',
      text: '#3, files',
      message: '#3, files is a comment to YAML, since a space and # begin one: only C# tips is left',
      help: "Put the whole value in quotes: 'C# tips #3, files'",
      fixed: article("title: 'C# tips #3, files'\nlang: en"),
    },
  ]);
});

test.each([
  ['title: 第 #4 回', "title: '第 #4 回'"],
  ['title: #1 of many', "title: '#1 of many'"],
  ['title: Post # 500', "title: 'Post # 500'"],
  ["title: Ann's #3\r", 'title: "Ann\'s #3"\r'],
  ['title: Report from #devcon   # as told', "title: 'Report from #devcon'   # as told"],
  ['description: see issue #12 for more', "description: 'see issue #12 for more'"],
  ['description: a talk at #devcon in May', "description: 'a talk at #devcon in May'"],
  ['tags: #sea', "tags: '#sea'"],
  ['tags: sea #moon #tide', "tags: 'sea #moon #tide'"],
  ['tags: #海 #月', "tags: '#海 #月'"],
  ['tags:\n  - #sea\n  - moon', "tags:\n  - '#sea'\n  - moon"],
  ['tags:\n  - part #2', "tags:\n  - 'part #2'"],
  ['theme:\n  accent: #0a7bc2', "theme:\n  accent: '#0a7bc2'"],
  ['color: #fff', "color: '#fff'"],
])('mends %j', (before, after) => {
  expect(found(before).map((fault) => fault.fixed)).toEqual([article(after)]);
});

test('a value over several lines keeps them', () => {
  const [fault] = found('description: first line\n  see #12 there');
  expect(fault?.at).toBe('3:7');
  expect(fault?.fixed).toBe(article("description: 'first line\n  see #12 there'"));
});

test.each([
  'layout: post # default layout',
  'layout: post #default',
  'draft: true #for now',
  'title: Tides # the second draft',
  'title: Tides #',
  'title: Tides #TODO a better one',
  'title: C# and F#',
  "title: 'C# tips #3'",
  'title: "a" #3',
  'title: |\n  C# tips #3',
  'title: # write one',
  'description: #a short text for search engines',
  'excerpt: #optional',
  'lang: en #or de',
  'author: mara #the editor',
  'slug: tides #old-tides',
  'tags: #optional',
  'tags: # sea, moon',
  'tags: #sea, moon and the rest',
  'tags: [a, b] #both',
  'tags: #topics\n  - sea',
  'tags:\n  #sea\n  - moon',
  'tags:\n  - sea #the wide one',
  'tags:\n  - # nothing',
  'own: #note',
  'own: a #note',
  'own: #add',
  '#title: Tides',
  'date: 2022-06-18 #1',
  'link: https://example.org/#top',
])('says nothing of %j', (block) => {
  expect(found(block)).toEqual([]);
});

test('is for YAML only', () => {
  expect(check(hashTruncated, '+++\ntitle = "a" #3\n+++\n', { preset: BLOG })).toEqual([]);
});
