import type { FolderRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { clashes } from '../values/clashes.ts';
import { editionOf } from '../values/edition.ts';
import { isTemplate } from '../values/is-template.ts';

/** Two articles with the same title. */
export const duplicateTitle: FolderRule = {
  name: 'duplicate-title',
  stage: 'folder',
  summary: 'Two articles of the same folder and language have the same title.',
  why: 'Readers and search engines cannot tell them apart, and generators that make addresses of titles put them in one place; often one is a copy.',
  weight: 'warn',
  fixable: false,
  bad: '---\ntitle: Tides\n---\n',
  good: '---\ntitle: Tides, again\n---\n',
  begin() {
    return clashes({
      keyOf: ({ name, text }, { path, values }) => {
        if (name !== 'title' || text.trim() === '' || isTemplate(text)) return null;
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        return [folder, editionOf(path, values), text.trim().normalize()].join('\n');
      },
      what: ({ text }) => `the title ${shown(text)}`,
      help: () => 'Say in one of the two titles what is different.',
    });
  },
};
