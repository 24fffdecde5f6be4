import { expect, test } from 'vitest';
import { smartQuotes } from '../../../src/validate/rules/smart-quotes.ts';
import { check } from '../check-rule.ts';
import { article, BLOG } from './blog-preset.ts';

const found = (block: string) => check(smartQuotes, article(block), { preset: BLOG });

test('points at the value with its quotes, and writes straight ones', () => {
  expect(found('cover: “/img/潮.png” # a picture')).toEqual([
    {
      at: '2:8',
      end: '2:20',
      text: '“/img/潮.png”',
      message: 'the quotes round “/img/潮.png” are typographic ones, which YAML takes for a part of the value',
      help: "Write '/img/潮.png'",
      fixed: article("cover: '/img/潮.png' # a picture"),
    },
  ]);
});

test.each([
  ['date: “2022-06-18”', 'date: 2022-06-18'],
  ['draft: ‘true’', 'draft: true'],
  ['weight: „3“', 'weight: 3'],
  ['link: « https://example.org/ »\r', "link: 'https://example.org/'\r"],
  ['slug: „tides”', "slug: 'tides'"],
  ['tags: [“sea”, moon]', "tags: ['sea', moon]"],
  ['tags:\n  - “rock pools”', "tags:\n  - 'rock pools'"],
  ['title: “Tides"', "title: 'Tides'"],
  ['“title”: Tides', 'title: Tides'],
  ['own:\n  “标题”: Tides', 'own:\n  标题: Tides'],
])('mends %j', (before, after) => {
  expect(found(before).map((fault) => fault.fixed)).toEqual([article(after)]);
});

test.each([
  'title: “Tides,” she said',
  'title: “潮汐”',
  'title: 「潮汐」',
  'title: ‘Tis the season',
  "title: ‘Tis the dogs'",
  'title: “A” and “B”',
  'title: "“Tides”"',
  'tags: [“双十一”]',
  'own: “Tides”',
  'slug: tides',
  '“what now”: Tides',
])('says nothing of %j', (block) => {
  expect(found(block)).toEqual([]);
});

test.each(['title: “Tides”', 'description: „Gezeiten“'])('asks whether %j is meant, and changes nothing', (block) => {
  const [fault, ...others] = found(block);
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ fixed: null, text: block.split(': ')[1] });
  expect(fault?.help).toContain("If they are meant as YAML's quotes");
});
