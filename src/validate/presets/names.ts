/** The names of the presets, as in `--preset NAME`; the first is the default. */
export const PRESET_NAMES = ['generic', 'hexo', 'hugo', 'jekyll', 'astro', 'docusaurus'] as const;
