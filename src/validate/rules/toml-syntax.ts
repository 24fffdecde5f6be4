import type { ValueRule } from '../rule.ts';
import { syntaxFaults } from '../syntax-faults.ts';

/** TOML that cannot be read. */
export const tomlSyntax: ValueRule = {
  stage: 'value',
  name: 'toml-syntax',
  summary: 'The front matter is TOML and cannot be read.',
  why: 'No generator reads the file.',
  weight: 'error',
  fixable: false,
  needs: { languages: ['toml'] },
  bad: '+++\ntitle = Tides\n+++\n',
  good: '+++\ntitle = "Tides"\n+++\n',
  check: (subject) => syntaxFaults(subject, 'toml'),
};
