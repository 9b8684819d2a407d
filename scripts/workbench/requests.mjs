// Which requests of a window leave this machine: none may (ARCHITECTURE.md, invariant 10).

const LOCAL = /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])$/;
/** What a page of an extension is made of: a service worker of VS Code answers, from the extension's own folder. */
const OF_EXTENSION = /^[a-z0-9+-]+\.vscode-resource\.vscode-cdn\.net$/;
const OVER_A_NETWORK = /^(?:https?|wss?|ftp):$/;

/** @param {string} address */
export function leavesMachine(address) {
  const { protocol, hostname } = new URL(address);
  return OVER_A_NETWORK.test(protocol) && !LOCAL.test(hostname) && !OF_EXTENSION.test(hostname);
}

/**
 * Notes what a window asks for, its frames and workers too.
 * @param {import('playwright-core').BrowserContext} context before its first page
 * @returns {() => readonly string[]} the addresses elsewhere, so far
 */
export function watchRequests(context) {
  /** @type {string[]} */
  const elsewhere = [];
  const note = (/** @type {string} */ address) => {
    if (leavesMachine(address)) elsewhere.push(address);
  };
  context.on('request', (request) => note(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
  return () => elsewhere;
}

/** @param {readonly string[]} addresses */
export function elsewhereMessage(addresses) {
  return `the window asked for what is not on this machine: ${[...new Set(addresses)].join(', ')}`;
}
