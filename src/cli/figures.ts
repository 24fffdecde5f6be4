/** 12345 as `12,345`. */
export function withCommas(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A number for people, with at most one decimal: `12,345`, `812.5`. */
export function figure(value: number): string {
  const [whole, decimals] = String(Math.round(value * 10) / 10).split('.');
  const sign = whole!.startsWith('-') ? '-' : '';
  const digits = withCommas(Number(whole!.replace('-', '')));
  return sign + digits + (decimals === undefined ? '' : `.${decimals}`);
}

/** A number with its noun: `1 article`, `12,345 articles`. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${withCommas(count)} ${count === 1 ? noun : nouns}`;
}

/** A part of a whole: `12 %`. Only nothing is 0 %, and only all is 100 %. */
export function percent(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0 %';
  const rounded = Math.round((part / whole) * 100);
  if (rounded === 0) return '<1 %';
  return rounded === 100 && part < whole ? '>99 %' : `${rounded} %`;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** The size of files, in powers of 1000: `45.6 MB`. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}
