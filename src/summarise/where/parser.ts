import { COLUMN_KINDS, type ColumnKind, columnOf } from '../columns.ts';
import { type NameReference, readName, writeName } from '../name.ts';
import type { Condition } from './condition.ts';
import { isValue, readLiteral, type ValueToken } from './read-literal.ts';
import { readPattern } from './read-pattern.ts';
import { missingOperator } from './slips.ts';
import type { Operator, Sign, Token } from './token.ts';
import { anyOf, type Comparison, comparisonWith, containing, matching, type ValueTest } from './value-test.ts';
import { type Span, WhereError } from './where-error.ts';

/** Deeper ones nobody can read, and the stack has an end. */
const MOST_LEVELS = 100;

const NEGATIONS: Partial<Record<Sign, Comparison | '~'>> = { '!=': '=', '!~': '~' };
const OPERATORS: ReadonlySet<Sign> = new Set<Operator>(['=', '!=', '<', '<=', '>', '>=', '~', '!~']);

/** What a name is known to hold, and how it is asked for. */
interface Subject {
  name: string;
  kind: ColumnKind | null;
}

/** Reads tokens by recursive descent: `or` of `and` of `not` of what is asked of one name. */
export class Parser {
  readonly references: NameReference[] = [];
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #index = 0;
  #level = 0;

