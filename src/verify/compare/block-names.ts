import type { BlockLabel } from '../meaning/meaning.ts';

const NAMES: Partial<Record<BlockLabel, string>> = {
  p: 'paragraph',
  blockquote: 'quote',
  ul: 'bulleted list',
  'ol 1': 'numbered list',
  item: 'list item',
  'item x': 'ticked task',
  'item _': 'open task',
  pre: 'code block',
  row: 'table row',
  cell: 'table cell',
  dl: 'description list',
  dt: 'described term',
  dd: 'description',
};

/** A block in words. */
export function nameOfBlock(label: BlockLabel): string {
  const name = NAMES[label];
  if (name !== undefined) return name;
  const [kind, detail] = label.split(' ');
  if (kind === 'cell') return `table cell of column ${Number(detail) + 1}`;
  if (kind === 'ol') return `numbered list that starts at ${detail}`;
  return /^h\d$/.test(label) ? `heading of level ${label[1]}` : label;
}

/** A block in words, with its article. */
export function aBlock(label: BlockLabel): string {
  const name = nameOfBlock(label);
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** Several blocks in words: each kind with its number, the first kinds only. */
export function namesOfBlocks(labels: readonly BlockLabel[]): string {
  const counts = new Map<BlockLabel, number>();
  for (const label of labels) {
    const kind = label.startsWith('cell') ? 'cell' : label;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const names = [...counts].map(([label, count]) => (count === 1 ? aBlock(label) : `${count} × ${nameOfBlock(label)}`));
  if (names.length > 4) return `${names.slice(0, 4).join(', ')} and more`;
  return names.join(', ').replace(/, (?=[^,]*$)/, ' and ');
}
