import { closest } from '../../validate/edit-distance.ts';
import { PRESETS } from '../../validate/presets/index.ts';
import { RULES } from '../../validate/rules/index.ts';
import type { SchemaCheck } from '../../validate/schema/schema-check.ts';
import { SchemaError } from '../../validate/schema/schema-error.ts';
import type { ValidateOptions } from '../../validate/validate-article.ts';
import type { Config } from '../config/config.ts';
import { settingsFor } from '../config/settings-for.ts';
import { UsageError } from '../usage-error.ts';
import type { ValidateFlags } from './validate-flags.ts';

/** Tells what an article is checked against: the command line, then the config's overrides, then the config. */
export class Standards {
  readonly #flags: ValidateFlags;
  readonly #config: Config | null;
  readonly #cwd: string;
  readonly #now = new Date();
  readonly #known = new Map<unknown, Promise<ValidateOptions>>();
  readonly #schemas = new Map<string, Promise<SchemaCheck>>();

  /** @throws {UsageError} if `--rule` names a rule that does not exist. */
  constructor(flags: ValidateFlags, config: Config | null, cwd: string) {
    this.#flags = flags;
    this.#config = config;
    this.#cwd = cwd;
    for (const name of Object.keys(flags.rule ?? {})) checkRuleName(name);
  }

  /**
   * What holds for one article; the same promise for all articles for which the same holds.
   *
   * @param file absolute.
   * @throws {UsageError} if the schema cannot be used.
   */
  of(file: string): Promise<ValidateOptions> {
    const settings = settingsFor(this.#config, file);
    let options = this.#known.get(settings);
    if (options === undefined) {
      options = this.#optionsFor(settings);
      this.#known.set(settings, options);
    }
    return options;
  }

  async #optionsFor({ preset, schema, rules }: ReturnType<typeof settingsFor>): Promise<ValidateOptions> {
    const name = (preset ?? this.#flags.preset ?? 'generic') as keyof typeof PRESETS;
    const file = schema ?? this.#flags.schema;
    return {
      preset: PRESETS[name],
      rules: [rules, this.#flags.rule ?? {}],
      schema: file === undefined ? null : await this.#schema(file),
      now: this.#now,
    };
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
