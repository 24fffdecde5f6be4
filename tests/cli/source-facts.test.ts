import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { contentHash } from '../../src/batch/store/content-hash.ts';
import { stampOf } from '../../src/batch/store/stamp.ts';
import { SourceFacts } from '../../src/cli/convert/source-facts.ts';
import { World } from './world.ts';

test('a source has the hash of what was read and the stamp that it had before', async () => {
  const world = new World({ 'a.html': '<p>one</p>' });
  await setTimeout(80);
  const facts = new SourceFacts(world.at('a.html'));
  facts.onBytes(readFileSync(world.at('a.html')));
  expect([facts.hash, facts.stamp]).toEqual([contentHash('<p>one</p>'), stampOf(statSync(world.at('a.html')))]);
});

test('one that was written just now has no stamp, however long the run goes on', () => {
  const world = new World();
  let begun: number;
  let facts: SourceFacts;
  do {
    begun = Date.now();
    world.put('a.html', 'x');
    facts = new SourceFacts(world.at('a.html'));
  } while (Date.now() - begun > 20);
  expect(facts.stamp).toBeNull();
});

test('what is not there, no file or out of reach has none, and no hash that anything could have', () => {
  const world = new World();
  execFileSync('mkfifo', [world.at('pipe')]);
  for (const path of ['.', 'nope', 'pipe', 'nope/x']) {
    expect(new SourceFacts(world.at(path))).toMatchObject({ stamp: null, hash: '' });
  }
});
