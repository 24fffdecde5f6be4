import { Command } from 'commander';
import { RULES } from '../../validate/rules/index.ts';
import { addCommands } from '../parse-command-line.ts';
import { configShape } from './config-shape.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema-of.ts';

/** The JSON Schema (draft-07, which editors know best) of config files, as it ships with the package. */
export function configSchema(): JsonSchema {
  const program = new Command();
  addCommands(program, () => undefined);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'article-kit.config.json, article-kit.config.yaml',
    ...jsonSchemaOf(configShape(program, RULES)),
  };
}
