import type { KeySpec } from '../preset.ts';

/** Keys for an article's pictures that themes of several generators read. */
export const PICTURE_KEYS = {
  image: { kind: 'image', list: 'may', about: 'The picture that previews of the article show.' },
  images: { kind: 'image', list: 'may', mayBeEmpty: true, about: 'Pictures that belong to the article.' },
  cover: { kind: 'image', about: 'The picture above the article or on its card.' },
  thumbnail: { kind: 'image', about: 'The small picture in lists of articles.' },
  thumb: { kind: 'image', about: 'The small picture in lists of articles.' },
  headimg: { kind: 'image', about: 'The picture at the head of the article.' },
  header_img: { kind: 'image', about: 'The picture at the head of the article.' },
  banner: { kind: 'image', about: 'The wide picture at the head of the article.' },
  banner_img: { kind: 'image', about: 'The wide picture at the head of the article.' },
  index_img: { kind: 'image', about: 'The picture in lists of articles.' },
  og_image: { kind: 'image', about: 'The picture that social networks show.' },
  ogImage: { kind: 'image', about: 'The picture that social networks show.' },
  featured_image: { kind: 'image', about: 'The picture above the article or on its card.' },
  featuredImage: { kind: 'image', about: 'The picture above the article or on its card.' },
  feature_image: { kind: 'image', about: 'The picture above the article or on its card.' },
  hero_image: { kind: 'image', about: 'The wide picture at the head of the article.' },
  heroImage: { kind: 'image', about: 'The wide picture at the head of the article.' },
} as const satisfies Record<string, KeySpec>;
