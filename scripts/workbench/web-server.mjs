// A server on this machine alone for VS Code for the Web, the extension from this checkout, and one folder of the disk.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { root } from '../setup/places.mjs';
import { isReading, isToken, mayReadEditor, newToken, refusal } from './access.mjs';
import { answerFileRequest } from './folder.mjs';
import { inside, nameInWindow } from './places-in-folder.mjs';
import { workbenchPage } from './web-page.mjs';

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};
/** @type {ReadonlyMap<string, string>} */
const mounts = new Map([
  ['disk-files', path.join(root, 'dist/disk-files')],
  ['extension', root],
]);
const MOST_PORTS_TRIED = 50;
const LOCKED = 'Open the address that was printed at the start, with all of its token.';

/**
 * @typedef {object} ServerOptions
 * @property {string} editor folder of VS Code for the Web
 * @property {string} folder shown in the window, and written to
 * @property {number} port the first to try; 0 for any
 * @property {readonly string[]} [open] files of the folder to open at once
 * @property {string} [tests] module that the window runs, a path from the checkout on
 * @property {Readonly<Record<string, unknown>>} [settings]
 * @property {boolean} [locked] the page opens by `address` alone, which others who use this machine do not know;
 *   without it, by the bare `http://localhost:PORT/` too
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<{ port: number, address: string, close: () => Promise<void> }>}
 */
export async function serveWorkbench({ editor, folder, port, open = [], tests, settings = {}, locked = false }) {
  const token = newToken();

  /** @type {http.RequestListener} */
  const listener = (request, response) => {
    answer(request, response).catch((error) => send(response, 500, String(error)));
  };

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async function answer(request, response) {
    const asked = whatIsAsked(request.url ?? '');
    if (asked === undefined) return send(response, 400, 'This address cannot be read.');
    const { name, parameters } = asked;
    if (name.startsWith('/vscode/') && isReading(request) && mayReadEditor(request)) {
      return sendFile(response, editor, name.slice('/vscode/'.length));
    }
    const refused = refusal(request);
    if (refused !== undefined) return send(response, 403, refused);
    if (name === '/') {
      if (!isReading(request)) return send(response, 405, 'The page is only read.');
      if (locked && !isToken(parameters.get('token'), token)) return send(response, 403, LOCKED);
      return sendPage(response, request.headers.host ?? '');
    }
    // `/TOKEN/files/…`: whatever the page asks for has the token in front.
    const [, given, part, ...rest] = name.split('/');
    if (!isToken(given, token)) return send(response, 403, LOCKED);
    if (part === 'files') {
      const { status, body } = await answerFileRequest(folder, {
        method: request.method ?? '',
        filePath: `/${rest.join('/')}`,
        parameters,
        readBody: () => readBody(request),
      });
      return send(response, status, body ?? '', 'application/octet-stream');
    }
    if (!isReading(request)) return send(response, 405, 'Only files of the folder are written to.');
    const base = part === undefined ? undefined : mounts.get(part);
    if (base === undefined) return send(response, 404, 'Nothing here.');
    return sendFile(response, base, rest.join('/'));
  }

  /**
   * @param {http.ServerResponse} response
   * @param {string} host
   */
  function sendPage(response, host) {
    const page = workbenchPage({
      host,
      token,
      folder: nameInWindow(folder),
      open,
      settings,
      isAmd: fs.existsSync(path.join(editor, 'out/vs/loader.js')),
      ...(tests === undefined ? {} : { tests }),
    });
    send(response, 200, page, 'text/html');
  }

  const servers = await listen(listener, port);
  return {
    port: servers.port,
    address: `http://localhost:${servers.port}/${locked ? `?token=${token}` : ''}`,
    close: async () => {
      await Promise.all(servers.list.map((server) => closeServer(server)));
    },
  };
}

/**
 * @param {string} address `/files/lamp.txt?do=read`
 * @returns {{ name: string, parameters: URLSearchParams } | undefined} nothing when it is malformed
 */
function whatIsAsked(address) {
  if (!/^\/(?!\/)/.test(address)) return undefined;
  try {
    const { pathname, searchParams: parameters } = new URL(address, 'http://localhost');
    const name = decodeURIComponent(pathname);
    return name.includes('\0') ? undefined : { name, parameters };
  } catch (error) {
    if (error instanceof URIError || codeOf(error) === 'ERR_INVALID_URL') return undefined;
    throw error;
  }
}

/**
 * @param {http.ServerResponse} response
 * @param {number} status
 * @param {string | Buffer} body
 * @param {string} [type]
 */
function send(response, status, body, type = 'text/plain; charset=utf-8') {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin', // an address of the page holds the token
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/**
 * @param {http.ServerResponse} response
 * @param {string} base
 * @param {string} name
 */
function sendFile(response, base, name) {
  // The checkout holds more than the extension: nothing hidden is served, nor a dependency.
  const isPrivate = base === root && name.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
  const file = isPrivate ? undefined : inside(base, name);
  const stat = file === undefined ? undefined : fs.statSync(file, { throwIfNoEntry: false });
  if (file === undefined || !stat?.isFile()) {
    send(response, 404, 'No such file.');
    return;
  }
  response.writeHead(200, {
    'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
    'content-length': stat.size,
    'cache-control': 'no-cache',
  });
  fs.createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** @param {http.IncomingMessage} request */
async function readBody(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/**
 * Listens on both loopback addresses, since browsers take `localhost` for either; the next port when one is taken.
 * @param {http.RequestListener} listener
 * @param {number} first
 */
async function listen(listener, first) {
  for (let port = first; ; port++) {
    const ipv4 = http.createServer(listener);
    try {
      const taken = await listenOn(ipv4, port, '127.0.0.1');
      const ipv6 = http.createServer(listener);
      try {
        await listenOn(ipv6, taken, '::1');
        return { port: taken, list: [ipv4, ipv6] };
      } catch (error) {
        if (codeOf(error) === 'EADDRINUSE') throw error;
        return { port: taken, list: [ipv4] }; // a machine without IPv6
      }
    } catch (error) {
      ipv4.close();
      if (codeOf(error) !== 'EADDRINUSE' || port - first >= MOST_PORTS_TRIED || port >= 65535) throw error;
    }
  }
}

/**
 * @param {http.Server} server
 * @param {number} port
 * @param {string} address
 * @returns {Promise<number>}
 */
function listenOn(server, port, address) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}

/** @param {http.Server} server */
function closeServer(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}
