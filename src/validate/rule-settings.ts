/** A rule's weight as the command line and the config write it. */
export type Weight = 'off' | 'warn' | 'error';

/** What is set for one rule: its weight, and its options where it has some. */
export type RuleSetting = Weight | readonly [weight: Weight, options: Readonly<Record<string, unknown>>];

/** What is set for rules, by their names. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
