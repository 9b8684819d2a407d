// The library of a folder of 10,000 cables, or of as many as the argument says: `npm run bench -- library`,
// `npm run bench -- library 250000`. The server that ships runs as a process of its own, as in an editor. Beside it the
// same folder is searched once for one reference by `rg`, or by `grep` where there is none. The files were just written,
// so that all of them read from memory rather than from the disk.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { LIBRARY_STATE_NOTIFICATION, type LibraryState } from '../server/src/protocol/libraryRequests';
import { type Collection, writeCollection } from './collection';
import { compilation } from './generate';
import { measure, type Measured, table } from './table';

const count = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(count) || count < 100) {
  process.stderr.write('The argument is the number of cables, 100 at least.\n');
  process.exit(2);
}
const server = resolve('dist/server.js');
/** How long somebody who types waits before the next letter, in milliseconds. */
const A_LETTER = 100;

const folder = mkdtempSync(join(tmpdir(), 'cable-bench-'));
const library = join(folder, 'library');
const storage = join(folder, 'storage');
const root = pathToFileURL(library).toString();
try {
  mkdirSync(library);
  const collection = writeCollection(library, count);
  console.log(`\n${count.toLocaleString('en')} cables, ${megabytes(collection.bytes)} MB`);
  await wholeRuns();
  await requests(collection);
  searches(collection);
} finally {
  rmSync(folder, { recursive: true });
}

/** From nothing, with and without somebody who types, and from the cache. */
async function wholeRuns(): Promise<void> {
  line('', 'seconds', 'cpu', 'MB', 'peak MB', 'kB a cable');
  for (const [name, isCold] of [
    ['index, cold', true],
    ['index, warm', false],
  ] as const) {
    if (isCold) rmSync(storage, { recursive: true, force: true });
    const session = await start();
    const seconds = await session.indexed;
    const { now, peak } = memoryOf(session.pid);
    const cpu = cpuOf(session.pid)?.toFixed(2);
    line(
      name,
      seconds.toFixed(2),
      cpu,
      now && megabytes(now),
      peak && megabytes(peak),
      now && (now / 1000 / count).toFixed(2),
    );
    await session.end();
  }
  line('the cache', '', '', megabytes(sizeOf(storage)));
  rmSync(storage, { recursive: true, force: true });
  const session = await start();
  const rows = [{ name: 'while it is read', times: await typingUntil(session.connection, session.indexed) }];
  const seconds = await session.indexed;
  rows.push({
    name: 'at rest',
    times: await typingUntil(session.connection, new Promise((done) => setTimeout(done, 4000))),
  });
  line('index, cold, while typing', seconds.toFixed(2), cpuOf(session.pid)?.toFixed(2));
  table('A keystroke and its diagnostics in an open cable of 100 kB, milliseconds', rows.reverse());
  await session.end();
}

/** A letter and what is asked for after it, until something is done; milliseconds of each. */
async function typingUntil(connection: ProtocolConnection, done: Promise<unknown>): Promise<number[]> {
  const uri = `file:///elsewhere/${String(Date.now())}.txt`;
  const text = compilation(100_000);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'cable', version: 1, text },
  });
  const lines = text.split('\n');
  const at = { line: lines.findIndex((each, i) => i > lines.length / 2 && each.includes(' the ')), character: 3 };
  let isDone = false;
  void done.finally(() => (isDone = true));
  const times: number[] = [];
  for (let version = 2; !isDone; version++) {
    const since = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    times.push(performance.now() - since);
    await new Promise((next) => setTimeout(next, A_LETTER));
  }
  return times;
}

