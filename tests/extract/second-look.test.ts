import { describe, expect, test } from 'vitest';
import { secondLook } from '../../src/extract/second-look.ts';
import { textsIn } from './pictures-in.ts';

const LONG = '<p>The mill stood by the river for two hundred years before anybody thought of drawing it.</p>';
const captioned = (...captions: string[]) =>
  textsIn(captions.map((caption) => `<p><img src="a.jpg"></p><p>${caption}</p>${LONG}`).join(''));
const confidences = (articles: ReturnType<typeof textsIn>[]) =>
  secondLook(articles).map((texts) =>
    texts.map(({ caption, confidence }) => (caption === null ? null : confidence! >= 0.7)),
  );

describe('a second look', () => {
  test('believes a short paragraph where there is one under most pictures of an article', () => {
    expect(confidences([captioned('The wheel', 'The mill', 'The river')])).toEqual([[true, true, true]]);
  });

  test('believes it where there is one under most pictures of a folder', () => {
    const names = ['The wheel', 'The mill', 'The river', 'The weir', 'The sluice'];
    expect(confidences(names.map((name) => captioned(name)))).toEqual(names.map(() => [true]));
  });

  test('leaves it weak where the site mostly goes on with its text', () => {
    const article = textsIn(`<p><img src="a.jpg"></p>${LONG}`.repeat(3));
    expect(confidences([captioned('The wheel', 'The mill', 'The river').concat(article)])[0]).not.toContain(true);
  });

  test('takes the same text under pictures of three articles for no caption', () => {
    const [first] = secondLook([captioned('Listen to it'), captioned('Listen to it'), captioned('Listen to it')]);
    expect(first).toMatchObject([{ caption: null, source: null, confidence: null }]);
  });

  test('keeps what the page calls a caption, though it comes back', () => {
    const declared = () => textsIn('<figure><img src="a.jpg"><figcaption>Ann Doe</figcaption></figure>');
    const others = Array.from({ length: 12 }, (_, i) => captioned(`Wheel ${i}`));
    const looked = secondLook([declared(), declared(), declared(), ...others]);
    expect(looked[0]).toMatchObject([{ caption: 'Ann Doe', source: 'figcaption' }]);
  });
});