  /** @param tokens as `tokenize` gives them, with the end as the last one. */
  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** @throws {WhereError} at what makes no sense. */
  parse(): Condition {
    if (this.#isAtEnd()) throw this.#fault('there is nothing to ask', 'Type a condition: words > 1000.');
    const condition = this.#alternatives();
    if (this.#isAtEnd()) return condition;
    if (this.#isAt(')')) throw this.#fault('this parenthesis was never opened', 'Leave it out, or open it with (.');
    throw this.#fault('"and" or "or" is missing here', 'A text with spaces needs quotes: title = "two words".');
  }

  #alternatives(): Condition {
    const conditions = [this.#conjunction()];
    while (this.#take('or')) conditions.push(this.#conjunction());
    return conditions.length === 1 ? conditions[0]! : { kind: 'any', conditions };
  }

  #conjunction(): Condition {
    const conditions = [this.#negation()];
    while (this.#take('and')) conditions.push(this.#negation());
    return conditions.length === 1 ? conditions[0]! : { kind: 'all', conditions };
  }

  #negation(): Condition {
    let isNegated = false;
    while (this.#take('not')) isNegated = !isNegated;
    const condition = this.#primary();
    return isNegated ? negated(condition) : condition;
  }

  #primary(): Condition {
    const opening = this.#next;
    if (!this.#take('(')) return this.#question();
    if (++this.#level > MOST_LEVELS) {
      throw this.#fault(`there are more than ${MOST_LEVELS} parentheses in each other`, 'Ask for less.', opening);
    }
    const condition = this.#alternatives();
    this.#close(opening);
    this.#level--;
    return condition;
  }

  #question(): Condition {
    const token = this.#next;
    const after = this.#tokens[this.#index + 1];
    const word = token.kind === 'word' ? token.word.toLowerCase() : '';
    const isPresence = word === 'has' || word === 'missing';
    if (isPresence && after?.kind === 'word') {
      throw this.#fault('parentheses are missing here', `Type ${word}(${after.word}).`, after);
    }
    if (word !== '' && after?.kind === 'sign' && after.sign === '(') {
      if (isPresence) return this.#presence(word === 'missing');
      throw this.#fault('this asks nothing', 'Type has(name), missing(name), or a name without a parenthesis.');
    }
    const subject = this.#subject();
    const isNegated = this.#take('not');
    if (this.#take('in')) return this.#choice(subject, isNegated);
    if (isNegated) throw this.#fault('in is missing here', 'Type not in before a choice, and not before a name.');
    const sign = this.#next.kind === 'sign' ? this.#next.sign : null;
    if (sign === null || !OPERATORS.has(sign)) return this.#flag(subject, token);
    this.#index++;
    const operator = NEGATIONS[sign] ?? (sign as Comparison | '~');
    const condition = asks(subject, this.#test(operator, subject));
    return sign in NEGATIONS ? negated(condition) : condition;
  }

  #presence(isNegated: boolean): Condition {
    this.#index++;
    const opening = this.#next;
    this.#index++;
    const { name } = this.#subject();
    this.#close(opening);
    return isNegated ? negated({ kind: 'has', name }) : { kind: 'has', name };
  }

  #choice(subject: Subject, isNegated: boolean): Condition {
    const opening = this.#next;
    if (!this.#take('(')) throw this.#fault('a choice of values is missing here', 'Type in ("a", "b").');
    const tests: ValueTest[] = [];
    do tests.push(this.#test('=', subject));
    while (this.#take(','));
    this.#close(opening);
    const condition = asks(subject, (value) => tests.some((test) => test(value)));
    return isNegated ? negated(condition) : condition;
  }

  /** A name alone asks for `true`. */
  #flag({ name, kind }: Subject, token: Token): Condition {
    if (this.#next.kind === 'word' || this.#next.kind === 'text') {
      throw missingOperator(this.#next.kind === 'word' ? this.#next.word : '', this.#text, this.#next);
    }
    if (kind !== null) throw this.#fault('this is never true or false', `Type has(${name}), or compare it.`, token);
    return asks({ name }, comparisonWith('=', { kind: 'boolean', boolean: true }));
  }

  #subject(): Subject {
    const token = this.#next;
    const help = 'On the left stands a name without quotes, such as title or extra.rating; on the right a value.';
    if (token.kind !== 'word' || isValue(token.word)) throw this.#fault('a name is missing here', help);
    const { path, end } = readName(this.#text, token.offset);
    if (end < token.offset + token.length) throw this.#fault('a name is missing here', help);
    this.#index++;
    this.references.push({ path, offset: token.offset, length: token.length });
    const column = columnOf(path);
    return column === null ? { name: writeName(path), kind: null } : { name: column, kind: COLUMN_KINDS[column] };
  }

  #test(operator: Comparison | '~', { kind }: Subject): ValueTest {
    const token = this.#next;
    if (token.kind === 'pattern') {
      const isAsked = operator === '~';
      if (!isAsked) throw this.#fault('a pattern goes with ~ only', 'Type ~ before it, or quotes round it.');
      this.#index++;
      return matching(readPattern(token.source, token.flags, this.#text, token));
    }
    const value = this.#value();
    if (operator === '~') return containing(value.kind === 'text' ? value.text : value.word);
    const literal = readLiteral(value, kind, this.#text);
    if (literal.kind === 'boolean' && operator !== '=') {
      throw this.#fault('true and false have no order', 'Type = or !=.', value);
    }
    return comparisonWith(operator, literal);
  }

  #value(): ValueToken {
    const token = this.#next;
    if (token.kind === 'text' || (token.kind === 'word' && !token.word.includes('['))) {
      this.#index++;
      return token;
    }
    const help = 'Type a number, a date or a text; with spaces, signs or one of and, or, not, in it needs quotes.';
    throw this.#fault('a value is missing here', help);
  }

  #close(opening: Token): void {
    if (this.#take(')')) return;
    if (this.#isAtEnd()) {
      throw this.#fault('this parenthesis is never closed', 'Type ) at its end.', opening);
    }
    throw this.#fault('"and", "or" or ")" is missing here', 'A text with spaces needs quotes: title = "two words".');
  }

  get #next(): Token {
    return this.#tokens[this.#index]!;
  }

  #isAtEnd(): boolean {
    return this.#next.kind === 'end';
  }

  #isAt(sign: Sign): boolean {
    const token = this.#next;
    return token.kind === 'sign' && token.sign === sign;
  }

  #take(sign: Sign): boolean {
    const isHere = this.#isAt(sign);
    if (isHere) this.#index++;
    return isHere;
  }

  #fault(message: string, help: string, span: Span = this.#next): WhereError {
    return new WhereError(message, this.#text, span, help);
  }
}

function asks({ name }: Pick<Subject, 'name'>, test: ValueTest): Condition {
  return { kind: 'value', name, test: anyOf(test) };
}

function negated(condition: Condition): Condition {
  return condition.kind === 'not' ? condition.condition : { kind: 'not', condition };
}
