/** How fast somebody reads. The defaults are Medium's. */
export interface ReadingSpeed {
  /** Words a minute, of scripts other than CJK. Default: 265. */
  wordsPerMinute?: number;
  /** CJK characters a minute. Default: 500. */
  charactersPerMinute?: number;
  /** Seconds for the first picture; each one after it takes a second less. Default: 12. */
  firstImageSeconds?: number;
  /** The fewest seconds that a picture takes: with the default of the first, from the tenth on. Default: 3. */
  leastImageSeconds?: number;
}

/** What there is to read. */
export interface Reading {
  cjk: number;
  words: number;
  /** How many pictures. */
  images: number;
}

/**
 * How many minutes it takes to read something: whole ones, rounded up, 0 only where there is nothing.
 *
 * @see https://blog.medium.com/read-time-and-you-bc2048ab620c
 */
export function readingTime({ cjk, words, images }: Reading, speed: ReadingSpeed = {}): number {
  const { wordsPerMinute = 265, charactersPerMinute = 500 } = speed;
  const pictures = imageSeconds(images, speed) * wordsPerMinute * charactersPerMinute;
  const text = 60 * (words * charactersPerMinute + cjk * wordsPerMinute);
  // Divided once, at the end, so that what takes a minute to the second is not rounded up to two.
  return Math.ceil((text + pictures) / (60 * wordsPerMinute * charactersPerMinute));
}

function imageSeconds(images: number, { firstImageSeconds = 12, leastImageSeconds = 3 }: ReadingSpeed): number {
  let seconds = 0;
  for (let i = 0; i < images; i++) seconds += Math.max(leastImageSeconds, firstImageSeconds - i);
  return seconds;
}
