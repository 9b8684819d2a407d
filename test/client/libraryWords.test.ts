import { expect, test, vi } from 'vitest';
import { lineOf, spokenOf, statusOf, tooltipOf } from '../../client/src/library/words';
import { summary } from './fakeLibrary';

vi.mock('vscode', () => import('./fakeVscode'));

test.each([
  [{ state: 'stopped' }, 'No library', 'The language server has stopped'],
  [{ state: 'off', files: 0, cables: 0 }, 'No library', 'No folder is indexed'],
  [{ state: 'indexing', files: 2, cables: 2 }, 'Library is being indexed', ''],
  [
    { state: 'indexing', files: 2, cables: 2, done: 300, total: 1204 },
    'Library is being indexed',
    '300 of 1,204 files',
  ],
  [{ state: 'ready', files: 1, cables: 1204 }, 'Library', '1,204 cables in 1 file'],
] as const)('the status of %o', (status, text, detail) => {
  expect(statusOf(status)).toEqual({ text, detail });
});

test('what nobody knows is not said', () => {
  const { id, uri, range, copies, post, citedBy, cites } = summary();
  const bare = { id, uri, range, copies, post, citedBy, cites, tags: [] };
  expect(lineOf(bare)).toBe('');
  expect(spokenOf(bare)).toBe('08PARIS258');
  expect(tooltipOf(bare)).toBe('08PARIS258\nPARIS');
  expect(tooltipOf({ ...bare, citedBy: 1, cites: 1200 })).toContain('Cited by 1 cable, cites 1,200');
});
