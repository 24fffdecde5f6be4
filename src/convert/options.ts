/** What becomes of the front matter: the block byte for byte (only what stands before its fence goes), or nothing. */
export type FrontMatterMode = 'keep' | 'none';

/** How one article is converted. */
export interface ConvertOptions {
  /** Default: `keep`. */
  frontMatter?: FrontMatterMode;
}
