/** What stands below a table of articles: how many there were, and what there was no room for. */
export function listSummary(count: number, total: number, dropped: readonly string[], columns: number): string {
  const shown = `${count} ${count === 1 ? 'article' : 'articles'}`;
  const articles = count === total ? shown : `${count} of ${total} articles`;
  const rest = dropped.length === 0 ? '' : `\n${columns - dropped.length} of ${columns} columns fit; --wide shows all`;
  return `\n${articles}${rest}\n`;
}
