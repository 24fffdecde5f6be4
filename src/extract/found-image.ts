import type { Image } from './image.ts';
import type { PictureText } from './picture.ts';

/** A picture before its caption is certain. */
export interface FoundImage {
  /** Without caption and credit, unless the front matter says them. */
  image: Image;
  /** What stands with it in the body; null for covers that only the front matter names, and for decoration. */
  text: PictureText | null;
  /** The whole address, which for a `data:` picture `image.src` only sums up. */
  address: string;
}
