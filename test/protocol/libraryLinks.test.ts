import { describe, expect, test } from 'vitest';
import type { DocumentLink, SemanticTokens } from 'vscode-languageserver-protocol';
import { type Transport, until } from './editor';
import { libraryFolder } from './libraryFolder';

const { open, show, uriOf, textOf } = libraryFolder();

describe.each<Transport>(['ipc', 'worker'])('the links of the library over %s', (transport) => {
  test(
    'links addresses and references to one cable of the folder, and hints at those that are there',
    { timeout: 60_000 },
    async () => {
      const { editor: to } = await open(transport);
      await until('all is asked for anew', () => to.tokenRefreshes() > 0 && to.lensRefreshes() > 0);
      expect(to.registered.filter((method) => method === 'textDocument/documentLink')).toHaveLength(1);
      const ask = <R>(method: string, params: unknown) => to.connection.sendRequest<R>(method, params);
      const name = 'a/marrow500.txt';
      const text = (await textOf(name)).replace('after 07', 'after https://example.gov/a. (x@example.gov) 07');
      await show(to, name, text);
      const lines = text.split('\n');
      const written = ({ range: { start, end } }: Pick<DocumentLink, 'range'>) =>
        lines[start.line]?.slice(start.character, end.character);
      const document = { textDocument: { uri: uriOf(name) } };
      const links = await ask<DocumentLink[]>('textDocument/documentLink', document);
      // 07 VALDORO 98 is in two files, OSTHAVEN 7 in none.
      expect(links.map((link) => [written(link), link.target])).toEqual([
        ['https://example.gov/a', 'https://example.gov/a'],
        ['x@example.gov', 'mailto:x@example.gov'],
        ['VALDORO 900', undefined],
      ]);
      const resolved = await ask<DocumentLink>('documentLink/resolve', links[2]);
      expect(resolved.target).toBe(`${uriOf('b/two.txt')}#L22`);

      const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full', document);
      const hinted: string[] = [];
      for (let i = 0, line = 0, character = 0; i < data.length; i += 5) {
        const [down = 0, right = 0, length = 0, , modifiers] = data.slice(i, i + 5);
        character = down > 0 ? right : character + right;
        line += down;
        if (modifiers === 1) hinted.push(lines[line]?.slice(character, character + length) ?? '');
      }
      expect(hinted).toEqual(['VALDORO', '98', 'VALDORO', '900', 'VALDORO', '98']);
    },
  );
});
