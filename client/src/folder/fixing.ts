/** All fixes that are certain in the files of folders, as one edit whose parts the user picks from in VS Code's preview. */
import { Position, Range, WorkspaceEdit, workspace } from 'vscode';
import type { CancellationToken, LogOutputChannel, Uri } from 'vscode';
import { MEND_TEXTS_REQUEST } from '../../../server/src/protocol/requests';
import type { MendableText, MendingFix } from '../../../server/src/protocol/requests';
import type { Dependencies } from './checking';
import { findFiles } from './files';
import type { ReadFile } from './files';
import type { Place } from './places';
import { visitFiles } from './visit';
import { lookedAt, newTally } from './tally';
import type { Tally } from './tally';
import type { LeftOut } from './words';

export interface Fixes {
  readonly edit: WorkspaceEdit;
  readonly tally: Tally;
  readonly leftOut: LeftOut;
}

export async function fixesIn(
  { server, log, projects, isDisowned }: Dependencies,
  places: readonly Place[],
  token: CancellationToken,
  progress: (tally: Tally) => void,
): Promise<Fixes> {
  const files = await findFiles(places, token);
  await server.ready();
  await projects.lookAgain(files);
  const edit = new WorkspaceEdit();
  const leftOut = { encoding: 0, lineEnds: 0 };
  const tally = newTally(files.length);
  await visitFiles<MendableText>(
    server,
    files,
    {
      request: MEND_TEXTS_REQUEST,
      visit: (answers) => {
        for (const [file, given] of answers) {
          const answer = isDisowned(file.uri) ? undefined : lookedAt(given, tally);
          if (!answer) continue;
          tally.cables += answer.cables;
          if (answer.fixes.length === 0) continue;
          const hindrance = hindranceOf(file, answer.fixes);
          if (hindrance) {
            leftOut[hindrance]++;
            logLeftOut(log, file.uri, hindrance);
          } else {
            tally.findings += answer.fixes.length;
            for (const fix of answer.fixes) addTo(edit, file.uri, fix);
          }
        }
      },
      unread: ({ uri, reason }) => {
        log.warn(`${uri.toString(true)} could not be read: ${reason}`);
        tally.unread++;
      },
      done: (count) => {
        tally.filesDone += count;
        progress(tally);
      },
    },
    token,
  );
  return { edit, tally, leftOut };
}

/** VS Code gathers the parts of an edit under their labels: the user takes or leaves a kind of fix. */
function addTo(edit: WorkspaceEdit, uri: Uri, { code, rule, edits }: MendingFix): void {
  const metadata = { needsConfirmation: true, label: rule.replace(/\.$/, ''), description: code };
  for (const { range, newText } of edits) {
    const start = new Position(range.start.line, range.start.character);
    edit.replace(uri, new Range(start, new Position(range.end.line, range.end.character)), newText, metadata);
  }
}

/** The same edit, which VS Code does without a preview. */
export function unconfirmed(edit: WorkspaceEdit): WorkspaceEdit {
  const all = new WorkspaceEdit();
  for (const [uri, edits] of edit.entries()) all.set(uri, edits);
  return all;
}

/**
 * Why an edit by VS Code would change more of a file than its fixes. VS Code knows UTF-8 and UTF-16 by their byte order
 * mark; without one it reads what `files.encoding` says, or guesses, and saves what it read. And it saves line ends of
 * one kind.
 */
function hindranceOf(
  { uri, text, stored, document }: ReadFile,
  fixes: readonly MendingFix[],
): keyof LeftOut | undefined {
  const added = fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)).join('');
  if (!keepsLetters(uri, stored.encoding, text, added, document !== undefined)) return 'encoding';
  return hasMixedLineEnds(stored.text) ? 'lineEnds' : undefined;
}

function keepsLetters(
  uri: Uri,
  encoding: ReadFile['stored']['encoding'],
  text: string,
  added: string,
  isOpen: boolean,
): boolean {
  // Where it is open, it was read in one encoding or another, and what is lost was lost then.
  if (encoding === 'windows-1252') return isOpen && !text.includes('\uFFFD') && isAscii(added);
  if (encoding !== 'utf-8') return true;
  const settings = workspace.getConfiguration('files', uri);
  const assumed = settings.get('encoding', 'utf8');
  if (isAscii(text) && isAscii(added)) return !assumed.startsWith('utf16');
  return assumed.startsWith('utf8') && !settings.get('autoGuessEncoding', false);
}

function isAscii(text: string): boolean {
  return !/[^\0-\u007f]/.test(text);
}

function hasMixedLineEnds(text: string): boolean {
  const both = text.includes('\r\n');
  return /\r(?!\n)/.test(text) || (both && /(?:^|[^\r])\n/.test(text));
}

function logLeftOut(log: LogOutputChannel, uri: Uri, hindrance: keyof LeftOut): void {
  const why = hindrance === 'encoding' ? 'saving it would change letters' : 'its line ends are of several kinds';
  log.info(`Left out of Fix All in Folder, because ${why}: ${uri.toString(true)}`);
}
