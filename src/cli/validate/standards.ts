import { closest } from '../../validate/edit-distance.ts';
import type { Preset } from '../../validate/preset.ts';
import { PRESETS } from '../../validate/presets/index.ts';
import { RULES } from '../../validate/rules/index.ts';
import type { SchemaCheck } from '../../validate/schema/schema-check.ts';
import { SchemaError } from '../../validate/schema/schema-error.ts';
import type { ValidateOptions } from '../../validate/validate-article.ts';
import type { Config } from '../config/config.ts';
import { settingsFor } from '../config/settings-for.ts';
import { UsageError } from '../usage-error.ts';
import type { ValidateFlags } from './validate-flags.ts';

/** What articles are checked against for which the same holds. */
export interface Standard {
  /** All of it but the schema. */
  readonly options: ValidateOptions & { preset: Preset };
  /**
   * All of it. The schema is compiled when somebody first asks.
   *
   * @throws {UsageError} if it cannot be used.
   */
  whole(): Promise<ValidateOptions>;
  /**
   * All of it as one text.
   *
   * @throws {UsageError} if the schema cannot be read.
   */
  text(): Promise<string>;
}

/** Tells what an article is checked against: the command line, then the config's overrides, then the config. */
export class Standards {
  readonly #flags: ValidateFlags;
  readonly #config: Config | null;
  readonly #cwd: string;
  readonly #now = new Date();
  readonly #known = new Map<unknown, Standard>();
  readonly #schemas = new Map<string, Promise<SchemaCheck>>();

  /** @throws {UsageError} if `--rule` names a rule that does not exist. */
  constructor(flags: ValidateFlags, config: Config | null, cwd: string) {
    this.#flags = flags;
    this.#config = config;
    this.#cwd = cwd;
    for (const name of Object.keys(flags.rule ?? {})) checkRuleName(name);
  }

  /**
   * What holds for one article; the same for all articles for which the same holds.
   *
   * @param file absolute.
   */
  of(file: string): Standard {
    const settings = settingsFor(this.#config, file);
    let standard = this.#known.get(settings);
    if (standard === undefined) {
      standard = this.#standardFor(settings);
      this.#known.set(settings, standard);
    }
    return standard;
  }

  #standardFor({ preset, schema, rules }: ReturnType<typeof settingsFor>): Standard {
    const name = (preset ?? this.#flags.preset ?? 'generic') as keyof typeof PRESETS;
    const file = schema ?? this.#flags.schema;
    const layers = [rules, this.#flags.rule ?? {}];
    const options = { preset: PRESETS[name], rules: layers, schema: null, now: this.#now };
    const whole = async () => ({ ...options, schema: file === undefined ? null : await this.#schema(file) });
    const text = async () => JSON.stringify([name, layers, file === undefined ? null : await textOf(file, this.#cwd)]);
    return { options, whole: once(whole), text: once(text) };
  }

  #schema(file: string): Promise<SchemaCheck> {
    let schema = this.#schemas.get(file);
    if (schema === undefined) {
      schema = usableSchema(file, this.#cwd);
      this.#schemas.set(file, schema);
    }
    return schema;
  }
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

async function textOf(schema: string, cwd: string): Promise<string> {
  const { schemaText } = await import('../../validate/schema/schema-text.ts');
  try {
    return schemaText(schema, cwd);
  } catch (error) {
    throw asUsageError(error);
  }
}

function checkRuleName(name: string): void {
  const names = RULES.map((rule) => rule.name);
  if (names.includes(name)) return;
  const [near] = closest(name, names);
  const help = near === undefined ? 'docs/rules.md lists them.' : `Did you mean ${near}?`;
  throw new UsageError(`there is no rule ${name}`, help);
}

async function usableSchema(file: string, cwd: string): Promise<SchemaCheck> {
  const { loadSchema } = await import('../../validate/schema/compile-schema.ts');
  try {
    return await loadSchema(file, cwd);
  } catch (error) {
    throw asUsageError(error);
  }
}

/** A schema that cannot be used, as the user is told of it; any other error as it is. */
export function asUsageError(error: unknown): unknown {
  if (!(error instanceof SchemaError)) return error;
  const place = error.line === null ? error.path : `${error.path}:${error.line}:${error.column}`;
  return new UsageError(`${place}: ${error.message}`, error.help ?? 'Check --schema.');
}
