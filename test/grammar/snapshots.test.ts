import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { scopesInWords } from './carets';
import { loadCableGrammar, tokenise, type TokenisedLine } from './tokenise';

/**
 * Every fixture, line by line, with the scopes of its parts. A difference fails; after looking at it, accept it with
 * `npx vitest run test/grammar -u` and commit the snapshot.
 */
const fixtures = new URL('../../fixtures/', import.meta.url);
const snapshots = new URL('./snapshots/', import.meta.url);

const names = [...(await textFiles(fixtures))].sort();

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadCableGrammar();
});

describe('scopes of the fixtures', () => {
  test.each(names)('%s', async (name) => {
    const text = await readFile(new URL(name, fixtures), 'utf8');
    await expect(render(tokenise(grammar, text))).toMatchFileSnapshot(
      fileURLToPath(new URL(`${name}.snap`, snapshots)),
    );
  });

  test('no snapshot outlives its fixture', async () => {
    const orphans = (await textFiles(snapshots)).filter((name) => !names.includes(name.replace(/\.snap$/, '')));
    expect(orphans).toEqual([]);
  });
});

async function textFiles(folder: URL): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const root = fileURLToPath(folder).length;
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root).replace(/^\//, ''));
}

/** The lines, each followed by the stretches that have a colour. */
function render(lines: readonly TokenisedLine[]): string {
  return lines
    .flatMap(({ text, tokens }) => [
      `>${text}`,
      ...tokens
        .filter(({ scopes }) => scopes.length > 0)
        .map(({ start, end, scopes }) => `#${' '.repeat(start)}${'^'.repeat(end - start)} ${scopesInWords(scopes)}`),
    ])
    .join('\n');
}
