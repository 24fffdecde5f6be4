import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { Article } from '../src/article/article.ts';
import { FolderListing } from '../src/batch/folder-listing.ts';
import type { Found } from '../src/batch/input.ts';
import { PackedList } from '../src/batch/packed-list.ts';
import { planOutputs } from '../src/batch/plan-outputs.ts';
import type { FoundImage } from '../src/extract/found-image.ts';
import { LookAgain } from '../src/extract/look-again.ts';
import { FolderCheck } from '../src/validate/folder-check.ts';
import { PRESETS } from '../src/validate/presets/index.ts';
import { validateArticle } from '../src/validate/validate-article.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** So many articles are seen before it counts what is kept, and twice as many after that. */
const FEW = 4_000;

/** What is kept of an article, in bytes: of those from the first few on, while what keeps it is still in use. */
async function keptOfEach(see: (from: number, to: number) => Promise<unknown> | unknown): Promise<number> {
  await see(0, FEW);
  const before = inUse();
  await see(FEW, 3 * FEW);
  return (inUse() - before) / (2 * FEW);
}

function inUse(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const pathOf = (number: number) => `posts/${number % 100}/a-post-with-a-name-of-its-own-${number}.html`;

describe('what is kept of each article of a folder', () => {
  test('any command: the characters of its name', async () => {
    const listings: FolderListing[] = [];
    const kept = await keptOfEach((from, to) => {
      for (let folder = from; folder < to; folder += 1000) {
        const listing = new FolderListing({ path: 'posts/', place: '', file: '/posts/', real: '/posts/' });
        // Ten each, since a name is so little that all else would be more.
        for (let number = 10 * folder; number < 10 * (folder + 1000); number++) listing.addFile(`post-${number}.html`);
        listing.pack();
        listings.push(listing);
      }
    });
    expect(kept / 10).toBeLessThan(20);
    expect(listings.flatMap((listing) => [...listing])).toHaveLength(30 * FEW);
  });

  test('validate: hashes of its title and addresses', async () => {
    const check = new FolderCheck(() => true);
    const options = { preset: PRESETS.hexo };
    const kept = await keptOfEach(async (from, to) => {
      for (let number = from; number < to; number++) {
        const head = `---\ntitle: The tides of the day ${number}\nslug: tides-${number}\npermalink: /t/${number}/\n---\n`;
        const article = new Article(pathOf(number), `${head}${'<p>A body.</p>\n'.repeat(50)}`);
        expect(check.see(number, (await validateArticle(article, options)).known, options)).toBe(false);
      }
    });
    expect(kept).toBeLessThan(200);
    expect(check.numbers.size).toBe(0);
  });

  test('extract: its pictures, packed', async () => {
    const look = new LookAgain();
    const list = new PackedList<readonly FoundImage[]>();
    const kept = await keptOfEach(async (from, to) => {
      for (let number = from; number < to; number++) {
        const pictures = [pictureOf(number, 0), pictureOf(number, 1)];
        look.see(pictures);
        await list.add(pictures);
      }
    });
    expect(kept).toBeLessThan(400);
    expect(list.length).toBe(3 * FEW);
  });

  test('convert: nothing but hashes of where it is and where its output goes', async () => {
    const plans: unknown[] = [];
    const kept = await keptOfEach((_, to) => {
      plans.pop();
      plans.push(planOutputs(foundTo(to), { kind: 'folder', folder: 'out' }, { cwd: '/', ignoresCase: false }));
    });
    expect(kept).toBeLessThan(40);
    expect(plans).toMatchObject([{ outputs: 3 * FEW, length: 3 * FEW }]);
  });
});

function foundTo(length: number) {
  return {
    length,
    *[Symbol.iterator](): Generator<Found> {
      for (let number = 0; number < length; number++) {
        const path = pathOf(number);
        const file = `/${path}`;
        yield { path, input: { path, file, real: file, place: path, stdin: false } };
      }
    },
  };
}

function pictureOf(number: number, index: number): FoundImage {
  const src = `/images/${number}/the-tides-of-the-day-${index}.jpg`;
  const nothing = { title: null, caption: null, captionSource: null, confidence: null, credit: null, link: null };
  const place = { path: pathOf(number), index, line: 10 + index, column: 4 };
  const size = { width: 640, height: 480 };
  const kind = { decorative: false, decorativeReason: null, cover: false };
  const address = `https://tides.example${src}`;
  const image = { ...place, src, url: address, candidates: [], alt: `Tide ${number}`, ...nothing, ...size, ...kind };
  const caption = `The harbour on the day ${number}, at ${index} o'clock`;
  const text = { caption, credit: null, source: 'figcaption', confidence: 0.95, isShared: false, shape: 'figure p' };
  return { image, text, address };
}
