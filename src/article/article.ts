import { type BodyKind, bodyKind } from './body-kind.ts';
import { type ArticleParts, splitArticle } from './split.ts';

/**
 * One article file: its text, and what the text is made of, each part worked out once and only when asked for.
 *
 * The parsed front matter is `frontMatterOf(article)`, kept apart so that reading articles does not load the parsers.
 */
export class Article {
  /** As the user named it. */
  readonly path: string;
  /** The whole file, with its line ends as they are. */
  readonly text: string;
  /** The Encoding Standard's name of what the bytes were: `utf-8`, `gb18030`. */
  readonly encoding: string;
  #parts: ArticleParts | null = null;
  #bodyKind: BodyKind | null = null;

  constructor(path: string, text: string, encoding = 'utf-8') {
    this.path = path;
    this.text = text;
    this.encoding = encoding;
  }

  /**
   * The text cut at its fences.
   *
   * @throws {ArticleError} `fence-unclosed`, `fence-text` or `code-refused`, each time it is asked.
   */
  get parts(): ArticleParts {
    this.#parts ??= splitArticle(this.text, this.path);
    return this.#parts;
  }

  /** What stands below the front matter, untouched. */
  get body(): string {
    return this.parts.body;
  }

  /** What the body is written in. */
  get bodyKind(): BodyKind {
    this.#bodyKind ??= bodyKind(this.body, this.path);
    return this.#bodyKind;
  }
}
