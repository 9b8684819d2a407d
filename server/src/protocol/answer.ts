import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Writes one line to the client's log. */
export type Log = (line: string) => void;

/** The handler of a request as a connection takes it. */
export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/**
 * Wraps the handler of a request: a request that was cancelled while it waited costs nothing, and a fault of ours is
 * logged in one line and answered with the fallback, so that one bad document costs only itself.
 */
export function answering(log: Log) {
  return <P, R>(request: string, handler: (params: P) => R | Promise<R>, fallback: (uri: string) => R): Handler<P, R> =>
    async (params, token) => {
      if (token.isCancellationRequested) return cancelled(request);
      try {
        const answer = await handler(params);
        return token.isCancellationRequested ? cancelled(request) : answer;
      } catch (error) {
        const uri = uriOf(params);
        log(`${request} failed for ${uri || 'a request without a document'}: ${oneLineOf(error)}`);
        return fallback(uri);
      }
    };
}

function cancelled(request: string): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, `${request} was cancelled.`);
}

/** Parameters come from outside and may lack what their type says. */
function uriOf(params: unknown): string {
  const uri = (params as { textDocument?: { uri?: unknown } } | null | undefined)?.textDocument?.uri;
  return typeof uri === 'string' ? uri : '';
}

/** The message and the place of a fault of ours. */
function oneLineOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text
    .split('\n', 2)
    .map((line) => line.trim())
    .join(' ');
}
