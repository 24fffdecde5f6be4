import { describe, expect, test } from 'vitest';
import { closest, editDistance } from '../../src/validate/edit-distance.ts';

describe('editDistance', () => {
  test.each([
    ['title', 'title', 0],
    ['', 'date', 4],
    ['date', '', 4],
    ['tilte', 'title', 1],
    ['titel', 'title', 1],
    ['titl', 'title', 1],
    ['tittle', 'title', 1],
    ['tytle', 'title', 1],
    ['kitten', 'sitting', 3],
    // Optimal string alignment: what has changed places is not edited again.
    ['ca', 'abc', 3],
    ['标题', '题标', 1],
  ])('from %j to %j is %i, there and back', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  test.each([
    ['kitten', 'sitting', 3, 3],
    ['ca', 'abc', 3, 3],
    ['otherwise', 'categories', 2, 3],
  ])('from %j to %j is told exactly up to %i, and further apart is further', (a, b, most, distance) => {
    const told = editDistance(a, b, most);
    if (distance <= most) expect(told).toBe(distance);
    else expect(told).toBeGreaterThan(most);
  });
});

describe('closest', () => {
  test('finds the word at distance one', () => {
    expect(closest('tilte', ['date', 'title', 'tags'])).toEqual(['title']);
  });

  test('gives all that are equally near', () => {
    expect(closest('slag', ['slug', 'flag', 'date'])).toEqual(['slug', 'flag']);
  });

  test('prefers one slip to two', () => {
    expect(closest('categoris', ['categorie', 'categories', 'catgory'])).toEqual(['categorie', 'categories']);
    expect(closest('descrption', ['descriptions', 'description'])).toEqual(['description']);
  });

  test('allows two slips in long words only', () => {
    expect(closest('catagoris', ['categories'])).toEqual(['categories']);
    expect(closest('datte', ['dates', 'dating'])).toEqual([]);
  });

  test('says nothing of a word that is itself among the candidates', () => {
    expect(closest('tags', ['tag', 'tags'])).toEqual([]);
  });

  test('says nothing of words under four letters', () => {
    expect(closest('dat', ['date'])).toEqual([]);
  });
});
