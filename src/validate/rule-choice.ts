import type { KeyKind } from './preset.ts';
import type { RuleData } from './rule.ts';

/** Picks the rules that may have something to say of a text, by what they say that they need. */
export class RuleChoice<Asked extends RuleData> {
  readonly #rules: readonly Asked[];
  /** What any of the rules needs that need something of the text and nothing else: most texts hold none of it. */
  readonly #extraordinary: readonly RegExp[];
  readonly #likely = new Map<string, readonly Asked[]>();

  constructor(rules: readonly Asked[]) {
    this.#rules = rules;
    this.#extraordinary = united(rules.flatMap((rule) => (needsOnlyText(rule) ? rule.needs!.text! : [])));
  }

  /** The rules to ask, in their order. */
  of(text: string, kinds: ReadonlySet<KeyKind>): readonly Asked[] {
    const likely = this.#likelyFor(kinds, !this.#extraordinary.some((pattern) => pattern.test(text)));
    return likely.filter(({ needs }) => needs?.text === undefined || needs.text.test(text));
  }

  /** Articles of one site have keys of the same kinds. */
  #likelyFor(kinds: ReadonlySet<KeyKind>, isOrdinary: boolean): readonly Asked[] {
    const situation = `${isOrdinary} ${[...kinds].join(' ')}`;
    let likely = this.#likely.get(situation);
    if (likely === undefined) {
      likely = this.#rules.filter((rule) => {
        const hasKind = rule.needs?.kinds?.some((kind) => kinds.has(kind)) ?? true;
        return hasKind && !(isOrdinary && needsOnlyText(rule));
      });
      this.#likely.set(situation, likely);
    }
    return likely;
  }
}

/** One pattern for all that have the same flags, which would mean something else with other ones. */
function united(patterns: readonly RegExp[]): RegExp[] {
  return [...new Set(patterns.map(({ flags }) => flags))].map((flags) => {
    const sources = patterns.filter((pattern) => pattern.flags === flags).map(({ source }) => `(?:${source})`);
    return new RegExp(sources.join('|'), flags);
  });
}

function needsOnlyText({ needs }: RuleData): boolean {
  return needs?.text !== undefined && needs.kinds === undefined;
}
