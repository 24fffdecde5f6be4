import type { HtmlNode } from '../../html/node.ts';
import type { Place } from './place.ts';

/** A text that a pattern takes for a picture's caption: nodes to be read, or the text itself. */
export interface FoundCaption {
  nodes?: readonly HtmlNode[];
  text?: string;
  credit?: string | null;
  /** Whether it stands for several pictures. Default: false. */
  isShared?: boolean;
  /** Where it differs from the pattern's. */
  confidence?: number;
}

/** One way in which pages write captions. */
export interface CaptionPattern {
  /** In kebab-case, after its file. */
  name: string;
  /** From 0 to 1: how often such a text is the caption. */
  confidence: number;
  /** What it looks for, and what it must not catch. */
  about: string;
  /** A body with one picture, or with several of which the first counts, and the caption that the pattern finds. */
  example: { html: string; caption: string | null; credit?: string };
  find(place: Place): FoundCaption | null;
}
