/** Has the server look at the texts of many files. */
import type { CancellationToken, Uri } from 'vscode';
import type { AnswerForText, TextsParams } from '../../../server/src/protocol/requests';
import type { LanguageServer } from '../session/languageServer';
import { portionsOf, readAhead } from './batches';
import { isRead, readFiles } from './files';
import type { ReadFile, UnreadFile } from './files';

/** How often the same texts are sent: a server that ends over them twice would do so again. */
const ATTEMPTS = 2;

export class ServerGone extends Error {}

/** What is done with each file and the server's answer. */
export interface Visitor<Answer> {
  readonly request: string;
  /** Files whose answers have come. */
  visit(answers: readonly (readonly [ReadFile, AnswerForText<Answer>])[]): Promise<void> | void;
  unread(file: UnreadFile): void;
  /** So many more files are done. */
  done(files: number): void;
}

/** Visits the files in their order until the token says stop. Throws {@link ServerGone}. */
export async function visitFiles<Answer>(
  server: LanguageServer,
  uris: readonly Uri[],
  visitor: Visitor<Answer>,
  token: CancellationToken,
): Promise<void> {
  for await (const files of readAhead(uris, readFiles)) {
    for (const portion of portionsOf(files.filter(isRead))) {
      if (token.isCancellationRequested) return;
      const answers = await ask<Answer>(server, visitor.request, portion);
      await visitor.visit(portion.map((file, at) => [file, answers[at] ?? null] as const));
    }
    if (token.isCancellationRequested) return;
    for (const file of files) if (!isRead(file)) visitor.unread(file);
    visitor.done(files.length);
  }
}

async function ask<Answer>(
  server: LanguageServer,
  request: string,
  files: readonly ReadFile[],
): Promise<readonly AnswerForText<Answer>[]> {
  const params: TextsParams = { texts: files.map(({ uri, text }) => ({ uri: uri.toString(), text })) };
  let cause: unknown;
  for (let attempt = 0; attempt < ATTEMPTS && (await server.ready()); attempt++) {
    try {
      const answers = await server.request<readonly AnswerForText<Answer>[]>(request, params);
      if (answers) return answers;
    } catch (error) {
      cause = error;
    }
  }
  throw new ServerGone('The language server does not answer.', { cause });
}
