import type { CancellationToken, TextDocument } from 'vscode';
import { expect, test, vi } from 'vitest';
import { findingsOfFiles } from '../../client/src/session/findings';
import { Uri } from './fakeVscode';

vi.mock('vscode', async () => ({
  Uri: (await import('./fakeVscode')).Uri,
  workspace: {
    fs: {
      isWritableFileSystem: (scheme: string) => ({ file: true, 'vscode-vfs': true, git: false, museum: false })[scheme],
    },
    // A workspace on a read-only file system.
    getWorkspaceFolder: ({ scheme }: Uri) => (scheme === 'museum' ? {} : undefined),
  },
}));
vi.mock('vscode-languageclient', async () => (await import('./fakeVscode')).client);

const found = { kind: 'full', items: [{}] };

const findingsAt = (address: Uri) => {
  const asked = { uri: address } as unknown as TextDocument;
  return findingsOfFiles(asked, undefined, {} as CancellationToken, () => found as never);
};

test.each(['file', 'vscode-vfs', 'museum', 'untitled'])('a document of %s: has findings', (scheme) => {
  expect(findingsAt(new Uri(scheme))).toBe(found);
});

test.each(['git', 'review', 'vscode-notebook-cell'])('a document of %s: has none', (scheme) => {
  expect(findingsAt(new Uri(scheme))).toEqual({ kind: 'full', items: [] });
});
