import type { Article } from '../article/article.ts';
import type { Finding } from './finding.ts';
import { telling, toFindings } from './findings.ts';
import { inspectArticle, type Measure } from './inspect-article.ts';
import { knownValues } from './known-values.ts';
import type { Preset } from './preset.ts';
import { PRESETS, type PresetName } from './presets/index.ts';
import type { KnownArticle } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';
import type { SchemaCheck } from './schema/schema-check.ts';
import { Settings } from './settings.ts';

/** What an article is checked against. */
export interface ValidateOptions {
  /** Default: `generic`. */
  preset?: PresetName | Preset;
  /** Layers of settings, the later ones stronger. Default: none. */
  rules?: RuleSettings | readonly RuleSettings[];
  /** A JSON Schema for the front matter, compiled. Default: none. */
  schema?: SchemaCheck | null;
  /** What counts as the future. Default: this moment. */
  now?: Date;
}

/** What one article came to. */
export interface ValidatedArticle {
  /** From top to bottom. */
  findings: Finding[];
  /** What rules over the whole folder need of it. */
  known: KnownArticle;
}

/** Checks an article's front matter: every fault in one run, each at its place in the file. */
export async function validateArticle(article: Article, options: ValidateOptions = {}): Promise<ValidatedArticle> {
  const measure = measureOf(options);
  const inspected = await inspectArticle(article, measure);
  const findings = toFindings(article, telling(article, inspected, measure.settings), measure.settings);
  return { findings, known: { path: article.path, values: knownValues(article, inspected) } };
}

/** Options with their defaults filled in. */
export function measureOf({
  preset = 'generic',
  rules = [],
  schema = null,
  now = new Date(),
}: ValidateOptions): Measure {
  const known = typeof preset === 'string' ? PRESETS[preset] : preset;
  const layers = Array.isArray(rules) ? (rules as readonly RuleSettings[]) : [rules as RuleSettings];
  return { settings: settingsFor(known, layers), schema, now };
}

const settled = new WeakMap<Preset, { layers: readonly RuleSettings[]; settings: Settings }>();

/** Thousands of articles are checked against the same settings. */
function settingsFor(preset: Preset, layers: readonly RuleSettings[]): Settings {
  const last = settled.get(preset);
  if (last?.layers.length === layers.length && last.layers.every((layer, index) => layer === layers[index])) {
    return last.settings;
  }
  const settings = new Settings(preset, layers);
  settled.set(preset, { layers, settings });
  return settings;
}
