import type { ValueRule } from '../rule.ts';
import { plainScalars } from '../scalars/plain-scalars.ts';
import { isNumber, isSameReading, whoReadsWhat } from '../scalars/readings-of.ts';
import { shown } from '../shown.ts';

/** A number that not all YAML readers read alike. */
export const ambiguousNumber: ValueRule = {
  name: 'ambiguous-number',
  stage: 'value',
  summary: 'A number, or what looks like one, that YAML readers read differently: `010`, `1_000`, `12:30`, `1e3`.',
  why: 'A leading zero makes an octal number in YAML 1.1, colons make one of base 60, and only some readers know `_`, `0b`, `0o` and exponents.',
  weight: 'warn',
  fixable: false,
  needs: { values: plainScalars },
  bad: '---\ntitle: Tides\nfetched_at: 12:30\n---\n',
  good: "---\ntitle: Tides\nfetched_at: '12:30'\n---\n",
  *check(subject) {
    for (const { entry, readings } of plainScalars(subject)) {
      const { spec, source, start, end } = entry;
      if (spec !== null && spec.kind !== 'number' && spec.kind !== 'any') continue;
      const asNumber = readings.find(isNumber);
      if (asNumber === undefined || readings.every((reading) => isSameReading(reading, asNumber))) continue;
      yield {
        start,
        end,
        message: `${shown(source)} is ${whoReadsWhat(readings)}`,
        help: helpFor(source),
      };
    }
  },
};

function helpFor(source: string): string {
  const text = `Put it in quotes to keep it as it is: '${source}'`;
  // `1_000` can only be one number; `010` and `12:30` cannot be told, and digits that do not fit are no quantity.
  const isSeparated = /^[1-9]\d{0,2}(?:[_,]\d{3}){1,4}$/.test(source);
  return isSeparated ? `${text}, or write the number as ${source.replace(/[_,]/g, '')}` : text;
}
