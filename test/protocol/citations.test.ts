/** Footnotes over the protocol, by both bundles. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CITATION_REQUEST, type CitationParams } from '../../server/src/protocol/requests';
import { PORT_ELLERY, sample } from '../features/sample';
import { type Editor, startEditor, type Transport } from './editor';

const { text } = sample(PORT_ELLERY);

describe.each<Transport>(['ipc', 'worker'])('over %s', (transport) => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startEditor(transport);
  }, 60_000);

  afterAll(async () => {
    await editor.close();
  });

  const cite = (params: Partial<CitationParams>) =>
    editor.connection.sendRequest<string | null>(CITATION_REQUEST, {
      uri: 'file:///cables/one.txt',
      position: { line: 0, character: 0 },
      style: 'chicago',
      ...params,
    });

  test('a text that is not open', async () => {
    expect(await cite({ text })).toMatch(
      /^U\.S\. Embassy Port Ellery, “.+,” telegram 258 \(08PORTELLERY258\), February/,
    );
    expect(await cite({ text, style: 'frus' })).toMatch(/^Telegram 258 From the Embassy in Port Ellery/);
  });

  test('the one of two at the place', async () => {
    const two = `${text}\n\n${text.replaceAll('000258', '000259').replaceAll('#0258', '#0259')}`;
    const line = text.split('\n').length + 8;
    expect(await cite({ text: two })).toContain('telegram 258');
    expect(await cite({ text: two, position: { line, character: 0 } })).toContain('telegram 259');
  });

  test('the first one, from what stands above it', async () => {
    const two = `Found in a box.\n\n${text}\n\n${text.replaceAll('000258', '000259').replaceAll('#0258', '#0259')}`;
    expect(await cite({ text: two })).toContain('telegram 258');
  });

  test('nothing where nobody knows the text', async () => {
    expect(await cite({})).toBeNull();
  });
});
