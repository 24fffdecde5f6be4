import type { Image } from '../../extract/image.ts';
import { galleryFoot, galleryHead, gallerySection } from '../../report/gallery/gallery.ts';
import { sizeOf } from './image-columns.ts';
import type { ArticleImages } from './read-images.ts';

/** Writes a page of pictures, article by article. */
export async function* galleryPage(
  articles: AsyncIterable<ArticleImages>,
  summary: (count: number) => string,
): AsyncGenerator<string> {
  yield galleryHead('Pictures');
  let count = 0;
  for await (const { path, images } of articles) {
    count += images.length;
    if (images.length > 0) yield gallerySection({ path, pictures: images.map(shown) });
  }
  yield galleryFoot(summary(count));
}

function shown(image: Image) {
  const { url, src, alt, caption, credit, line, decorativeReason, cover } = image;
  const notes = [sizeOf(image), cover ? 'cover' : null, decorativeReason, line === null ? null : `line ${line}`];
  return {
    url: url ?? (/^data:/i.test(src) ? null : src),
    address: src,
    alt,
    caption,
    credit,
    notes: notes.filter((note) => note !== null),
    isFaint: decorativeReason !== null,
  };
}
