import type { ConnectionOptions, Message } from 'vscode-languageserver';

/**
 * The library reads the client's capabilities before our handler does, and fails where an editor leaves them out; it
 * would then have no handlers for the rest of the session. Such an editor is served as one that can do nothing.
 */
export const connectionOptions: ConnectionOptions = {
  messageStrategy: { handleMessage: (message, next) => next(withCapabilities(message)) },
};

function withCapabilities(message: Message): Message {
  if (!('method' in message) || message.method !== 'initialize') return message;
  const params = 'params' in message ? (message.params as { readonly capabilities?: unknown } | null) : null;
  return { ...message, params: { processId: null, ...params, capabilities: params?.capabilities ?? {} } } as Message;
}
