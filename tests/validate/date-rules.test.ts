import { describe, expect, test } from 'vitest';
import type { ValueRule } from '../../src/validate/rule.ts';
import { ambiguousDate } from '../../src/validate/rules/ambiguous-date.ts';
import { dateOrder } from '../../src/validate/rules/date-order.ts';
import { dateShape } from '../../src/validate/rules/date-shape.ts';
import { dateWithoutZone } from '../../src/validate/rules/date-without-zone.ts';
import { futureDate } from '../../src/validate/rules/future-date.ts';
import { impossibleDate } from '../../src/validate/rules/impossible-date.ts';
import { invalidDate } from '../../src/validate/rules/invalid-date.ts';
import { check } from './check-rule.ts';
import { somePreset } from './some-preset.ts';

const yaml = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n`;
const find = (rule: ValueRule, text: string, options = {}) => check(rule, text, { preset: somePreset, options });
/** What a rule makes of one date: nothing, or its fault. */
const one = (rule: ValueRule, value: string, options = {}) => find(rule, yaml(`date: ${value}`), options)[0] ?? null;

describe('date-shape', () => {
  test.each([
    ['Sat, 18 Jun 2022 01:33:38 GMT', '2022-06-18T01:33:38Z'],
    ['Sat, 18 Jun 2022 01:33:38 +0800', '2022-06-18T01:33:38+08:00'],
    ['Sat, 18 Jun 2022 01:33:38 PDT', '2022-06-18T01:33:38-07:00'],
    ['"Sat, 18 Jun 2022 01:33:38 GMT"', '"2022-06-18T01:33:38Z"'],
    ["'2022/06/18 09:33'", "'2022-06-18 09:33:00'"],
    ['2022/06/18 09:33', '2022-06-18 09:33:00'],
    ['2022/6/8', '2022-06-08'],
    ['2022.06.18', '2022-06-18'],
    ['18.06.2022', '2022-06-18'],
    ['2022年6月18日', '2022-06-18'],
    ['June 18, 2022', '2022-06-18'],
    ['06/18/2022', '2022-06-18'],
    ['Sat Jun 18 01:33:38 2022', '2022-06-18 01:33:38'],
    ['20220618', '2022-06-18'],
    ['1655516018', '2022-06-18T01:33:38Z'],
    ['1655516018123', '2022-06-18T01:33:38.123Z'],
    ['2022-6-8', '2022-06-08'],
    ['2022-06-18 09:33', '2022-06-18 09:33:00'],
    ['2022-06-18T09:33', '2022-06-18T09:33:00'],
    ['2022-06-18 09:33 +0800', '2022-06-18T09:33:00+08:00'],
    ['2022-06-18T09:33:38 +0800', '2022-06-18T09:33:38+08:00'],
    ['2022-06-18 01:33:38 UTC', '2022-06-18T01:33:38Z'],
    ['2022-06-18 09:33:38 +0800 CST', '2022-06-18T09:33:38+08:00'],
    ['2022/06/18 # about', '2022-06-18 # about'],
  ])('%s becomes %s', (written, mended) => {
    expect(one(dateShape, written)).toMatchObject({ at: '2:7', fixed: yaml(`date: ${mended}`) });
  });

  test.each([
    '2022-06-18',
    '2022-06-18 09:33:38',
    '2022-06-18 9:33:38',
    '2022-06-18T09:33:38',
    '2022-06-18T01:33:38Z',
    '2022-06-18T09:33:38.123456789+08:00',
    '2008-09-09 03:38:00.000000000 -04:00',
    '2022-06-18 09:33:38 +0800',
    '"2022-06-18T09:33:38+0800"',
  ])('every generator reads %s', (written) => expect(one(dateShape, written)).toBeNull());

  test.each(['03/04/2022', '2022-02-30', 'yesterday', '', '"{{ date }}"', '[2022/06/18]', 'true'])(
    'has nothing to say of %s',
    (written) => expect(one(dateShape, written)).toBeNull(),
  );

  test.each(['2022-06-18 09:33:38 CST', '2022-06-18 09:33:38 JST', 'Sat, 18 Jun 2022 09:33:38 CST'])(
    'asks for the offset where the zone has only a name: %s',
    (written) => {
      const fault = one(dateShape, written);
      expect(fault).toMatchObject({ fixed: null });
      expect(fault?.help).toContain('2022-06-18T09:33:38+08:00');
    },
  );

  test('leaves the shapes alone that are allowed', () => {
    expect(one(dateShape, '2022/06/18', { allow: ['iso', 'slashes'] })).toBeNull();
    expect(one(dateShape, '2022-06-18 09:33', { allow: ['iso', 'loose-iso'] })).toBeNull();
    expect(one(dateShape, '2022.06.18', { allow: ['iso', 'slashes'] })).not.toBeNull();
  });

  test('puts quotes round what JSON could not hold without', () => {
    expect(find(dateShape, '{\n  "date": 20220618\n}\n')[0]?.fixed).toBe('{\n  "date": "2022-06-18"\n}\n');
    expect(find(dateShape, '+++\ndate = 20220618\n+++\n')[0]?.fixed).toBe('+++\ndate = 2022-06-18\n+++\n');
  });

  test('mends nothing that stands over several lines', () => {
    expect(one(dateShape, '>-\n  2022/06/18')).toMatchObject({ fixed: null, help: 'Write 2022-06-18.' });
  });
});

describe('invalid-date', () => {
  test.each(['yesterday', 'TBD', '2022-13', '2022', '18 juin 2022', '"soon"', '2022-06-18x'])(
    '%s is no date',
    (written) => {
      expect(one(invalidDate, written)).toMatchObject({ at: '2:7' });
    },
  );

  test.each([
    '2022-02-30',
    '2022-06-18',
    '2022/06/18',
    '"{{ .Date }}"',
    '<% tp.date.now() %>',
    "''",
    'Last Modified',
    'today',
  ])('%s is one, or not for this rule to judge', (written) => expect(one(invalidDate, written)).toBeNull());

  test('a preset can take the words away', () => {
    expect(one(invalidDate, 'today', { allow: [] })?.message).toBe('date is no date: today');
  });

  test('says how to complete a month', () => {
    expect(one(invalidDate, '2022-06')?.help).toBe('Write the whole day, such as 2022-06-01.');
  });
});

describe('impossible-date', () => {
  test.each([
    ['2022-02-30', '2022-02-30 is no day of the calendar', 'February 2022 has 28 days.'],
    ['2024-02-30', '2024-02-30 is no day of the calendar', 'February 2024 has 29 days.'],
    ['1900-02-29', '1900-02-29 is no day of the calendar', 'February 1900 has 28 days.'],
    ['20220631', '20220631 is no day of the calendar', 'June 2022 has 30 days.'],
    ['2022-13-01', '2022-13-01 has no month: there is no month 13', 'Months run from 01 to 12.'],
    ['2022-06-18 25:00', '2022-06-18 25:00 has a time that no clock shows', 'Times run from 00:00:00 to 23:59:59.'],
    ['2022-06-18 24:00', '2022-06-18 24:00 has a time that parsers refuse, 24:00', 'Write 00:00 of the day after.'],
    [
      '2022-06-18T09:33:38+25:00',
      '2022-06-18T09:33:38+25:00 has a zone that does not exist',
      'Offsets from UTC run from -12:00 to +14:00.',
    ],
  ])('%s', (written, message, help) =>
    expect(one(impossibleDate, written)).toMatchObject({ message, help, fixed: null }),
  );

  test('sees through the parser of TOML, which rolls the day over', () => {
    expect(find(impossibleDate, '+++\ndate = 2022-02-30\n+++\n')).toMatchObject([{ at: '2:8', text: '2022-02-30' }]);
  });

  test.each(['2024-02-29', 'yesterday', '2022-06-18 23:59:59'])('has nothing to say of %s', (written) => {
    expect(one(impossibleDate, written)).toBeNull();
  });
});

describe('ambiguous-date', () => {
  test('names both days', () => {
    expect(one(ambiguousDate, '03/04/2022')).toMatchObject({
      message:
        "whether the day or the month comes first in 03/04/2022 is anybody's guess: it is 2022-04-03 to Jekyll and 2022-03-04 to Hexo",
      help: 'Write 2022-04-03 or 2022-03-04, whichever is meant.',
      fixed: null,
    });
  });

  test.each(['13/04/2022', '04/04/2022', '2022-03-04'])('%s is clear', (written) => {
    expect(one(ambiguousDate, written)).toBeNull();
  });
});

describe('future-date', () => {
  test('is more than a day ahead, wherever that day is', () => {
    expect(one(futureDate, '2026-01-02')).toBeNull();
    expect(one(futureDate, '2026-01-01T23:59:59Z')).toBeNull();
    expect(one(futureDate, '2026-01-02T00:00:01Z')).toMatchObject({ at: '2:7' });
    expect(one(futureDate, '2026-01-02T00:00:01+08:00')).toBeNull();
    expect(one(futureDate, '2922-06-18')?.message).toContain('2922-06-18 is in the future');
  });

  test('an expiry may be ahead, and so may a draft', () => {
    expect(find(futureDate, yaml('expiryDate: 2030-01-01'))).toEqual([]);
    expect(find(futureDate, yaml('date: 2030-01-01', 'draft: true'))).toEqual([]);
    expect(find(futureDate, yaml('date: 2030-01-01', 'published: false'))).toEqual([]);
    expect(check(futureDate, yaml('date: 2030-01-01'), { preset: somePreset, path: 'site/_drafts/a.md' })).toEqual([]);
    expect(find(futureDate, yaml('date: 2030-01-01', 'draft: false'))).toHaveLength(1);
  });
});

describe('date-without-zone', () => {
  test('tells of a time without a zone beside one with', () => {
    const found = find(dateWithoutZone, yaml('date: 2022-06-18T09:33:38+08:00', 'updated: 2022-06-19 08:00:00'));
    expect(found).toMatchObject([{ at: '3:10', text: '2022-06-19 08:00:00' }]);
  });

  test('is silent where no date has a zone, and always of days', () => {
    expect(find(dateWithoutZone, yaml('date: 2022-06-18 09:33:38', 'updated: 2022-06-19 08:00:00'))).toEqual([]);
    expect(find(dateWithoutZone, yaml('date: 2022-06-18', 'updated: 2022-06-19 08:00:00Z'))).toEqual([]);
  });

  test('a key may name the zone itself', () => {
    expect(find(dateWithoutZone, yaml('date: 2022-06-18 09:33:38 +0800', 'date_gmt: 2022-06-18 01:33:38'))).toEqual([]);
  });

  test('tells of every such time where that is set', () => {
    expect(one(dateWithoutZone, '2022-06-18 09:33:38', { always: true })).toMatchObject({ fixed: null });
    expect(one(dateWithoutZone, '2022-06-18', { always: true })).toBeNull();
  });
});

describe('date-order', () => {
  const order = (date: string, updated: string) => find(dateOrder, yaml(`date: ${date}`, `updated: ${updated}`));

  test('an article is not changed before it is written', () => {
    expect(order('2022-06-18', '2021-06-19')).toMatchObject([{ at: '3:10', text: '2021-06-19' }]);
    expect(order('2022-06-18T09:33:38Z', '2022-06-17T09:00:00Z')).toHaveLength(1);
  });

  test('a day is not told from the next where zones are not known', () => {
    expect(order('2022-06-18', '2022-06-17')).toEqual([]);
    expect(order('2022-06-18', '2022-06-18')).toEqual([]);
    expect(order('2022-06-18T09:33:38Z', '2022-06-18T09:30:00Z')).toEqual([]);
    expect(order('2022-06-18', '2022-06-19')).toEqual([]);
  });

  test('judges no dates that may mean another day', () => expect(order('05/06/2022', '2022-01-01')).toEqual([]));
});
