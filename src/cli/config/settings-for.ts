import { below } from '../../batch/posix-path.ts';
import type { RuleSetting, RuleSettings } from '../../validate/rule-settings.ts';
import type { Config, Override } from './config.ts';
import { matchGlob } from './glob.ts';

/** What the config says for one article; the same object for all articles that the same overrides fit. */
export interface Settings {
  /** From an override that fits; absent where the command's own option says it. */
  preset?: string;
  /** From an override that fits; a path from the working folder on. */
  schema?: string;
  rules: RuleSettings;
}

const NONE: Settings = { rules: {} };
const merged = new WeakMap<Config, Map<string, Settings>>();

/**
 * The config's rules with the overrides that fit a file, the later ones over the earlier ones.
 *
 * @param file absolute.
 */
export function settingsFor(config: Config | null, file: string): Settings {
  if (config === null) return NONE;
  const place = below(config.folder, file);
  const fitting = config.overrides.filter((override) => place !== null && fits(override, place));
  const known = merged.get(config) ?? new Map<string, Settings>();
  merged.set(config, known);
  const key = fitting.map((override) => config.overrides.indexOf(override)).join();
  const settings = known.get(key) ?? fitting.reduce(override, { rules: config.rules });
  known.set(key, settings);
  return settings;
}

function fits({ files, excludeFiles }: Override, place: string): boolean {
  const isNamed = (glob: Override['files'][number]) => matchGlob(glob, place) !== null;
  return files.some(isNamed) && !excludeFiles.some(isNamed);
}

function override(below: Settings, { preset, schema, rules }: Override): Settings {
  return {
    ...below,
    ...(preset === undefined ? {} : { preset }),
    ...(schema === undefined ? {} : { schema }),
    rules: mergeRules(below.rules, rules),
  };
}

/** A weight alone leaves a rule the options that it has. */
function mergeRules(rules: RuleSettings, later: RuleSettings): RuleSettings {
  const all: Record<string, RuleSetting> = { ...rules };
  for (const [name, setting] of Object.entries(later)) {
    const known = all[name];
    all[name] = typeof setting === 'string' && typeof known === 'object' ? [setting, known[1]] : setting;
  }
  return all;
}
