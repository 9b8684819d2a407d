import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { editorTab, LANGUAGE, languageOf, openWindow, runCommand, textInEditor, type UiWindow } from './window';

const CABLE = `O 141507Z OCT 08
FM AMEMBASSY PARIS
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4418
C O N F I D E N T I A L PARIS 009258

E.O. 12958: DECL: 10/14/2018
TAGS: EFIS, FR
SUBJECT: A LAMP FOR THE LIGHTHOUSE

1. (C) The lamp has been bought.
`;

let folder: string;
let started: Started;
let window: UiWindow;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cable-start-'));
  await writeFile(join(folder, 'lamp.txt'), CABLE);
  started = await startCommand(folder);
  window = await openWindow({ address: started.address, folder });
  return async () => {
    await window.close();
    if (started.child.exitCode === null) started.child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  };
});

test('npm start opens the folder with a cable at once', async () => {
  await editorTab(window, 'lamp.txt').waitFor();
  await languageOf(window).filter({ hasText: LANGUAGE }).waitFor();
});

test('what is saved is on the disk', async () => {
  await textInEditor(window, 'The lamp has been bought.').click();
  await window.page.keyboard.press('End');
  await window.page.keyboard.type(' It shines.');
  await runCommand(window, 'File: Save');
  await expect.poll(() => readFile(join(folder, 'lamp.txt'), 'utf8')).toContain('bought. It shines.\n');
});

test('files are made, renamed and deleted on the disk', async () => {
  const { files, origin } = filesOf(started, folder);
  const ask = async (method: string, question: string, body?: string) =>
    (await fetch(`${files}/${question}`, { method, headers: { origin }, ...(body !== undefined && { body }) })).status;
  expect(await ask('PUT', 'a%20%231.txt?do=write&create=true&overwrite=false', 'text')).toBe(201);
  expect(await ask('PUT', 'a%20%231.txt?do=write&create=true&overwrite=false', 'text')).toBe(409);
  expect(await readFile(join(folder, 'a #1.txt'), 'utf8')).toBe('text');
  const newName = encodeURIComponent(`/${folder.split('/').at(-1)}/b.txt`);
  expect(await ask('POST', `a%20%231.txt?do=rename&to=${newName}&overwrite=false`)).toBe(204);
  expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe('text');
  expect(await ask('DELETE', 'b.txt?do=delete&recursive=false')).toBe(204);
  expect(await ask('GET', 'b.txt?do=stat')).toBe(404);
});

test('nothing outside the folder is read, and no other site may ask, nor who does not know the token', async () => {
  const { files, origin } = filesOf(started, folder);
  expect((await fetch(`${files}/lamp.txt?do=read`)).status).toBe(200);
  expect((await fetch(`${files}/..%2f..%2fetc/passwd?do=read`)).status).toBe(403);
  const writing = { method: 'PUT', body: 'x' };
  const fromAnotherSite = { ...writing, headers: { origin: 'http://elsewhere.example' } };
  expect((await fetch(`${files}/c.txt?do=write&create=true`, fromAnotherSite)).status).toBe(403);
  const withoutToken = { ...writing, headers: { origin } };
  expect((await fetch(`${origin}/files/c.txt?do=write&create=true`, withoutToken)).status).toBe(403);
  expect((await fetch(origin)).status).toBe(403);
});

test('a page of another site that is open in the same browser cannot ask', async () => {
  const { files } = filesOf(started, folder);
  const other = createHttpServer((_request, response) => response.end('<!DOCTYPE html><title>Elsewhere</title>'));
  const port = await new Promise<number>((resolvePort) => {
    other.listen(0, '127.0.0.1', () => resolvePort((other.address() as AddressInfo).port));
  });
  const page = await window.page.context().newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  const asks = [`${files}/lamp.txt?do=write&create=true&overwrite=true`, `${files}/lamp.txt?do=delete`];
  await page.evaluate(async (addresses) => {
    for (const address of addresses) {
      for (const method of ['GET', 'POST']) await fetch(address, { method, mode: 'no-cors' });
    }
  }, asks);
  await page.close();
  other.close();
  expect(await readFile(join(folder, 'lamp.txt'), 'utf8')).toContain('SUBJECT');
});

test('a port in use makes it take the next', async () => {
  const other = await startCommand(folder, started.port);
  expect(other.port).not.toBe(started.port);
  expect(other.said()).toContain(`Port ${started.port} is in use`);
  expect(await other.interrupt()).toBe(0);
});

test('Ctrl+C ends it', async () => {
  expect(await started.interrupt()).toBe(0);
});

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  readonly port: number;
  said(): string;
  /** Gives the exit code. */
  interrupt(): Promise<number | null>;
}

async function startCommand(place: string, wanted?: number): Promise<Started> {
  const port = wanted ?? (await freePort());
  const script = resolve(import.meta.dirname, '../../scripts/start.mjs');
  const child = spawn(process.execPath, [script, '--no-open', '--port', String(port), place], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const address = await vi
    .waitFor(
      () => {
        const [found] = /http:\/\/localhost:\d+\/\?token=\w+(?=\s)/.exec(said) ?? [];
        if (found === undefined) throw new Error(`It names no address, but says:\n${said}`);
        return found;
      },
      { timeout: 45_000, interval: 100 },
    )
    .catch((error: unknown) => {
      child.kill('SIGKILL');
      throw error;
    });
  return {
    child,
    address,
    port: Number(new URL(address).port),
    said: () => said,
    interrupt: () =>
      new Promise((resolveCode) => {
        child.once('exit', resolveCode);
        child.kill('SIGINT');
      }),
  };
}

/** Where the page asks for the folder's files. */
function filesOf({ address }: Started, place: string): { readonly files: string; readonly origin: string } {
  const { origin, searchParams } = new URL(address);
  return { origin, files: `${origin}/${searchParams.get('token')}/files/${basename(place)}` };
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolvePort(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
}
