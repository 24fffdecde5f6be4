import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { frontMatterOf } from '../../src/article/front-matter.ts';
import { blockSourceOf } from '../../src/validate/block-source.ts';
import { PRESETS } from '../../src/validate/presets/index.ts';
import { PRESET_NAMES } from '../../src/validate/presets/names.ts';
import { kindsOf, RuleChoice } from '../../src/validate/rule-choice.ts';
import { BLOCK_RULES, VALUE_RULES } from '../../src/validate/rules/index.ts';
import { Settings } from '../../src/validate/settings.ts';
import { subjectOf } from '../../src/validate/subject-of.ts';
import { someArticle } from './some-article.ts';

const NOW = new Date('2023-01-01T00:00:00Z');
const blockChoice = new RuleChoice(BLOCK_RULES);
const valueChoice = new RuleChoice(VALUE_RULES);

/** What the rules that are not asked would have said; and how many of the rules were asked. */
function unheard(text: string, name: (typeof PRESET_NAMES)[number]): { said: string[]; asked: number } {
  const article = new Article('a.md', text);
  const source = blockSourceOf(article);
  const language = source.parts?.language ?? null;
  if (source.parts === null || language === null) return { said: [], asked: 0 };
  const preset = PRESETS[name];
  const settings = new Settings(preset);
  const frontMatter = frontMatterOf(article);
  // Value rules see YAML once it can be read.
  if (language === 'yaml' && frontMatter.problems.length > 0) return { said: [], asked: 0 };
  const subject = subjectOf(article, frontMatter, preset, NOW)!;
  const head = text.slice(0, source.parts.bodyOffset);
  const blockRules = blockChoice.of({ text: head, language, kinds: 0 });
  const kinds = kindsOf(frontMatter.keys, preset);
  const valueRules = valueChoice
    .of({ text: source.parts.block, language, kinds })
    .filter(({ needs }) => needs?.values?.(subject).length !== 0);
  const said: string[] = [];
  for (const rule of BLOCK_RULES) {
    if (blockRules.includes(rule)) continue;
    for (const { message } of rule.check({ ...source, options: settings.of(rule).options })) said.push(message);
  }
  for (const rule of VALUE_RULES) {
    if (valueRules.includes(rule) || rule.check === undefined) continue;
    subject.options = settings.of(rule).options;
    for (const { message } of rule.check(subject)) said.push(message);
  }
  return { said, asked: valueRules.length };
}

describe('the choice of rules', () => {
  test('leaves out no rule that has something to say', () => {
    fc.assert(
      fc.property(someArticle, fc.constantFrom(...PRESET_NAMES), (text, name) => {
        expect(unheard(text, name).said).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('holds for the bad example of every rule', () => {
    for (const { bad } of [...BLOCK_RULES, ...VALUE_RULES]) expect(unheard(bad, 'generic').said).toEqual([]);
  });

  test('asks few rules of ordinary front matter', () => {
    const text = '---\ntitle: Low tide\ntags: [sea, moon]\ndate: 2022-06-18T09:33:38+08:00\ndraft: false\n---\n';
    const { asked } = unheard(text, 'generic');
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(VALUE_RULES.length / 2);
  });
});

test('rules that need something of the text are few enough for a bit each', () => {
  for (const rules of [BLOCK_RULES, VALUE_RULES]) {
    expect(rules.filter(({ needs }) => needs?.text !== undefined).length).toBeLessThan(32);
  }
});
