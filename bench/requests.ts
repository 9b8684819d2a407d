// Every request after a keystroke, over a real connection to the server in the same process: the time covers the
// change, the parse, the answer and its passage up to the last byte. What an editor then does with the answer is its
// own: it is not parsed here. Run with `npm run bench -- requests`.
import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  type Message,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../server/src/protocol/server';
import { compilation } from './generate';
import { type Measured, measure, table } from './table';

const SIZES: readonly (readonly [name: string, characters: number, runs: number])[] = [
  ['10 kB', 10_000, 200],
  ['100 kB', 100_000, 100],
  ['1 MB', 1_000_000, 40],
  ['5 MB', 5_000_000, 15],
];

async function connect(): Promise<ProtocolConnection> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(toServer, toClient), { version: '0.0.0' });
  const reader = new StreamMessageReader(toClient, {
    contentTypeDecoder: { name: 'application/json', decode: headOf },
  });
  const client = createProtocolConnection(reader, new StreamMessageWriter(toServer));
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      textDocument: {
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        hover: { contentFormat: ['markdown'] },
        completion: {
          completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true },
        },
      },
    },
  });
  await client.sendNotification('initialized', {});
  const inlayHints = { indicators: true, dateTimeGroups: true, tags: true };
  await client.sendNotification('workspace/didChangeConfiguration', { settings: { cable: { inlayHints } } });
  return client;
}

/** An answer by its first and last bytes: to which request it belongs, and the id of the result if it has one. */
function headOf(bytes: Uint8Array): Promise<Message> {
  const text = Buffer.from(bytes);
  const ends = text.toString('utf8', 0, 300) + text.toString('utf8', Math.max(300, text.length - 300));
  const id = /"id":(\d+)/.exec(ends)?.[1];
  if (id === undefined || text.length < 600) return Promise.resolve(JSON.parse(text.toString()) as Message);
  const answer = { jsonrpc: '2.0', id: Number(id), result: { resultId: /"resultId":"([^"]*)"/.exec(ends)?.[1] } };
  return Promise.resolve(answer);
}

const client = await connect();

for (const [name, size, runs] of SIZES) {
  const uri = `file:///bench/${size}.txt`;
  const text = compilation(size);
  const lines = text.split('\n');
  const line = lines.findIndex((content, i) => i > lines.length / 2 && content.includes(' the '));
  const position = { line, character: 3 };
  const middle = Math.floor(lines.length / 2);
  const address = { line: lines.indexOf('ZNY CCCCC ZZH', middle), character: 1 };
  const tags = { line: lines.findIndex((content, i) => i > middle && content.startsWith('TAGS: ')), character: 7 };
  const info = { line: lines.findIndex((content, i) => i > middle && content.startsWith('INFO ')), character: 8 };
  const indicator = { line: lines.findIndex((content, i) => i > middle && content.startsWith('DE ')), character: 5 };
  const textDocument = { uri };
  let version = 1;
  let resultId = '';
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'cable', version, text },
  });

  const type = () =>
    client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
  const tokens = async (method: string) => {
    const answer = await client.sendRequest<{ resultId: string }>(method, { textDocument, previousResultId: resultId });
    resultId = answer.resultId;
  };
  const range = { start: { line: Math.max(0, line - 30), character: 0 }, end: { line: line + 30, character: 0 } };
  const requests: Readonly<Record<string, () => Promise<unknown>>> = {
    diagnostics: () => client.sendRequest('textDocument/diagnostic', { textDocument }),
    outline: () => client.sendRequest('textDocument/documentSymbol', { textDocument }),
    folding: () => client.sendRequest('textDocument/foldingRange', { textDocument }),
    'tokens, full': () => tokens('textDocument/semanticTokens/full'),
    'tokens, delta': () => tokens('textDocument/semanticTokens/full/delta'),
    'tokens, range': () => client.sendRequest('textDocument/semanticTokens/range', { textDocument, range }),
    hover: () => client.sendRequest('textDocument/hover', { textDocument, position: address }),
    'hover, a word': () => client.sendRequest('textDocument/hover', { textDocument, position }),
    completion: () => client.sendRequest('textDocument/completion', { textDocument, position: tags }),
    'completion, addressee': () => client.sendRequest('textDocument/completion', { textDocument, position: info }),
    highlights: () => client.sendRequest('textDocument/documentHighlight', { textDocument, position: indicator }),
    'inlay hints': () => client.sendRequest('textDocument/inlayHint', { textDocument, range }),
    'selection ranges': () =>
      client.sendRequest('textDocument/selectionRange', { textDocument, positions: [position] }),
    'code actions': () =>
      client.sendRequest('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
  };
  const all = {
    'all of VS Code': () =>
      Promise.all(
        ['outline', 'folding', 'tokens, delta', 'diagnostics', 'hover', 'code actions'].map((key) => requests[key]?.()),
      ),
  };
  // The baseline: the change reaches the server, and a request that looks at no document comes back.
  const nothing = {
    'the change alone': () =>
      client.sendRequest('textDocument/hover', { textDocument: { uri: 'file:///none' }, position }),
  };

  const rows: Measured[] = [];
  for (const [request, send] of Object.entries({ ...nothing, ...requests, ...all })) {
    rows.push(
      await measure(request, runs, async () => {
        await type();
        await send();
      }),
    );
  }
  table(`A keystroke and a request, ${name} (${text.length.toLocaleString('en')} characters), milliseconds`, rows);
  await client.sendNotification('textDocument/didClose', { textDocument });
}
process.exit();
