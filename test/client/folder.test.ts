/** What is said of folders, and how their files are gone through. */
import { describe, expect, test, vi } from 'vitest';
import { portionsOf, readAhead } from '../../client/src/folder/batches';
import { lookedAt, newTally } from '../../client/src/folder/tally';
import { leftOutOf, nothingToFix, progressOf, questionOf, summaryOf } from '../../client/src/folder/words';
import { l10n } from './fakeVscode';

vi.mock('vscode', async () => ({ env: { language: 'de' }, l10n: (await import('./fakeVscode')).l10n }));

const tally = { ...newTally(300), filesDone: 300, cables: 240, cablesWithFindings: 3, findings: 12 };
const nothingLeft = { encoding: 0, lineEnds: 0 };

describe('the summary', () => {
  test.each([
    [{}, '12 findings in 3 of 240 cables.'],
    [{ findings: 1, cablesWithFindings: 1, cables: 1 }, '1 finding in 1 of 1 cable.'],
    [{ findings: 0 }, 'No findings in 240 cables.'],
    [{ cables: 0, findings: 0 }, 'There is no cable among 300 text files.'],
    [{ files: 0, filesDone: 0, cables: 0, findings: 0 }, 'There are no .txt or .cable files here.'],
    [{ unread: 1 }, '12 findings in 3 of 240 cables. 1 file could not be read; the log says why.'],
    [{ leftOut: 1 }, '12 findings in 3 of 240 cables. 1 file is left out by .cable.json.'],
    [{ cables: 0, findings: 0, leftOut: 300 }, '300 files are left out by .cable.json.'],
    [
      { cables: 0, findings: 0, leftOut: 2, wrongProject: 1 },
      'There is no cable among 297 text files. 2 files are left out by .cable.json. 1 file is not checked: the .cable.json for it has a mistake in it.',
    ],
    [{ files: 10_000, filesDone: 1200 }, 'Stopped after 1,200 of 10,000 files. 12 findings in 3 of 240 cables.'],
  ])('%o', (change, sentence) => {
    expect(summaryOf({ ...tally, ...change })).toBe(sentence);
  });
});

test('what is left out of the fixes is told with the way out', () => {
  expect(leftOutOf(nothingLeft)).toBe('');
  expect(leftOutOf({ encoding: 2, lineEnds: 0 })).toContain('2 files are left out because saving would change letters');
  expect(leftOutOf({ encoding: 0, lineEnds: 1 })).toContain('cable check --fix');
  expect(nothingToFix(tally, nothingLeft)).toBe('Nothing to fix in 240 cables: no finding has a fix that is certain.');
  expect(nothingToFix(tally, { encoding: 1, lineEnds: 0 })).toMatch(
    /^There is nothing that can be fixed here\. 1 file is/,
  );
});

test('what is not looked at is counted by its reason', () => {
  const counted = newTally(4);
  const answer = { cables: 1 };
  expect([answer, null, 'leftOut' as const, 'wrongProject' as const].map((each) => lookedAt(each, counted))).toEqual([
    answer,
    undefined,
    undefined,
    undefined,
  ]);
  expect(counted).toEqual({ ...newTally(4), leftOut: 1, wrongProject: 1 });
});

test('what is asked before fixing', () => {
  expect(questionOf(1, 1)).toBe('Fix 1 finding in 1 file?');
  expect(questionOf(2, 1)).toBe('Fix 2 findings in 1 file?');
  expect(questionOf(1200, 300)).toBe('Fix 1,200 findings in 300 files?');
});

test('progress', () => {
  expect(progressOf(1200, 10_000)).toBe('1,200 of 10,000 files');
  expect(progressOf(0, 1)).toBe('0 of 1 file');
});

test('figures are written as the sentences are: in the language of the window where there is a bundle for it', () => {
  l10n.bundle = {};
  try {
    expect(progressOf(1200, 10_000)).toBe('1.200 of 10.000 files');
  } finally {
    delete l10n.bundle;
  }
});

describe('files are read', () => {
  const items = Array.from({ length: 100 }, (_, at) => at);

  test('some at a time, in their order, and the next while the last are worked on', async () => {
    const read = vi.fn((some: readonly number[]) => Promise.resolve(some));
    const seen: number[] = [];
    for await (const batch of readAhead(items, read)) {
      expect(batch.length).toBeLessThan(50);
      // No more than this batch and the next are in memory.
      expect(read.mock.calls.flatMap(([some]) => some).length).toBeLessThanOrEqual(seen.length + 2 * batch.length + 32);
      seen.push(...batch);
    }
    expect(seen).toEqual(items);
  });

  test('no further when nobody listens any more', async () => {
    const read = vi.fn((some: readonly number[]) => Promise.resolve(some));
    for await (const batch of readAhead(items, read)) if (batch.length > 0) break;
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('none of none', async () => {
    const read = vi.fn((some: readonly number[]) => Promise.resolve(some));
    for await (const batch of readAhead([], read)) expect.fail(`There was ${String(batch)}.`);
    expect(read).not.toHaveBeenCalled();
  });
});

test('texts go to the server in portions; a large one has its own', () => {
  const text = (length: number) => ({ text: 'x'.repeat(length) });
  const items = [text(200_000), text(90_000), text(20_000), text(5_000_000), text(1)];
  const portions = portionsOf(items);
  expect(portions.map((portion) => portion.map((item) => item.text.length))).toEqual([
    [200_000, 90_000],
    [20_000],
    [5_000_000],
    [1],
  ]);
  expect(portionsOf([])).toEqual([]);
});
