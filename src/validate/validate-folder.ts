import type { Finding } from './finding.ts';
import type { FolderRule, KnownArticle } from './rule.ts';
import { FOLDER_RULES } from './rules/index.ts';
import type { ActiveRule, Settings } from './settings.ts';
import { measureOf, type ValidateOptions } from './validate-article.ts';

/** One article of several, and what it is checked against. */
export interface FolderMember {
  known: KnownArticle;
  options: ValidateOptions;
}

/**
 * Checks articles against each other, and against the files around them.
 *
 * @param exists whether there is such a file; its argument is relative to the working folder, with `/`.
 * @returns findings in the order of the articles.
 */
export function validateFolder(members: readonly FolderMember[], exists: (path: string) => boolean): Finding[] {
  const measured = new Map<ValidateOptions, Settings>();
  const settingsOf = (options: ValidateOptions): Settings => {
    // Most members share theirs.
    let settings = measured.get(options);
    if (settings === undefined) {
      settings = measureOf(options).settings;
      measured.set(options, settings);
    }
    return settings;
  };
  const order = new Map(members.map(({ known }, index) => [known.path, index]));
  return FOLDER_RULES.flatMap((rule) => findingsOf(rule, members, settingsOf, exists)).sort((a, b) => {
    return order.get(a.path)! - order.get(b.path)! || a.line - b.line || a.column - b.column;
  });
}

function findingsOf(
  rule: FolderRule,
  members: readonly FolderMember[],
  settingsOf: (options: ValidateOptions) => Settings,
  exists: (path: string) => boolean,
): Finding[] {
  const active = new Map<KnownArticle, ActiveRule>();
  for (const { known, options } of members) {
    const own = settingsOf(options).of(rule);
    if (own.weight !== 'off') active.set(known, own);
  }
  const [first] = active.values();
  if (first === undefined) return [];
  const found = rule.check({ articles: [...active.keys()], options: first.options, exists });
  return Array.from(found, ({ article, value, message, help }): Finding => {
    const { line, column, endLine, endColumn } = value;
    const severity = active.get(article)!.weight === 'error' ? 'error' : 'warning';
    const place = { path: article.path, line, column, endLine, endColumn };
    return { ...place, severity, rule: rule.name, message, ...(help === undefined ? {} : { help }), fixable: false };
  });
}
