import type { FrontMatterLanguage } from '../article/split.ts';
import type { KeyKind, Preset } from './preset.ts';
import type { RuleData } from './rule.ts';

/** What there is for rules to look at. */
export interface Situation {
  text: string;
  /** Null without front matter. */
  language: FrontMatterLanguage | null;
  /** See `kindsOf`. */
  kinds: number;
}

/** A bit for each kind of key. */
const KIND_BITS: Readonly<Record<KeyKind, number>> = {
  text: 1,
  date: 2,
  boolean: 4,
  number: 8,
  url: 16,
  image: 32,
  slug: 64,
  permalink: 128,
  any: 256,
};

/** The kinds of those keys that a preset knows, as one number. */
export function kindsOf(keys: readonly string[], preset: Preset): number {
  let kinds = 0;
  for (const name of keys) if (Object.hasOwn(preset.keys, name)) kinds |= KIND_BITS[preset.keys[name]!.kind];
  return kinds;
}

/** Picks the rules that may have something to say, by what they say that they need. */
export class RuleChoice<Asked extends RuleData> {
  readonly #rules: readonly Asked[];
  /** What any of the rules needs that need something of the text: most texts hold none of it. */
  readonly #extraordinary = new Map<FrontMatterLanguage | null, readonly RegExp[]>();
  readonly #likely = new Map<string, readonly Asked[]>();

  constructor(rules: readonly Asked[]) {
    this.#rules = rules;
  }

  /** The rules to ask, in their order. */
  of({ text, language, kinds }: Situation): readonly Asked[] {
    const isOrdinary = !this.#extraordinaryIn(language).some((pattern) => pattern.test(text));
    const likely = this.#likelyFor(language, kinds, isOrdinary);
    return likely.filter(({ needs }) => needs?.text === undefined || needs.text.test(text));
  }

  #extraordinaryIn(language: FrontMatterLanguage | null): readonly RegExp[] {
    let patterns = this.#extraordinary.get(language);
    if (patterns === undefined) {
      const asked = this.#rules.filter((rule) => speaks(rule, language) && needsMuchOfText(rule));
      patterns = united(asked.map(({ needs }) => needs!.text!));
      this.#extraordinary.set(language, patterns);
    }
    return patterns;
  }

  /** Articles of one site have keys of the same kinds. */
  #likelyFor(language: FrontMatterLanguage | null, kinds: number, isOrdinary: boolean): readonly Asked[] {
    const situation = `${language} ${kinds} ${isOrdinary}`;
    let likely = this.#likely.get(situation);
    if (likely === undefined) {
      likely = this.#rules.filter((rule) => {
        const hasKind = rule.needs?.kinds?.some((kind) => (kinds & KIND_BITS[kind]) !== 0) ?? true;
        return hasKind && speaks(rule, language) && !(isOrdinary && needsMuchOfText(rule));
      });
      this.#likely.set(situation, likely);
    }
    return likely;
  }
}

function speaks({ needs }: RuleData, language: FrontMatterLanguage | null): boolean {
  return needs?.languages === undefined || (language !== null && needs.languages.includes(language));
}

/** Kinds of keys say more than a pattern that most texts fit. */
function needsMuchOfText({ needs }: RuleData): boolean {
  return needs?.text !== undefined && needs.kinds === undefined;
}

/** One pattern for all that have the same flags, which would mean something else with other ones. */
function united(patterns: readonly RegExp[]): RegExp[] {
  return [...new Set(patterns.map(({ flags }) => flags))].map((flags) => {
    const sources = patterns.filter((pattern) => pattern.flags === flags).map(({ source }) => `(?:${source})`);
    return new RegExp(sources.join('|'), flags);
  });
}
