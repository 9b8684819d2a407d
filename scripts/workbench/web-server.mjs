// A server on this machine alone for VS Code for the Web, the extension from this checkout, and one folder of the disk.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { root } from '../setup/places.mjs';
import { answerFileRequest, inside, nameInWindow } from './folder.mjs';
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
const MOST_PORTS_TRIED = 50;

/**
 * @typedef {object} ServerOptions
 * @property {string} editor folder of VS Code for the Web
 * @property {string} folder shown in the window, and written to
 * @property {number} port the first to try; 0 for any
 * @property {readonly string[]} [open] files of the folder to open at once
 * @property {string} [tests] module that the window runs, a path from the checkout on
 * @property {Readonly<Record<string, unknown>>} [settings]
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serveWorkbench({ editor, folder, port, open = [], tests, settings = {} }) {
  /** @type {readonly (readonly [string, string])[]} */
  const mounts = [
    ['/vscode/', editor],
    ['/disk-files/', path.join(root, 'dist/disk-files')],
    ['/extension/', root],
  ];

  /** @type {http.RequestListener} */
  const listener = (request, response) => {
    answer(request, response).catch((error) => send(response, 500, String(error)));
  };

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async function answer(request, response) {
    const host = request.headers.host ?? '';
    if (!comesFromThisMachine(host, request)) return send(response, 403, 'This server answers its own page only.');
    const url = new URL(request.url ?? '/', `http://${host}`);
    const name = decodeURIComponent(url.pathname);
    if (name.startsWith('/files/')) {
      const { status, body = '' } = await answerFileRequest(folder, name.slice('/files'.length), url.searchParams, () =>
        readBody(request),
      );
      return send(response, status, body);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'Only files are written to.');
    if (name === '/') {
      return send(
        response,
        200,
        workbenchPage({
          host,
          folder: nameInWindow(folder),
          open,
          settings,
          ...(tests === undefined ? {} : { tests }),
        }),
        'text/html',
      );
    }
    for (const [prefix, base] of mounts) {
      if (name.startsWith(prefix)) return sendFile(response, base, name.slice(prefix.length));
    }
    return send(response, 404, 'Nothing here.');
  }

  const servers = await listen(listener, port);
  return {
    port: servers.port,
    close: async () => {
      await Promise.all(servers.list.map((server) => closeServer(server)));
    },
  };
}

/**
 * Keeps other sites out: a name that was made to point here (DNS rebinding), and writes that another site's page sends.
 * @param {string} host
 * @param {http.IncomingMessage} request
 */
function comesFromThisMachine(host, request) {
  if (!/^(?:[a-z0-9-]+\.)?localhost(?::\d+)?$|^127\.0\.0\.1(?::\d+)?$|^\[::1\](?::\d+)?$/.test(host)) return false;
  const { origin } = request.headers;
  return request.method === 'GET' || origin === undefined || origin === `http://${host}`;
}

/**
 * @param {http.ServerResponse} response
 * @param {number} status
 * @param {string | Buffer} body
 * @param {string} [type]
 */
function send(response, status, body, type = 'application/octet-stream') {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
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
