import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { extractPictures } from '../../src/extract/extract-pictures.ts';
import type { FoundImage } from '../../src/extract/found-image.ts';

test('pictures that are kept do not keep their articles', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const size = 200_000;
  const kept: FoundImage[] = [];
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let number = 0; number < 200; number++) {
    const picture = `<figure><a href="https://example.net/pages/${number}"><img src="https://example.net/harbour-${number}.jpg"
      alt="Picture ${number} of the harbour" title="The title of picture ${number}"></a>
      <figcaption>Boats in the harbour of place ${number}. Photo: Ann Other of place ${number}</figcaption></figure>`;
    const text = `<p>${'The tide turned at six. '.repeat(size / 24)}</p>${picture}`;
    kept.push(...(await extractPictures(new Article('a.html', text))));
  }
  collect();
  expect(kept).toHaveLength(200);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(40 * size);
});
