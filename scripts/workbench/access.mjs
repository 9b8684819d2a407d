// Who may ask the web server for what: the window of this run, and nothing that another site or another user sends.
import { randomBytes, timingSafeEqual } from 'node:crypto';

/** @typedef {import('node:http').IncomingMessage} Request */

const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
/** VS Code opens each webview under a name of its own, as a site of its own. */
const WEBVIEW = /^[a-z0-9-]+\.localhost(?::\d+)?$/;

/** A secret of one run that nobody guesses. */
export const newToken = () => randomBytes(24).toString('hex');

/**
 * @param {string | null | undefined} given
 * @param {string} token
 */
export function isToken(given, token) {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(token)];
  // The time that a plain comparison takes tells how much of a guess is right.
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * @param {Request} request
 * @returns {string | undefined} why the request is refused; nothing when it comes from a page of this server, or from the user
 */
export function refusal(request) {
  const { headers } = request;
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  // A name that another site made point here (DNS rebinding) is not among these.
  if (!THIS_MACHINE.test(host)) return 'This server answers as localhost only.';
  if (site === 'cross-site' || site === 'same-site') {
    return 'Another site asked for this. To open the window, type or paste its address.';
  }
  if (origin !== undefined && origin !== `http://${host}`) return 'Another site asked for this.';
  // Browsers name the origin of all but the simplest requests; what does not is no window of ours.
  if (!isReading(request) && origin === undefined) return 'What changes a file must name its origin.';
  return undefined;
}

/** @param {Request} request */
export function isReading({ method }) {
  return method === 'GET' || method === 'HEAD';
}

/**
 * The parts of VS Code itself are no secret, and webviews need them.
 * @param {Request} request
 */
export function mayReadEditor({ headers: { host = '' } }) {
  return THIS_MACHINE.test(host) || WEBVIEW.test(host);
}
