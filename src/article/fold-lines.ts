/** Joins lines as YAML folds them: a line end is a blank, and each blank line, however many blanks it has, a line end. */
export function foldLines(lines: readonly string[], lineFeed = '\n'): string {
  let text = lines[0]!;
  let between = ' ';
  lines.forEach((line, index) => {
    if (index === 0) return;
    if (line !== '' || index === lines.length - 1) {
      text += between + line;
      between = ' ';
    } else between = between === ' ' ? lineFeed : between + lineFeed;
  });
  return text;
}
