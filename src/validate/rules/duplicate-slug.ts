import type { FolderRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { clashes } from '../values/clashes.ts';
import { editionOf } from '../values/edition.ts';
import { isTemplate } from '../values/is-template.ts';

/** Two articles of a folder with the same slug. */
export const duplicateSlug: FolderRule = {
  name: 'duplicate-slug',
  stage: 'folder',
  summary: 'Two articles of the same folder and language have the same slug.',
  why: 'Where the address is made of folder and slug, one article overwrites the other without a word.',
  weight: 'error',
  fixable: false,
  bad: '---\ntitle: Tides\nslug: tides\n---\n',
  good: '---\ntitle: Tides\nslug: tides-2\n---\n',
  begin() {
    return clashes({
      keyOf: ({ spec, text }, { path, values }) => {
        if (spec?.kind !== 'slug' || text.trim() === '' || isTemplate(text)) return null;
        return [folderOf(path), editionOf(path, values), text.trim().normalize().toLowerCase()].join('\n');
      },
      what: ({ name, text }) => `the ${name} ${shown(text)}`,
      help: ({ name }) => `Give one of the two another ${name}.`,
    });
  },
};

/** The folder of an article; a page bundle (`post/index.md`) counts as a file of the folder that it is in. */
function folderOf(path: string): string {
  return path.replace(/(?:^|\/)index(?:\.[\w-]+)?\.\w+$/, '').replace(/(?:^|\/)[^/]*$/, '');
}
