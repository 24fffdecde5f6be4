import { load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { file, HOSTILE, issue, render } from './render.ts';

describe('the JUnit format', () => {
  test('has a suite for each file and a failed test for each issue', async () => {
    const first = issue({ line: 3, column: 8, message: 'The value "a" & <b>', help: "Write 'a'." });
    const second = issue({ path: 'b.md', severity: 'warning' });
    expect(await render('junit', [file('', [first, issue()]), file('', [second])])).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="fruit-check">
  <testsuite name="posts/a.md" tests="2" failures="2" errors="0">
    <testcase name="unripe at 3:8" classname="posts/a.md" file="posts/a.md" line="3">
      <failure type="unripe" message="The value &quot;a&quot; &amp; &lt;b&gt;">error at posts/a.md:3:8
The value &quot;a&quot; &amp; &lt;b&gt;
Write &apos;a&apos;.</failure>
    </testcase>
    <testcase name="unripe at 1:1" classname="posts/a.md" file="posts/a.md" line="1">
      <failure type="unripe" message="This is not ripe">error at posts/a.md:1:1
This is not ripe</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.md" tests="1" failures="1" errors="0">
    <testcase name="unripe at 1:1" classname="b.md" file="b.md" line="1">
      <failure type="unripe" message="This is not ripe">warning at b.md:1:1
This is not ripe</failure>
    </testcase>
  </testsuite>
</testsuites>
`,
    );
  });

  test('has one test that passed where there are no issues', async () => {
    expect(await render('junit', [], {}, { files: 3 })).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="fruit-check">
  <testsuite name="fruit-check" tests="1" failures="0" errors="0">
    <testcase name="3 files checked" classname="fruit-check"/>
  </testsuite>
</testsuites>
`,
    );
  });

  test('stays XML 1.0 with anything in paths and messages', async () => {
    const bad = issue({ path: HOSTILE, message: HOSTILE, rule: HOSTILE, help: HOSTILE });
    const xml = await render('junit', [file('', [bad])]);
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    const seen = 'a\\n::error::b\\r"\'<c>&,]]>%0A\\u001b[31m\\u009b2J\\u0000\\u202e\ufffd\ufffd {0} [x](y)';
    const $ = load(xml, { xmlMode: true });
    expect($('testsuites > testsuite > testcase > failure').length).toBe(1);
    expect($('failure').attr('message')).toBe(seen);
    expect($('testcase').attr('file')).toBe(seen);
    expect($('failure').text()).toBe([`error at ${seen}:1:1`, seen, seen].join('\n'));
  });
});
