import type { Ranges } from '../align/ranges.ts';
import { quote } from '../report/excerpt.ts';
import type { Findings } from './findings.ts';

/** Text that is missing, added, or another. */
export interface TextChange {
  readonly kind: 'text' | 'code';
  readonly where: Ranges;
  /** `''` where the source has nothing. */
  readonly was: string;
  /** `''` where the output has nothing. */
  readonly is: string;
}

/** Reports changes of text; what is missing in one place and stands in another has been moved. */
export function reportTextChanges(changes: readonly TextChange[], findings: Findings): void {
  const added = new Map<string, TextChange[]>();
  for (const change of changes) {
    if (change.was !== '' || change.is.trim() === '') continue;
    const same = added.get(change.is.trim());
    if (same === undefined) added.set(change.is.trim(), [change]);
    else same.push(change);
  }
  const targets = new Map<TextChange, TextChange>();
  for (const change of changes) {
    const target = change.is === '' ? added.get(change.was.trim())?.shift() : undefined;
    if (target !== undefined) targets.set(change, target);
  }
  const moved = new Set(targets.values());
  for (const change of changes) {
    const target = targets.get(change);
    if (target !== undefined) {
      const where = { ...change.where, b0: target.where.b0, b1: target.where.b1 };
      findings.add(change.kind, where, `${named(change.was)} has been moved.`);
    } else if (!moved.has(change)) findings.add(change.kind, change.where, messageOf(change));
  }
}

function messageOf({ kind, was, is }: TextChange): string {
  const place = kind === 'code' ? ' in a code block' : '';
  if (is === '') return `${named(was)}${place} is missing.`;
  if (was !== '') return `${named(was)}${place} became ${quote(is)}.`;
  const text = named(is);
  return `The output has ${text[0]!.toLowerCase()}${text.slice(1)}${place} that the source does not have.`;
}

/** A text as the subject of a sentence. */
function named(text: string): string {
  if (text.trim() !== '') return `The text ${quote(text.trim())}`;
  const space = quote(text);
  return space[0]!.toUpperCase() + space.slice(1);
}
