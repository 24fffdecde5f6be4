import type { ValueRule } from '../rule.ts';
import { syntaxFaults } from '../syntax-faults.ts';

/** JSON that cannot be read. */
export const jsonSyntax: ValueRule = {
  stage: 'value',
  name: 'json-syntax',
  summary: 'The front matter is JSON and cannot be read.',
  why: 'No generator reads the file.',
  weight: 'error',
  fixable: false,
  needs: { languages: ['json'] },
  bad: '{\n  "title": "Tides",\n}\n',
  good: '{\n  "title": "Tides"\n}\n',
  check: (subject) => syntaxFaults(subject, 'json'),
};
