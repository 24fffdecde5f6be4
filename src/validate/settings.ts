import type { Preset } from './preset.ts';
import type { RuleData } from './rule.ts';
import type { RuleSettings, Weight } from './rule-settings.ts';

/** What holds for one rule. */
export interface ActiveRule {
  weight: Weight;
  options: Readonly<Record<string, unknown>>;
}

/** Tells what holds for a rule: what the layers set, the last one first, then the preset, then the rule's own default. */
export class Settings {
  readonly preset: Preset;
  readonly #layers: readonly RuleSettings[];
  readonly #known = new Map<RuleData, ActiveRule>();

  constructor(preset: Preset, layers: readonly RuleSettings[] = []) {
    this.preset = preset;
    this.#layers = [preset.rules, ...layers];
  }

  /** The rule's weight and options. */
  of(rule: RuleData): ActiveRule {
    let active = this.#known.get(rule);
    if (active === undefined) {
      active = this.#resolve(rule);
      this.#known.set(rule, active);
    }
    return active;
  }

  #resolve({ name, weight, options = {} }: RuleData): ActiveRule {
    let active: ActiveRule = { weight, options };
    for (const layer of this.#layers) {
      const setting = Object.hasOwn(layer, name) ? layer[name] : undefined;
      if (setting === undefined) continue;
      const [set, more] = typeof setting === 'string' ? [setting, {}] : setting;
      active = { weight: set, options: { ...active.options, ...more } };
    }
    return active;
  }
}
