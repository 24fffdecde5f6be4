import { blogger } from './blogger.mjs';
import { writtenByHand } from './by-hand.mjs';
import { code } from './code.mjs';
import { drupal } from './drupal.mjs';
import { gutenberg } from './gutenberg.mjs';
import { markdown } from './markdown.mjs';
import { medium } from './medium.mjs';
import { rssRobot } from './rss-robot.mjs';
import { tables } from './tables.mjs';
import { tumblr } from './tumblr.mjs';
import { wordpress } from './wordpress.mjs';

/**
 * The kinds of articles, with what share of all articles and what length in characters (half of them below the median) they
 * have. Shares and lengths follow what some thousand articles of forty public blogs are like.
 */
export const SHAPES = [
  wordpress,
  gutenberg,
  blogger,
  rssRobot,
  drupal,
  tumblr,
  medium,
  writtenByHand,
  code,
  tables,
  markdown,
];
