import { closest } from '../../validate/edit-distance.ts';
import { ConfigFault } from './config-fault.ts';
import { GLOB_PATTERN, type Shape, WEIGHTS } from './shape.ts';
import { cut, wanted } from './shape-words.ts';

type Path = readonly (string | number)[];
type Kind<Name extends Shape['kind']> = Extract<Shape, { kind: Name }>;

const GLOB = new RegExp(GLOB_PATTERN);

/**
 * Makes sure that a value of a config file is what is wanted. A section or list in which nothing is written (YAML's
 * null) is as good as none.
 *
 * @throws {ConfigFault} at the first thing that is wrong.
 */
export function checkShape(shape: Shape, value: unknown, path: Path): void {
  if (shape.kind === 'object') checkObject(shape, value, path);
  else if (shape.kind === 'list') checkList(shape, value, path);
  else if (shape.kind === 'rule') checkRule(shape, value, path);
  else if (!fits(shape, value)) throw wrong(shape, value, path);
  if (shape.kind === 'glob' && !GLOB.test(value as string)) throw badGlob(value as string, path);
}

function fits(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'text':
    case 'path':
    case 'glob':
      return typeof value === 'string' && value !== '';
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return Number.isSafeInteger(value) && (value as number) >= shape.least;
    case 'choice':
      return shape.choices.includes(value as string);
    default:
      return true;
  }
}

function checkObject(shape: Kind<'object'>, value: unknown, path: Path): void {
  if (value === null) return;
  if (typeof value !== 'object' || Array.isArray(value)) throw wrong(shape, value, path);
  for (const [name, member] of Object.entries(value)) {
    const inner = Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined;
    if (inner === undefined) throw unknownKey(shape, name, path);
    checkShape(inner, member, [...path, name]);
  }
  for (const name of shape.required ?? []) {
    if (Object.hasOwn(value, name)) continue;
    throw new ConfigFault(
      path,
      'value',
      `"${name}" is missing${inside(path)}`,
      `Add ${name}: ${wanted(shape.keys[name]!)}.`,
    );
  }
}

function checkList(shape: Kind<'list'>, value: unknown, path: Path): void {
  if (value === null) return;
  const isOne = shape.orOne && typeof value !== 'object';
  if (!isOne && !Array.isArray(value)) throw wrong(shape, value, path);
  if (isOne) checkShape(shape.of, value, path);
  else for (const [index, item] of (value as unknown[]).entries()) checkShape(shape.of, item, [...path, index]);
}

function checkRule(shape: Kind<'rule'>, value: unknown, path: Path): void {
  const [weight, options, ...more]: unknown[] = Array.isArray(value) ? value : [value];
  const isWeight = WEIGHTS.some((known) => known === weight);
  if (!isWeight || options === null || more.length > 0) throw wrong(shape, value, path);
  if (options !== undefined) checkShape(shape.options, options, [...path, 1]);
}

function wrong(shape: Shape, value: unknown, path: Path): ConfigFault {
  const name = path.findLast((step) => typeof step === 'string');
  const subject =
    name === undefined ? 'a config' : typeof path.at(-1) === 'number' ? `an item of "${name}"` : `"${name}"`;
  const shown = value === null ? 'nothing' : cut(JSON.stringify(value));
  return new ConfigFault(path, 'value', `${subject} is ${shown}`, `It has to be ${wanted(shape)}.`);
}

function unknownKey(shape: Kind<'object'>, name: string, path: Path): ConfigFault {
  const names = Object.keys(shape.keys);
  const likely = closest(name, names).concat(names.filter((known) => isSameName(known, name)));
  const help =
    likely.length > 0
      ? `Did you mean ${likely[0]}?`
      : names.length > 0
        ? `There are: ${names.join(', ')}.`
        : 'There are none.';
  return new ConfigFault([...path, name], 'key', `unknown ${shape.noun} "${cut(name)}"${inside(path)}`, help);
}

/** Options are in kebab case on the command line and in camel case here; rules are in kebab case. */
function isSameName(one: string, other: string): boolean {
  const bare = (name: string) => name.replace(/[-_]/g, '').toLowerCase();
  return bare(one) === bare(other);
}

function badGlob(value: string, path: Path): ConfigFault {
  const isNegated = value.startsWith('!');
  const why = isNegated ? 'begins with "!"' : 'leaves the folder of the config';
  const instead = path[0] === 'overrides' ? 'excludeFiles' : 'exclude';
  const help = isNegated
    ? `Put what is not meant into ${instead}.`
    : 'Put the config into the folder above, or use --config.';
  return new ConfigFault(path, 'value', `the glob ${cut(JSON.stringify(value))} ${why}`, help);
}

function inside(path: Path): string {
  const names = path.filter((step) => typeof step === 'string');
  return names.length === 0 ? '' : ` in "${names.join('.')}"`;
}
