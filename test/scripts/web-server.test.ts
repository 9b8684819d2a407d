import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveWorkbench } from '../../scripts/workbench/web-server.mjs';

const TEXT = 'UNCLASSIFIED\n';

let place: string;
let folder: string;
let server: Awaited<ReturnType<typeof serveWorkbench>>;
/** Where the page of this run asks for files: `/TOKEN/files/served`. */
let files: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'cable-server-'));
  folder = join(place, 'served');
  await mkdir(folder);
  await mkdir(join(place, 'editor'));
  await writeFile(join(place, 'editor/nls.js'), 'nls');
  await writeFile(join(folder, 'lamp.txt'), TEXT);
  await writeFile(join(place, 'secret.txt'), 'secret');
  server = await serveWorkbench({ editor: join(place, 'editor'), folder, port: 0, locked: true });
  files = `/${new URL(server.address).searchParams.get('token')}/files/served`;
  return async () => {
    await server.close();
    await rm(place, { recursive: true, force: true });
  };
});

interface Asked {
  readonly method?: string;
  readonly headers?: IncomingHttpHeaders;
  readonly body?: string;
}

/** As raw as it is written: `fetch` would mend the path and refuse some headers. */
function send(
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = ask(
      { host: '127.0.0.1', port: server.port, path, method, headers: { host: `localhost:${server.port}`, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    asked.setTimeout(2000, () => asked.destroy(new Error('No answer for two seconds.')));
    asked.on('error', reject);
    asked.end(body);
  });
}

const status = async (path: string, asked?: Asked) => (await send(path, asked)).status;
const lamp = () => readFile(join(folder, 'lamp.txt'), 'utf8');
/** As the window sends what changes a file. */
const ours = (method: string, body?: string): Asked => ({
  method,
  headers: { origin: `http://localhost:${server.port}`, 'sec-fetch-site': 'same-origin' },
  ...(body !== undefined && { body }),
});

const writing = 'do=write&create=true&overwrite=true';
const changes = [
  ['PUT', `/lamp.txt?${writing}`],
  ['DELETE', '/lamp.txt?do=delete'],
  ['POST', '/new?do=createFolder'],
  ['POST', '/lamp.txt?do=rename&to=/served/b.txt'],
] as const;

describe('what changes a file', () => {
  test.each(changes)('is done for the window: %s %s', async (method, path) => {
    expect(await status(files + path, ours(method, ''))).toBeLessThan(300);
    expect([await readdir(folder), await lamp().catch(() => 'gone')]).not.toEqual([['lamp.txt'], TEXT]);
  });

  test.each(changes)('is not done by an address alone: %s %s', async (_method, path) => {
    for (const method of ['GET', 'HEAD']) {
      expect(await status(files + path, { method })).toBe(405);
      expect(await status(files + path, ours(method))).toBe(405);
    }
    expect(await readdir(folder)).toEqual(['lamp.txt']);
    expect(await lamp()).toBe(TEXT);
  });

  test.each(changes)('names its origin, which is this server: %s %s', async (method, path) => {
    expect(await status(files + path, { method })).toBe(403);
    for (const origin of ['https://evil.example', 'null', 'http://localhost:1', `https://localhost:${server.port}`]) {
      expect(await status(files + path, { method, headers: { origin } })).toBe(403);
    }
    expect(await lamp()).toBe(TEXT);
  });
});

describe('another site', () => {
  test.each(['cross-site', 'same-site'])('is refused: %s', async (site) => {
    const asked = { headers: { 'sec-fetch-site': site } };
    expect(await status(`${files}/lamp.txt?do=read`, asked)).toBe(403);
    expect(await status(`${files}/lamp.txt?do=read`)).toBe(200);
    expect(await status(new URL(server.address).search.replace(/^/, '/'), asked)).toBe(403);
  });

  test('is refused when it reads and names its origin', async () => {
    expect(await status(`${files}/lamp.txt?do=read`, { headers: { origin: 'https://evil.example' } })).toBe(403);
  });

  test.each(['evil.example', 'webview.localhost', 'localhost.evil.example'])(
    'is refused by the name %s for this machine',
    async (name) => {
      const asked = { headers: { host: `${name}:${server.port}` } };
      expect(await status(`${files}/lamp.txt?do=read`, asked)).toBe(403);
      expect(await status(new URL(server.address).search.replace(/^/, '/'), asked)).toBe(403);
    },
  );

  test('that a webview is reads the parts of VS Code alone', async () => {
    const headers = { host: `webview.localhost:${server.port}`, 'sec-fetch-site': 'cross-site' };
    expect(await send('/vscode/nls.js', { headers })).toEqual({ status: 200, text: 'nls' });
    expect(await status('/vscode/nls.js', { headers: { host: 'evil.example' } })).toBe(403);
  });
});

describe('the token', () => {
  const wrong = ['', '/x', `/${'0'.repeat(48)}`, '/%C3%A9'];

  test.each(wrong)('is in front of every file: not “%s”', async (front) => {
    expect(await status(`${front}/files/served/lamp.txt?do=read`)).toBe(403);
    expect(await status(`${front}/files/served/lamp.txt?${writing}`, ours('PUT', ''))).toBe(403);
    expect(await status(`${front}/extension/package.json`)).toBe(403);
    expect(await lamp()).toBe(TEXT);
  });

  test('opens the page, which holds it', async () => {
    const [, token = ''] = files.split('/');
    for (const path of ['/', '/?token=', '/?token=x']) {
      const { status: code, text } = await send(path);
      expect(code).toBe(403);
      expect(text).not.toContain(token);
    }
    const { status: code, text } = await send(`/?token=${token}`);
    expect(code).toBe(200);
    expect(text).toContain(token);
    expect(await status(`/${token}/extension/package.json`)).toBe(200);
    expect(await status(`/${token}/extension/.gitignore`)).toBe(404);
  });

  test('is another in each run', async () => {
    const other = await serveWorkbench({ editor: place, folder, port: 0, locked: true });
    const address = new URL(other.address);
    await other.close();
    expect(address.search).toMatch(/^\?token=[0-9a-f]{48}$/);
    expect(address.search).not.toBe(new URL(server.address).search);
  });
});

describe.skipIf(process.platform === 'win32')('a link', () => {
  beforeEach(async () => {
    await mkdir(join(folder, 'sub'));
    await symlink('../lamp.txt', join(folder, 'sub/inner.txt'));
    await symlink(join(place, 'secret.txt'), join(folder, 'out.txt'));
    await symlink(place, join(folder, 'up'));
    await symlink(join(place, 'nowhere.txt'), join(folder, 'broken.txt'));
  });
  afterEach(async () => {
    expect(await readFile(join(place, 'secret.txt'), 'utf8')).toBe('secret');
    expect((await readdir(place)).sort()).toEqual(['editor', 'secret.txt', 'served']);
  });

  test('that stays inside is followed', async () => {
    expect(await send(`${files}/sub/inner.txt?do=read`)).toEqual({ status: 200, text: TEXT });
    expect(await status(`${files}/sub/inner.txt?${writing}`, ours('PUT', 'new'))).toBe(204);
    expect(await lamp()).toBe('new');
  });

  test.each(['out.txt', 'up/secret.txt', 'up'])('that leads out is not read: %s', async (name) => {
    for (const question of ['read', 'stat', 'list']) {
      expect(await send(`${files}/${name}?do=${question}`)).toEqual({
        status: 403,
        text: 'Outside the folder that is served.',
      });
    }
  });

  test('that leads out is not written through', async () => {
    expect(await status(`${files}/out.txt?${writing}`, ours('PUT', 'x'))).toBe(403);
    expect(await status(`${files}/up/new.txt?${writing}`, ours('PUT', 'x'))).toBe(403);
    expect(await status(`${files}/broken.txt?${writing}`, ours('PUT', 'x'))).toBe(404);
    expect(await status(`${files}/up/new?do=createFolder`, ours('POST'))).toBe(403);
    expect(await status(`${files}/up/secret.txt?do=delete`, ours('DELETE'))).toBe(403);
    expect(await status(`${files}/lamp.txt?do=rename&to=/served/up/lamp.txt`, ours('POST'))).toBe(403);
  });

  test('is itself listed, renamed and deleted, not what it leads to', async () => {
    expect(JSON.parse((await send(`${files}/?do=list`)).text)).toEqual(
      expect.arrayContaining([
        ['lamp.txt', 1],
        ['out.txt', 0],
        ['sub', 2],
        ['up', 0],
      ]),
    );
    expect(await status(`${files}/out.txt?do=rename&to=/served/renamed.txt`, ours('POST'))).toBe(204);
    expect(await status(`${files}/renamed.txt?do=delete`, ours('DELETE'))).toBe(204);
    expect(await status(`${files}/up?do=delete&recursive=true`, ours('DELETE'))).toBe(204);
    expect((await readdir(folder)).sort()).toEqual(['broken.txt', 'lamp.txt', 'sub']);
  });

  test('to the served folder itself is no hindrance', async () => {
    const link = join(place, 'editor/linked');
    await symlink(folder, link);
    const other = await serveWorkbench({ editor: place, folder: link, port: 0, locked: true });
    const address = new URL(other.address);
    const token = address.searchParams.get('token');
    const response = await fetch(`${address.origin}/${token}/files/linked/lamp.txt?do=read`);
    const text = await response.text();
    await other.close();
    expect(text).toBe(TEXT);
  });
});

test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
  execFileSync('/usr/bin/env', ['mkfifo', join(folder, 'pipe.txt')]);
  for (const question of ['read', 'stat', 'list']) {
    expect(await send(`${files}/pipe.txt?do=${question}`)).toEqual({
      status: 403,
      text: 'Neither a file nor a folder.',
    });
  }
  expect(await status(`${files}/pipe.txt?${writing}`, ours('PUT', 'x'))).toBe(403);
});

test('the served folder itself is neither deleted nor renamed', async () => {
  for (const top of ['', '/', '/x%2f%2e%2e']) {
    expect(await status(`${files}${top}?do=delete&recursive=true`, ours('DELETE'))).toBe(403);
  }
  expect(await status(`${files}/?do=rename&to=/served/x`, ours('POST'))).toBe(403);
  expect(await lamp()).toBe(TEXT);
});

test.each(['//', '//evil.example/', '/files/%', '/%E0%A4%A', '/files/a%00b', '*', 'http://evil.example/'])(
  'an address that cannot be read is the fault of who asks: %s',
  async (path) => {
    expect(await status(path)).toBe(400);
  },
);

test('so is a question that makes no sense', async () => {
  expect(await status(`${files}/lamp.txt?do=sing`)).toBe(400);
  expect(await status(`${files}/?do=read`)).toBe(422);
  expect(await status(`${files}/lamp.txt?do=rename&to=/served/a%00b`, ours('POST'))).toBe(400);
  expect(await status(`${files}/lamp.txt/deeper?do=read`)).toBe(404);
  expect(await status(`${files}/..%2fsecret.txt?do=read`)).toBe(403);
});
