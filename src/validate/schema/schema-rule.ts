import type { RuleData } from '../rule.ts';

/** What the rule `schema` says of itself; its examples are for {@link EXAMPLE_SCHEMA}. */
export const SCHEMA_RULE: RuleData = {
  name: 'schema',
  summary: 'The front matter does not fit the JSON Schema that `--schema` names.',
  why: 'What reads the articles relies on what the schema promises: a template that expects a list breaks on text.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle: Tides\nstatus: Draft\n---\n',
  good: '---\ntitle: Tides\nstatus: draft\n---\n',
};

/** The schema that the rule's examples are for. */
export const EXAMPLE_SCHEMA: Readonly<Record<string, unknown>> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['title'],
  properties: { title: { type: 'string' }, status: { enum: ['draft', 'published'] } },
};
