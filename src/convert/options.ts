/** What becomes of the front matter: the block byte for byte (only what stands before its fence goes), or nothing. */
export const FRONT_MATTER_MODES = ['keep', 'none'] as const;
/** {@link FRONT_MATTER_MODES} */
export type FrontMatterMode = (typeof FRONT_MATTER_MODES)[number];

/**
 * How the caption of a picture is written: as it stands in the body, as a `figure` element, as the title of the image, or
 * in italics on the line below the image.
 */
export const CAPTION_MODES = ['keep', 'figure', 'title', 'italic'] as const;
/** {@link CAPTION_MODES} */
export type CaptionMode = (typeof CAPTION_MODES)[number];

/** What Markdown cannot say: it stays as the smallest HTML, or only its text stays. */
export const HTML_MODES = ['keep', 'strip'] as const;
/** {@link HTML_MODES} */
export type HtmlMode = (typeof HTML_MODES)[number];

/**
 * How emphasis is written where its delimiters do not work: as a tag (`<strong>“x”</strong>是`), or with the neighbouring
 * letters as character references (`**“x”**&#x662F;`), for renderers that do not let HTML pass.
 */
export const EMPHASIS_FALLBACKS = ['html', 'charref'] as const;
/** {@link EMPHASIS_FALLBACKS} */
export type EmphasisFallback = (typeof EMPHASIS_FALLBACKS)[number];

/**
 * Whether blank lines are paragraphs, as in WordPress before `wpautop`: in bodies that have no tag to end a line with
 * (`auto`), never (`html`), or always (`blank-lines`).
 */
export const PARAGRAPH_MODES = ['auto', 'html', 'blank-lines'] as const;
/** {@link PARAGRAPH_MODES} */
export type ParagraphMode = (typeof PARAGRAPH_MODES)[number];

/** How HTML becomes Markdown. */
export interface ConvertHtmlOptions {
  /** Default: `keep`. */
  captions?: CaptionMode;
  /** Default: `keep`. */
  html?: HtmlMode;
  /** Default: `html`. */
  emphasisFallback?: EmphasisFallback;
  /** Default: `auto`. */
  paragraphs?: ParagraphMode;
  /** Addresses in links, pictures and embeds are resolved against this absolute URL. Default: they stay as they are. */
  baseUrl?: string;
  /** Gives a picture, by its address as written, another one; null leaves it. Default: all stay as they are. */
  localAddress?: (address: string) => string | null;
}

/** How one article is converted. */
export interface ConvertOptions extends ConvertHtmlOptions {
  /** Default: `keep`. */
  frontMatter?: FrontMatterMode;
}
