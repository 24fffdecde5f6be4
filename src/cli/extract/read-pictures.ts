import type { FoundImage } from '../../extract/found-image.ts';

/** The pictures of one article before the second look, as plain data. */
export interface ReadPictures {
  path: string;
  pictures: FoundImage[];
  /** Where the article is on the web, if it says so. */
  articleUrl: string | null;
}
