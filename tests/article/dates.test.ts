import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, type ParsedDate, parseDate, readDate } from '../../src/article/dates.ts';

function iso(value: unknown): string | null {
  const date = parseDate(value);
  return date && `${formatDate(date)} ${date.shape}`;
}

describe('parseDate', () => {
  test.each([
    ['2022-06-18', '2022-06-18 iso'],
    ['2022-6-8', '2022-06-08 iso'],
    ['2022-06-18T09:33', '2022-06-18T09:33:00 iso'],
    ['2022-06-18 9:33:38', '2022-06-18T09:33:38 iso'],
    ['2022-06-18T01:33:38Z', '2022-06-18T01:33:38Z iso'],
    ['2022-06-18T09:33:38.5+08:00', '2022-06-18T09:33:38.5+08:00 iso'],
    ['2022-06-18 09:33:38 +0800', '2022-06-18T09:33:38+08:00 iso'],
    ['2022-06-18 09:33:38+08', '2022-06-18T09:33:38+08:00 iso'],
    ['2008-09-09 03:38:00.000000001 -04:00', '2008-09-09T03:38:00.000000001-04:00 iso'],
    ['2022-06-18 09:33:38 UTC', '2022-06-18T09:33:38Z iso'],
    ['20220618', '2022-06-18 compact'],
    [20220618, '2022-06-18 compact'],
    ['Sat, 18 Jun 2022 01:33:38 GMT', '2022-06-18T01:33:38Z rfc822'],
    ['Sat, 18 Jun 2022 01:33:38 +0000', '2022-06-18T01:33:38Z rfc822'],
    ['18 Jun 22 01:33 EST', '2022-06-18T01:33:00-05:00 rfc822'],
    ['Sat, 18 Jun 2022 01:33:38 PDT', '2022-06-18T01:33:38-07:00 rfc822'],
    ['2022/06/18', '2022-06-18 slashes'],
    ['2022/6/18 9:33 PM', '2022-06-18T21:33:00 slashes'],
    ['2022/6/18 12:05 am', '2022-06-18T00:05:00 slashes'],
    ['2022.06.18', '2022-06-18 dots'],
    ['18.06.2022 09:33', '2022-06-18T09:33:00 dots'],
    ['2022年6月18日', '2022-06-18 cjk'],
    ['2022年06月18日 09:33', '2022-06-18T09:33:00 cjk'],
    ['2024 年 05 月 12 日 21:15:53', '2024-05-12T21:15:53 cjk'],
    ['2022年6月18日9时33分20秒', '2022-06-18T09:33:20 cjk'],
    ['2022년 6월 18일', '2022-06-18 cjk'],
    ['2022년 6월 18일 9시 33분', '2022-06-18T09:33:00 cjk'],
    ['June 18, 2022', '2022-06-18 words'],
    ['Saturday, June 18th, 2022 at 9:33 pm', '2022-06-18T21:33:00 words'],
    ['18 June 2022', '2022-06-18 words'],
    ['Jun 18 2022', '2022-06-18 words'],
    ['Sat Jun 18 01:33:38 2022', '2022-06-18T01:33:38 asctime'],
    ['Sat Jun 18 01:33:38 +0000 2022', '2022-06-18T01:33:38Z asctime'],
    ['Sat Jun 18 2022 09:33:38 GMT+0800 (China Standard Time)', '2022-06-18T09:33:38+08:00 asctime'],
    [1655516018, '2022-06-18T01:33:38Z epoch'],
    ['1655516018', '2022-06-18T01:33:38Z epoch'],
    [1655516018123, '2022-06-18T01:33:38.123Z epoch'],
    [new Date(Date.UTC(2022, 5, 18, 1, 33, 38)), '2022-06-18T01:33:38Z object'],
    ['2024-02-29', '2024-02-29 iso'],
    ['06/18/2022', '2022-06-18 numeric'],
    ['18/06/2022', '2022-06-18 numeric'],
  ])('reads %s as %s', (value, expected) => expect(iso(value)).toBe(expected));

  test.each([
    '2022-02-30',
    '2023-02-29',
    '1900-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-06-00',
    '2022-06-31',
    '0000-01-01',
    '2022-06-18 13:99',
    '2022-06-18 24:00',
    '2022-06-18T09:33:60',
    '2022-06-18T09:33:38+19:00',
    '2022-06-18T09:33:38+08:75',
    'Sat, 31 Jun 2022 01:33:38 GMT',
    '2022年13月1日',
    '2022/02/30',
    'February 30, 2022',
    '13/13/2022',
    '2022/6/18 13:00 pm',
    20221399,
  ])('there is no %s', (value) => expect(readDate(value)).toEqual({ date: null, fault: 'impossible' }));

  test.each([
    'foo 1',
    'today',
    '',
    ' ',
    '2022',
    '2022-06',
    'June 2022',
    '12',
    12,
    0,
    -1,
    1.5,
    Number.NaN,
    99999999999999,
    null,
    undefined,
    true,
    [],
    {},
    ['2022-06-18'],
    new Date(Number.NaN),
    '2022-06-18x',
    '2022-06-18T',
    '2022-06-18 at',
    'v2022.06.18',
    '2022-06/18',
    '1-2-3',
    `${'9'.repeat(99)}`,
    `2022-06-18${' '.repeat(200)}`.padStart(300),
    '12:30:45',
    '٢٠٢٢-٠٦-١٨',
  ])('%s is no date', (value) => expect(readDate(value)).toEqual({ date: null, fault: 'not-a-date' }));

  test('a date without a time stays a day, and a time without a zone a wall-clock time', () => {
    expect(parseDate('2022-06-18')).toMatchObject({ time: null, zone: null });
    expect(parseDate('2022-06-18 09:33')).toMatchObject({ zone: null });
    expect(parseDate('2022-06-18 09:33-00:00')).toMatchObject({ zone: 0 });
  });

  test('says when day and month could change places', () => {
    expect(parseDate('03/04/2022')).toMatchObject({ month: 3, day: 4, ambiguous: true });
    expect(parseDate('03-04-2022')).toMatchObject({ ambiguous: true });
    expect(parseDate('04/04/2022')).toMatchObject({ ambiguous: false });
    expect(parseDate('13/04/2022')).toMatchObject({ day: 13, month: 4, ambiguous: false });
    expect(parseDate('04/13/2022')).toMatchObject({ day: 13, month: 4, ambiguous: false });
  });

  test('what is written comes back when it is read', () => {
    const time = fc.record({
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      second: fc.integer({ min: 0, max: 59 }),
      fraction: fc.stringMatching(/^\d{0,9}$/),
    });
    const zone = fc.option(fc.integer({ min: -14 * 60, max: 14 * 60 }));
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        fc.option(time),
        zone,
        (day, time, zone) => {
          const date: ParsedDate = {
            year: day.getUTCFullYear(),
            month: day.getUTCMonth() + 1,
            day: day.getUTCDate(),
            time,
            zone: time && zone,
            shape: 'iso',
            ambiguous: false,
          };
          expect(parseDate(formatDate(date))).toEqual(date);
        },
      ),
    );
  });

  test('reads what JavaScript prints as the same moment', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1981-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (moment) => {
          expect(formatDate(parseDate(moment.toISOString())!)).toBe(moment.toISOString());
          expect(formatDate(parseDate(moment.toUTCString())!)).toBe(`${moment.toISOString().slice(0, 19)}Z`);
          expect(new Date(formatDate(parseDate(moment.getTime())!)).getTime()).toBe(moment.getTime());
        },
      ),
    );
  });

  test('throws on nothing', () => {
    fc.assert(fc.property(fc.anything(), (value) => void readDate(value)));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789-/.: TZ+年月日apmJunet,') }),
        (text) => void readDate(text),
      ),
    );
  });
});
