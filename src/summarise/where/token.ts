import type { Span } from './where-error.ts';

/** How a value may be compared. */
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | '!~';

/** A sign, or a word that means as much as one. */
export type Sign = Operator | 'and' | 'or' | 'not' | 'in' | '(' | ')' | ',';

/** A word is a name or a value, whichever is wanted where it stands. */
export type Token = Span &
  (
    | { kind: 'word'; word: string }
    | { kind: 'text'; text: string }
    | { kind: 'pattern'; source: string; flags: string }
    | { kind: 'sign'; sign: Sign }
    | { kind: 'end' }
  );
