import type { KeyedSpan, Span } from './parsed-block.ts';

/** One piece of a dotted key. */
interface KeyPart {
  name: string;
  span: Span;
}

type Path = (string | number)[];

/**
 * Finds where every key and value of a TOML document stands, by path (as its JSON text). Values are only delimited, not
 * read; in a faulty document it goes as far as it understands.
 */
export function locateToml(text: string): Map<string, KeyedSpan> {
  return new TomlLocator(text).run();
}

const BARE_END = /[\s=.\]#,[\]{}"']/;

class TomlLocator {
  readonly #text: string;
  readonly #spans = new Map<string, KeyedSpan>();
  readonly #arrayLengths = new Map<string, number>();
  #index = 0;
  #table: Path = [];

  constructor(text: string) {
    this.#text = text;
  }

  run(): Map<string, KeyedSpan> {
    this.#spans.set('[]', { key: null, value: [0, this.#text.length] });
    this.#skip(true);
    while (this.#index < this.#text.length) {
      const before = this.#index;
      if (this.#text[this.#index] === '[') this.#header();
      else this.#pair(this.#table);
      this.#skipLine();
      this.#skip(true);
      if (this.#index === before) this.#index++;
    }
    return this.#spans;
  }

  #header(): void {
    const start = this.#index;
    const isArray = this.#text.startsWith('[[', start);
    this.#index += isArray ? 2 : 1;
    const keys = this.#key();
    this.#skip(false);
    while (this.#text[this.#index] === ']') this.#index++;
    this.#table = this.#resolve(keys.map((key) => key.name));
    const last = keys.at(-1);
    if (last === undefined) return;
    const value: Span = [start, this.#index];
    if (isArray) {
      const list = JSON.stringify(this.#table);
      const length = this.#arrayLengths.get(list) ?? 0;
      this.#arrayLengths.set(list, length + 1);
      if (length === 0) this.#set(this.#table, last.span, value);
      this.#table = [...this.#table, length];
      this.#set(this.#table, null, value);
    } else this.#set(this.#table, last.span, value);
  }

  /** A path of names, with the newest index put in behind each array of tables on the way. */
  #resolve(names: string[]): Path {
    let path: Path = [];
    names.forEach((name, depth) => {
      path = [...path, name];
      const length = this.#arrayLengths.get(JSON.stringify(path));
      if (length !== undefined && depth < names.length - 1) path = [...path, length - 1];
    });
    return path;
  }

  #pair(table: Path): void {
    const keys = this.#key();
    this.#skip(false);
    if (this.#text[this.#index] !== '=' || keys.length === 0) return;
    this.#index++;
    this.#skip(false);
    const path = [...table, ...keys.map((key) => key.name)];
    const value = this.#value(path);
    keys.forEach((key, depth) => {
      const at = path.slice(0, table.length + depth + 1);
      if (depth === keys.length - 1 || !this.#spans.has(JSON.stringify(at))) this.#set(at, key.span, value);
    });
  }

  #key(): KeyPart[] {
    const parts: KeyPart[] = [];
    for (;;) {
      this.#skip(false);
      const start = this.#index;
      const quote = this.#text[start];
      if (quote === '"' || quote === "'") this.#string(quote);
      else while (this.#index < this.#text.length && !BARE_END.test(this.#text[this.#index]!)) this.#index++;
      if (this.#index === start) return parts;
      const raw = this.#text.slice(start, this.#index);
      parts.push({ name: keyName(raw), span: [start, this.#index] });
      this.#skip(false);
      if (this.#text[this.#index] !== '.') return parts;
      this.#index++;
    }
  }

  #value(path: Path): Span {
    const start = this.#index;
    const first = this.#text[start];
    if (first === '"' || first === "'") this.#string(first);
    else if (first === '[') this.#array(path);
    else if (first === '{') this.#inlineTable(path);
    else this.#plain();
    return [start, this.#index];
  }

  #array(path: Path): void {
    this.#index++;
    for (let item = 0; ; item++) {
      this.#skip(true);
      if (this.#atEnd(']')) return;
      const at = [...path, item];
      const value = this.#value(at);
      if (value[0] === value[1]) return;
      this.#set(at, null, value);
      this.#skip(true);
      if (this.#text[this.#index] === ',') this.#index++;
    }
  }

  #inlineTable(path: Path): void {
    this.#index++;
    for (;;) {
      this.#skip(true);
      if (this.#atEnd('}')) return;
      const before = this.#index;
      this.#pair(path);
      this.#skip(true);
      if (this.#text[this.#index] === ',') this.#index++;
      if (this.#index === before) return;
    }
  }

  #atEnd(closing: string): boolean {
    if (this.#text[this.#index] === closing) this.#index++;
    else if (this.#index < this.#text.length) return false;
    return true;
  }

  /** Goes past a string, basic or literal, on one line or in triple quotes. */
  #string(quote: string): void {
    const triple = this.#text.startsWith(quote.repeat(3), this.#index);
    const closing = triple ? quote.repeat(3) : quote;
    this.#index += closing.length;
    while (this.#index < this.#text.length) {
      if (quote === '"' && this.#text[this.#index] === '\\') this.#index += 2;
      else if (this.#text.startsWith(closing, this.#index)) break;
      else if (!triple && this.#text[this.#index] === '\n') return;
      else this.#index++;
    }
    this.#index = Math.min(this.#index + closing.length, this.#text.length);
    // Up to two more quotes may belong to the text itself: """she said "so"""".
    for (let more = 0; triple && more < 2 && this.#text[this.#index] === quote; more++) this.#index++;
  }

  #plain(): void {
    const start = this.#index;
    while (this.#index < this.#text.length && !/[\n,\]}#]/.test(this.#text[this.#index]!)) this.#index++;
    while (this.#index > start && /\s/.test(this.#text[this.#index - 1]!)) this.#index--;
  }

  #set(path: Path, key: Span | null, value: Span): void {
    this.#spans.set(JSON.stringify(path), { key, value });
  }

  #skip(lines: boolean): void {
    for (;;) {
      const character = this.#text[this.#index];
      if (character === ' ' || character === '\t') this.#index++;
      else if (lines && (character === '\n' || character === '\r')) this.#index++;
      else if (lines && character === '#') this.#skipLine();
      else return;
    }
  }

  #skipLine(): void {
    const end = this.#text.indexOf('\n', this.#index);
    this.#index = end === -1 ? this.#text.length : end;
  }
}

function keyName(raw: string): string {
  if (raw.startsWith("'")) return raw.slice(1, -1);
  if (!raw.startsWith('"')) return raw;
  try {
    const escapes = raw.replace(/\\U([0-9A-Fa-f]{8})/g, (_, digits: string) => `\\u{${digits}}`);
    return JSON.parse(escapes) as string;
  } catch {
    return raw.slice(1, -1);
  }
}
