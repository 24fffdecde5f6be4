import type { Finding } from './finding.ts';
import type { FolderFault, FolderRule, KnownArticle, Twin } from './rule.ts';
import { FOLDER_RULES } from './rules/index.ts';
import type { ActiveRule, Settings } from './settings.ts';
import { measureOf, type ValidateOptions } from './validate-article.ts';

/** A finding that is told later, when the place of its twin is known. */
interface LateFinding {
  finding: Omit<Finding, 'path'>;
  messageWith: FolderFault['message'];
  twin: Twin | null;
}

/**
 * Checks the articles of a folder against each other, and against the files around them. It is told of one after the
 * other, and keeps the findings and next to nothing of the articles.
 */
export class FolderCheck {
  readonly #exists: (path: string) => boolean;
  readonly #begun = new Map<FolderRule, ReturnType<FolderRule['begin']>>();
  readonly #found = new Map<number, LateFinding[]>();
  #last: { options: ValidateOptions; settings: Settings } | null = null;

  /** @param exists whether there is such a file; its argument is relative to the working folder, with `/`. */
  constructor(exists: (path: string) => boolean) {
    this.#exists = exists;
  }

  /**
   * Looks at the next article, in the order of paths.
   *
   * @param number what it is to be known by.
   * @returns whether anything was found in it.
   */
  see(number: number, known: KnownArticle, options: ValidateOptions): boolean {
    const settings = this.#settingsOf(options);
    const found = FOLDER_RULES.flatMap((rule) => this.#askRule(rule, settings.of(rule), number, known));
    if (found.length === 0) return false;
    this.#found.set(
      number,
      found.sort((a, b) => a.finding.line - b.finding.line || a.finding.column - b.finding.column),
    );
    return true;
  }

  /** The articles that anything was found in, and those that findings speak of, by their numbers. */
  get numbers(): ReadonlySet<number> {
    const twins = [...this.#found.values()].flat().flatMap(({ twin }) => twin?.article ?? []);
    return new Set([...this.#found.keys(), ...twins]);
  }

  /**
   * What was found in an article, from top to bottom.
   *
   * @param pathOf the path of each of the {@link numbers}.
   */
  findingsOf(number: number, pathOf: (number: number) => string): Finding[] {
    const path = pathOf(number);
    return (this.#found.get(number) ?? []).map(({ finding, messageWith, twin }) => {
      const place = twin === null ? '' : `${pathOf(twin.article)}:${twin.line}`;
      return { path, ...finding, message: messageWith(place) };
    });
  }

  #askRule(rule: FolderRule, active: ActiveRule, number: number, known: KnownArticle): LateFinding[] {
    if (active.weight === 'off') return [];
    let look = this.#begun.get(rule);
    if (look === undefined) {
      look = rule.begin({ options: active.options, exists: this.#exists });
      this.#begun.set(rule, look);
    }
    const severity = active.weight === 'error' ? 'error' : 'warning';
    return Array.from(look(known, number), ({ value, message, twin = null, help }): LateFinding => {
      const { line, column, endLine, endColumn } = value;
      const words = { rule: rule.name, message: '', ...(help === undefined ? {} : { help }) };
      const finding = { line, column, endLine, endColumn, severity, ...words, fixable: false } as const;
      return { finding, messageWith: message, twin };
    });
  }

  /** Most articles share theirs with the one before. */
  #settingsOf(options: ValidateOptions): Settings {
    if (this.#last?.options !== options) this.#last = { options, settings: measureOf(options).settings };
    return this.#last.settings;
  }
}