async function requests({ cited, members }: Collection): Promise<void> {
  const { connection, indexed, pid, end } = await start();
  await indexed;
  const uri = `${root}/${cited.from.path}`;
  const text = readFileSync(join(library, cited.from.path), 'utf8');
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'cable', version: 1, text },
  });
  const lines = text.split('\n');
  const written = `${cited.to.post} ${String(cited.to.serial)}`;
  const line = lines.findIndex((each) => each.endsWith(written));
  const position = { line, character: (lines[line]?.length ?? 1) - 1 };
  const middle = members[Math.floor(members.length / 2)] ?? cited.to;
  const symbol = (query: string) => () => connection.sendRequest('workspace/symbol', { query });
  const textDocument = { uri };
  const whole = `${String(middle.year).padStart(2, '0')} ${middle.post} ${String(middle.serial)}`;
  const asked: Readonly<Record<string, () => Promise<unknown>>> = {
    'nothing: a document that is not open': () =>
      connection.sendRequest('textDocument/definition', { textDocument: { uri: 'file:///none' }, position }),
    definition: () => connection.sendRequest('textDocument/definition', { textDocument, position }),
    references: () =>
      connection.sendRequest('textDocument/references', {
        textDocument,
        position,
        context: { includeDeclaration: false },
      }),
    [`symbol, a number: ${whole}`]: symbol(whole),
    'symbol, the beginning of a post: PORT V': symbol('PORT V'),
    'symbol, words of subjects: herring talks': symbol('herring talks'),
    'symbol, what no cable has: xyzzy': symbol('xyzzy'),
  };
  const rows: Measured[] = [];
  for (const [name, ask] of Object.entries(asked)) rows.push({ ...(await measure(name, 30, ask)), cpu: 0 });
  table('Requests, milliseconds', rows);
  const { now, peak } = memoryOf(pid);
  if (now && peak) console.log(`Memory after them: ${megabytes(now)} MB, at most ${megabytes(peak)} MB.`);
  await end();
}

/** What somebody without a library would do: search all files once. */
function searches({ cited }: Collection): void {
  const wanted = `${cited.to.post} ${String(cited.to.serial)}`;
  const programs = [
    ['rg', '--fixed-strings', '--files-with-matches'],
    ['grep', '-F', '-r', '-l'],
  ] as const;
  const there = programs.find(([program]) => !spawnSync(program, ['--version']).error);
  if (!there) {
    console.log('\nNeither rg nor grep is there to compare with.');
    return;
  }
  const [program, ...options] = there;
  const since = performance.now();
  const { error } = spawnSync(program, [...options, wanted, library]);
  if (error) throw error;
  console.log(
    `\n${program}, all files once for one reference: ${((performance.now() - since) / 1000).toFixed(2)} seconds`,
  );
}

interface Session {
  readonly connection: ProtocolConnection;
  readonly pid: number;
  /** When the library is read; seconds since the server was told to begin. */
  readonly indexed: Promise<number>;
  end(): Promise<void>;
}

async function start(): Promise<Session> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let since = 0;
  const indexed = new Promise<number>((done) => {
    connection.onNotification(LIBRARY_STATE_NOTIFICATION, ({ state }: LibraryState) => {
      if (state === 'ready') done((performance.now() - since) / 1000);
    });
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: root, name: 'library' }],
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { library: { reads: true, storage } },
  });
  since = performance.now();
  await connection.sendNotification('initialized', {});
  return {
    connection,
    pid: child.pid ?? 0,
    indexed,
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise((done) => child.once('exit', done));
      connection.dispose();
    },
  };
}

/** What a process holds in memory and has held at most, in bytes; known on Linux alone. */
function memoryOf(pid: number): { readonly now?: number; readonly peak?: number } {
  const file = `/proc/${String(pid)}/status`;
  if (!existsSync(file)) return {};
  const status = readFileSync(file, 'utf8');
  const of = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
  return { now: of('VmRSS'), peak: of('VmHWM') };
}

/** The seconds that all threads of a process have had of the processor: what other programs take does not count. */
function cpuOf(pid: number): number | undefined {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return undefined;
  // Behind the name in brackets: user and system time are the 12th and 13th, in hundredths of a second.
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function sizeOf(inside: string): number {
  if (!existsSync(inside)) return 0;
  return readdirSync(inside).reduce((sum, name) => sum + statSync(join(inside, name)).size, 0);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function line(name: string, ...cells: readonly (string | number | undefined)[]): void {
  console.log(`${name.padEnd(36)}${cells.map((cell) => String(cell ?? '').padStart(12)).join('')}`);
}
