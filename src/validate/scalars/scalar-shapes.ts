/** What a plain scalar is to a reader. */
export type ScalarKind = 'text' | 'null' | 'boolean' | 'integer' | 'float' | 'date';

/** One way of writing a value of one kind. */
export interface ScalarShape {
  kind: ScalarKind;
  /** The value as templates print it, or null where the scalar is not written in this way. */
  read(source: string): string | null;
}

/** Words that all mean one value. */
export function words(kind: ScalarKind, pattern: RegExp, value: string): ScalarShape {
  const read = (source: string): string => (source[0] === '-' ? `-${value}` : value);
  return shape(kind, pattern, read);
}

/** The words for true and false. */
export function booleans(yes: RegExp, no: RegExp): ScalarShape {
  return { kind: 'boolean', read: (source) => (yes.test(source) ? 'true' : no.test(source) ? 'false' : null) };
}

/** Whole numbers of a base, signs, prefixes and separators in them as the pattern allows. Default: as JavaScript prints them. */
export function integers(
  pattern: RegExp,
  base: 2 | 8 | 10 | 16,
  print: (value: bigint) => string | null = (value) => String(Number(value)),
): ScalarShape {
  const prefix = { 2: '0b', 8: '0o', 10: '', 16: '0x' }[base];
  return shape('integer', pattern, (source) => {
    const digits = source
      .replace(/^[-+]/, '')
      .replace(/^0[box]/i, '')
      .replace(/[_,]/g, '');
    const value = BigInt(prefix + digits);
    return print(source[0] === '-' ? -value : value);
  });
}

/** A whole number as Go prints it, or null if it is none to Go, which counts to 64 bits. */
export function within64Bits(value: bigint): string | null {
  return value < 2n ** 64n && value >= -(2n ** 63n) ? String(value) : null;
}

/** Fractions. Default: as JavaScript prints them. */
export function floats(pattern: RegExp, print: (value: number) => string = String): ScalarShape {
  return shape('float', pattern, (source) => print(Number(source.replaceAll('_', ''))));
}

/** Numbers of base 60, as in `12:30`. */
export function sexagesimal(pattern: RegExp, print: (value: number) => string = String): ScalarShape {
  return shape('integer', pattern, (source) => {
    const parts = source.replace(/^[-+]/, '').replaceAll('_', '').split(':');
    const value = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
    return print(source[0] === '-' ? -value : value);
  });
}

/** Days and moments; the pattern's groups are year, month, day, hour, minute, second, fraction and the zone's parts. */
export function dates(pattern: RegExp, print: (parts: RegExpExecArray) => string | null): ScalarShape {
  return {
    kind: 'date',
    read: (source) => {
      const parts = pattern.exec(source);
      return parts && print(parts);
    },
  };
}

/** How JavaScript's `Date` begins when it is printed, in UTC; days that there are not roll over into the next month. */
export function jsDay(parts: RegExpExecArray): string {
  const [year, month, day, hour, minute, second] = numbers(parts);
  const zone = (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0)) * (parts[8] === '-' ? -1 : 1);
  const [weekday, date, name, fullYear] = new Date(Date.UTC(year!, month! - 1, day, hour, minute! - zone, second))
    .toUTCString()
    .split(/,? /);
  return `${weekday} ${name} ${date} ${fullYear}`;
}

/** The date as written, which is how Ruby prints it, or null if there is no such day or time. */
export function isRealDay(parts: RegExpExecArray): string | null {
  const [year, month, day, hour, minute, second] = numbers(parts);
  const found = new Date(Date.UTC(year!, month! - 1, day));
  const isDay = found.getUTCMonth() + 1 === month && found.getUTCDate() === day;
  return isDay && hour! <= 24 && minute! < 60 && second! <= 60 ? parts[0] : null;
}

function numbers(parts: RegExpExecArray): number[] {
  return [1, 2, 3, 4, 5, 6].map((group) => Number(parts[group] ?? 0));
}

function shape(kind: ScalarKind, pattern: RegExp, read: (source: string) => string | null): ScalarShape {
  return { kind, read: (source) => (pattern.test(source) ? read(source) : null) };
}
