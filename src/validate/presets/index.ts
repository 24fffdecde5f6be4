import type { Preset } from '../preset.ts';
import { astro } from './astro.ts';
import { docusaurus } from './docusaurus.ts';
import { generic } from './generic.ts';
import { hexo } from './hexo.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import type { PRESET_NAMES } from './names.ts';

/** Every preset by its name; `generic` is the default. */
export const PRESETS = { generic, hexo, hugo, jekyll, astro, docusaurus } as const satisfies Record<
  (typeof PRESET_NAMES)[number],
  Preset
>;

/** The name of a preset, as in `--preset NAME`. */
export type PresetName = keyof typeof PRESETS;
