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

/** The rules that an article may need, as far as its language and the kinds of its keys tell. */
interface Likely<Asked extends RuleData> {
  rules: readonly Asked[];
  /** Those of them that need something of the text. */
  choosy: readonly Asked[];
  /** The rules to ask, by a bit for each of the choosy ones that has what it needs. */
  chosen: Map<number, readonly Asked[]>;
}

/** Picks the rules that may have something to say, by what they say that they need. */
export class RuleChoice<Asked extends RuleData> {
  readonly #rules: readonly Asked[];
  readonly #likely = new Map<string, Likely<Asked>>();

  constructor(rules: readonly Asked[]) {
    this.#rules = rules;
  }

  /** The rules to ask, in their order. Articles of one site need the same ones, so that hardly any list is made twice. */
  of({ text, language, kinds }: Situation): readonly Asked[] {
    const likely = this.#likelyFor(language, kinds);
    const { rules, choosy, chosen } = likely;
    let fitting = 0;
    for (let index = 0; index < choosy.length; index++) {
      if (choosy[index]!.needs!.text!.test(text)) fitting |= 1 << index;
    }
    let asked = chosen.get(fitting);
    if (asked === undefined) {
      asked = rules.filter((rule) => !choosy.includes(rule) || (fitting & (1 << choosy.indexOf(rule))) !== 0);
      chosen.set(fitting, asked);
    }
    return asked;
  }

  #likelyFor(language: FrontMatterLanguage | null, kinds: number): Likely<Asked> {
    const situation = `${language} ${kinds}`;
    let likely = this.#likely.get(situation);
    if (likely === undefined) {
      const rules = this.#rules.filter(({ needs }) => {
        const hasKind = needs?.kinds?.some((kind) => (kinds & KIND_BITS[kind]) !== 0) ?? true;
        return hasKind && speaks(needs, language);
      });
      likely = { rules, choosy: rules.filter(({ needs }) => needs?.text !== undefined), chosen: new Map() };
      this.#likely.set(situation, likely);
    }
    return likely;
  }
}

function speaks(needs: RuleData['needs'], language: FrontMatterLanguage | null): boolean {
  return needs?.languages === undefined || (language !== null && needs.languages.includes(language));
}
