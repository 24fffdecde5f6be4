import type { FrontMatter } from '../article/make-front-matter.ts';
import { isStandIn } from '../html/picture-address.ts';
import { absolute } from './base-address.ts';
import type { Cover } from './covers.ts';
import type { FoundImage } from './found-image.ts';
import { isSamePicture } from './same-picture.ts';
import { summariseData } from './summarise-data.ts';

/** What is written in front matter by name leaves little doubt. */
const CERTAIN = 0.98;

/** Marks the pictures that the front matter names, puts those that the body does not show before them, and numbers all. */
export function joinCovers(
  found: readonly FoundImage[],
  covers: readonly Cover[],
  { path, base, frontMatter }: { path: string; base: string | null; frontMatter: FrontMatter },
): FoundImage[] {
  const joined = [...found];
  const alone: FoundImage[] = [];
  for (const cover of covers) {
    const url = absolute(cover.src, base);
    const isIt = ({ image }: FoundImage) => isSamePicture(cover.src, url, image);
    const at = joined.findIndex(isIt);
    if (at !== -1) {
      const { image, ...rest } = joined[at]!;
      joined[at] = { ...rest, image: { ...image, cover: true, decorative: false, decorativeReason: null } };
    } else if (!alone.some(isIt)) {
      const place = frontMatter.locate(cover.path)?.value ?? null;
      const isTold = cover.caption !== null || cover.credit !== null;
      const image = {
        path,
        index: 0,
        line: place?.line ?? null,
        column: place?.column ?? null,
        src: summariseData(cover.src),
        url,
        candidates: [],
        alt: cover.alt,
        title: null,
        caption: cover.caption,
        captionSource: isTold ? 'front-matter' : null,
        confidence: isTold ? CERTAIN : null,
        credit: cover.credit,
        width: null,
        height: null,
        link: null,
        // A theme's stand-in for articles without a picture.
        decorative: isStandIn(cover.src),
        decorativeReason: isStandIn(cover.src) ? ('placeholder' as const) : null,
        cover: true,
      };
      alone.push({ image, text: null, address: cover.src });
    }
  }
  return [...alone, ...joined].map(({ image, ...rest }, index) => ({ ...rest, image: { ...image, index } }));
}
