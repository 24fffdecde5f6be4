import type { HtmlElement } from '../html/node.ts';

/** One picture that a reader sees, found in the tree: a lazy image, its `noscript` twin and its blurred thumbnail are one. */
export interface Picture {
  /** The element that shows it. */
  element: HtmlElement;
  /** Every element that stands for it, `element` too, in reading order. */
  elements: readonly HtmlElement[];
  /** The best address, as written. */
  src: string;
  /** Other addresses, the largest first. */
  candidates: readonly string[];
  alt: string | null;
  title: string | null;
  /** In CSS pixels, as stated; null where they are not. */
  width: number | null;
  height: number | null;
  /** The address of the link around it, as written; null if there is none. */
  link: string | null;
}

/** What stands with a picture. */
export interface PictureText {
  caption: string | null;
  credit: string | null;
  /** The name of the pattern; null where nothing was found. */
  source: string | null;
  /** From 0 to 1. */
  confidence: number | null;
  /** Whether the same caption stands for several pictures. */
  isShared: boolean;
  /** How the picture and what stands next to it are written; null where nothing does. The second look compares these. */
  shape: string | null;
}
