import { describe, expect, test } from 'vitest';
import { FieldsTally } from '../../../src/summarise/fields/fields-tally.ts';

function fieldsOf(...articles: Record<string, unknown>[]) {
  const tally = new FieldsTally();
  for (const data of articles) tally.add(data);
  return tally.summary();
}

/** What is found out about the key `x` that has one of these values in each article. */
const valuesOf = (...values: unknown[]) => fieldsOf(...values.map((x) => ({ x })))[0]!;

describe('fields', () => {
  test('are every key with how many articles have it, the most frequent first', () => {
    const fields = fieldsOf({ title: 'A', zeta: 1 }, { title: 'B', alpha: 2 }, { title: 'C', alpha: 3 }, {});
    expect(fields.map(({ key, articles, share }) => [key, articles, share])).toEqual([
      ['title', 3, 0.75],
      ['alpha', 2, 0.5],
      ['zeta', 1, 0.25],
    ]);
  });

  test('of maps and of items in lists stand below them, with a path', () => {
    const fields = fieldsOf({
      author: { name: 'Ada', links: [{ to: 'a' }, { to: 'b' }] },
      tags: ['x', 'y', 'x'],
      deep: [[1]],
      none: [],
    });
    expect(fields.map(({ key, articles, values }) => [key, articles, values])).toEqual([
      ['author', 1, 1],
      ['author.links', 1, 1],
      ['author.links[]', 1, 2],
      ['author.links[].to', 1, 2],
      ['author.name', 1, 1],
      ['deep', 1, 1],
      ['deep[]', 1, 1],
      ['deep[][]', 1, 1],
      ['none', 1, 1],
      ['tags', 1, 1],
      ['tags[]', 1, 3],
    ]);
  });

  test('have types with counts, and tell what is empty', () => {
    const { types, empty } = valuesOf('a', 'b', 1, 1.5, true, null, [], {}, ' ', Number.NaN);
    expect(types).toEqual({ string: 3, integer: 1, number: 1, boolean: 1, null: 1, array: 1, object: 1, other: 1 });
    expect(empty).toBe(4);
  });

  test('have different values, the most frequent as samples with their types', () => {
    expect(valuesOf('post', 1, 'page', 'post', '1', 1, 'post')).toMatchObject({
      distinct: 4,
      distinctIsExact: true,
      samples: [
        { value: 'post', count: 3 },
        { value: 1, count: 2 },
        { value: 'page', count: 1 },
        { value: '1', count: 1 },
      ],
    });
  });

  test('tell long texts apart by their ends, and show their beginnings', () => {
    const long = 'x'.repeat(1000);
    const { distinct, samples } = valuesOf(`${long}a`, `${long}b`, `${long}a`);
    expect(distinct).toBe(2);
    expect(samples).toEqual([
      { value: `${'x'.repeat(59)}…`, count: 2 },
      { value: `${'x'.repeat(59)}…`, count: 1 },
    ]);
  });

  test('count different values up to a thousand', () => {
    const numbers = Array.from({ length: 1001 }, (_, index) => index);
    expect(valuesOf(...numbers.slice(1))).toMatchObject({ distinct: 1000, distinctIsExact: true });
    expect(valuesOf(...numbers)).toMatchObject({ distinct: 1000, distinctIsExact: false });
  });

  test('have the least and the greatest number, and the lengths of lists', () => {
    expect(valuesOf(3, -1.5, 10, '99').numbers).toEqual({ min: -1.5, max: 10 });
    expect(valuesOf([1, 2, 3], [], 'x', [1]).lengths).toEqual({ min: 0, max: 3, mean: 1.33 });
    expect(valuesOf('x')).toMatchObject({ numbers: null, lengths: null, dates: null });
  });

  test('have dates with their shapes, the first and the last', () => {
    expect(valuesOf('2022-06-18', '2011/02/03', '2022-06-18 09:33', 'soon').dates).toEqual({
      first: '2011-02-03',
      last: '2022-06-18T09:33:00',
      shapes: { iso: 2, slashes: 1 },
    });
  });

  test('take digits for a date only where the key says that it is one', () => {
    const [date, id] = fieldsOf({ date: 1655516018, id: 1655516018 }, { date: '20220618', id: '20220618' });
    expect(date?.dates?.shapes).toEqual({ epoch: 1, compact: 1 });
    expect(id?.dates).toBeNull();
  });

  test('take keys that every object has to JavaScript for keys like others', () => {
    const data = JSON.parse('{ "__proto__": 1, "constructor": 2 }');
    expect(fieldsOf(data).map(({ key }) => key)).toEqual(['__proto__', 'constructor']);
  });

  test('of maps with a key for everything are bounded', () => {
    const data = Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`key${index}`, index]));
    expect(fieldsOf(data)).toHaveLength(1000);
  });
});
