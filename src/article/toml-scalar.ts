import { quotedText } from './quoted-text.ts';

/** What `parseTomlBlock` makes of a scalar, as far as that is plain to see. */
export type TomlScalar = string | number | boolean;

const INTEGER = /^[-+]?(?:0|[1-9]\d{0,14})$/;
const FLOAT = /^[-+]?(?:0|[1-9]\d*)\.\d+$/;
const DATE = /^(.{10})(?:[T ](.{8})(Z|[-+]\d\d:\d\d)?)?$/;
/** What is an escape in JSON and not in TOML: that of a slash, and of half a character. */
const NO_ESCAPE = /\\(?:\/|u[dD][89a-fA-F])/;
const LONGEST_NUMBER = 30;

/** Reads a scalar that `TOML_LINE` let through; null where it is none, or a number or a date of a rarer shape. */
export function tomlScalar(source: string): TomlScalar | null {
  if (source.startsWith("'")) return source.slice(1, -1);
  if (source.startsWith('"')) return NO_ESCAPE.test(source) ? null : quotedText(source);
  if (source === 'true' || source === 'false') return source === 'true';
  if (INTEGER.test(source)) return Number(source) + 0;
  if (FLOAT.test(source) && source.length < LONGEST_NUMBER) return Number(source);
  return tomlDate(source);
}

/** A date in the shape of ISO 8601 in which the parser gives it back. */
function tomlDate(source: string): string | null {
  const match = DATE.exec(source);
  if (match === null) return null;
  const [, day, time, zone] = match;
  if (time === undefined) return isMoment(`${day}T00:00:00.000Z`) ? day! : null;
  const clock = `${day}T${time}.000`;
  if (
    !isMoment(`${clock}Z`) ||
    (zone !== undefined && zone !== 'Z' && !isMoment(`2000-01-01T${zone.slice(1)}:00.000Z`))
  ) {
    return null;
  }
  return clock + (zone ?? '');
}

/** False for the thirtieth of February, which `Date` takes for the first of March or the second. */
function isMoment(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}
