import { GLOB_PATTERN, type Shape, WEIGHTS } from './shape.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft-07) of a shape; what it accepts `checkShape` accepts too. */
export function jsonSchemaOf(shape: Shape): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  for (const inner of innerShapes(shape)) {
    if (inner.shared !== undefined) definitions[inner.shared] ??= constraintsOf(inner);
  }
  return { ...schemaOf(shape), definitions };
}

function schemaOf(shape: Shape): JsonSchema {
  const described = shape.about === undefined ? {} : { description: shape.about };
  const { shared } = shape;
  return { ...described, ...(shared === undefined ? constraintsOf(shape) : { $ref: `#/definitions/${shared}` }) };
}

function* innerShapes(shape: Shape): Generator<Shape> {
  yield shape;
  if (shape.kind === 'list') yield* innerShapes(shape.of);
  else if (shape.kind === 'object') for (const inner of Object.values(shape.keys)) yield* innerShapes(inner);
  else if (shape.kind === 'rule') yield* innerShapes(shape.options);
}

function constraintsOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
    case 'path':
      return { type: 'string', minLength: 1 };
    case 'glob':
      return { type: 'string', pattern: GLOB_PATTERN };
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return { type: 'integer', minimum: shape.least };
    case 'choice':
      return { enum: shape.choices };
    case 'list': {
      const list = { type: ['array', 'null'], items: schemaOf(shape.of) };
      return shape.orOne ? { anyOf: [schemaOf(shape.of), list] } : list;
    }
    case 'object': {
      const properties = Object.entries(shape.keys).map(([name, inner]) => [name, schemaOf(inner)]);
      const required = shape.required === undefined ? {} : { required: shape.required };
      return {
        type: ['object', 'null'],
        properties: Object.fromEntries(properties),
        ...required,
        additionalProperties: false,
      };
    }
    case 'rule': {
      const weight = { enum: WEIGHTS };
      const items = [weight, { ...schemaOf(shape.options), type: 'object' }];
      return { anyOf: [weight, { type: 'array', items, minItems: 1, maxItems: 2 }] };
    }
    case 'any':
      return {};
  }
}
