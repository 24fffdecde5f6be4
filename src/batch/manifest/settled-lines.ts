import type { KeyedLine } from '../store/sorted-lines.ts';
import { fromRecord, settled, toRecord } from './manifest-entry.ts';

/**
 * Takes the stamps out of entries that say nothing: those of files that were changed so shortly before a moment that
 * another change may have left them as they are.
 *
 * @param moment in milliseconds since 1970: when nobody can say any more what happens after it.
 */
export function* settledLines(lines: Iterable<KeyedLine>, moment: number): Generator<KeyedLine> {
  for (const one of lines) {
    const record = JSON.parse(one.line.toString('utf8')) as [place: string, ...unknown[]];
    const known = fromRecord(record);
    if (known === null) continue;
    const sure = 'recipe' in known ? settled(known, moment) : null;
    if (sure === null || sure === known) yield one;
    else yield { key: one.key, line: Buffer.from(JSON.stringify(toRecord(record[0], sure))) };
  }
}
