import { advert } from './advert.ts';
import { avatar } from './avatar.ts';
import { icon } from './icon.ts';
import { pixel } from './pixel.ts';
import { placeholder } from './placeholder.ts';
import { promo } from './promo.ts';
import { qrCode } from './qr-code.ts';
import { related } from './related.ts';
import type { DecorativeRule } from './rule.ts';
import { smiley } from './smiley.ts';
import { social } from './social.ts';
import { spacer } from './spacer.ts';

/** Every reason for which pictures are left out; the first that applies is the one that is told. */
export const DECORATIVE_RULES: readonly DecorativeRule[] = [
  pixel,
  spacer,
  placeholder,
  smiley,
  qrCode,
  avatar,
  social,
  advert,
  related,
  promo,
  icon,
];
