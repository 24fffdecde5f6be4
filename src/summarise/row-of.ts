import type { BodyKind } from '../article/body-kind.ts';
import type { ArticleRow } from './article-row.ts';
import type { BodyMeasure } from './body-measure.ts';
import { authorOf, categoriesOf, dateOf, type FrontMatterData, tagsOf, titleOf } from './front-matter-fields.ts';
import { type ReadingSpeed, readingTime } from './reading-time.ts';

/** What is known of an article's body. */
export interface MeasuredBody {
  kind: BodyKind;
  measure: BodyMeasure;
  /** The words to show, counted otherwise; the reading time stays as it is. Default: CJK characters and other words. */
  words?: number | undefined;
}

/** An article at a glance. */
export function rowOf(
  path: string,
  data: FrontMatterData,
  body: MeasuredBody | null,
  speed: ReadingSpeed = {},
): ArticleRow {
  const { date, dateSource } = dateOf(data, path);
  return {
    path,
    title: titleOf(data),
    date,
    dateSource,
    author: authorOf(data),
    categories: categoriesOf(data),
    tags: tagsOf(data),
    data,
    ...countsOf(body, speed),
  };
}

function countsOf(body: MeasuredBody | null, speed: ReadingSpeed) {
  if (body === null) return { body: null, words: null, minutes: null, images: null, links: null };
  const { cjk, words, images, links } = body.measure;
  return {
    body: body.kind,
    words: body.words ?? cjk + words,
    minutes: readingTime({ cjk, words, images: images.length }, speed),
    images: images.length,
    links: links.length,
  };
}
