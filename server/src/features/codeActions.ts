import { t } from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { CableFile } from '../cable/model';
import type { Span } from '../cable/span';
import type { Finding, Fix } from '../checks/check';
import { certainFix, fixAll } from '../checks/fix';
import { mendAll } from '../checks/mend';
import { diagnosticOf, type DiagnosticSupport } from './diagnostics';
import { plainText } from './plainText';
import { rangeOf } from './positions';

/** Nobody reads on in a longer menu; of all findings in a large selection there may be hundreds of thousands. */
const LIMIT = 100;

/** All fixes that need no choice, in one file. */
export const FIX_ALL = 'source.fixAll.cable';

/** As wide as a menu. */
const TITLE = 80;

/** The open document that the actions change. */
export interface Target {
  readonly uri: string;
  readonly version: number;
}

export interface CodeActionSupport extends DiagnosticSupport {
  /** The client takes edits with the version that they are for. */
  readonly documentChanges: boolean;
}

/**
 * The fixes of the findings that the range touches, the first 100 of them, and those of all findings like them in the file.
 *
 * @param only the kinds that the client asks for; `source.fixAll` gives what mends the whole file
 * @param recheck what is found in a version of the file, by the settings of the user
 */
export function codeActionsFor(
  file: CableFile,
  target: Target,
  findings: readonly Finding[],
  place: Span,
  only: readonly CodeActionKind[] | undefined,
  support: CodeActionSupport,
  recheck: (file: CableFile) => readonly Finding[],
): CodeAction[] {
  // An editor asks for what mends a whole file by its name, also when it saves.
  if (only?.some((kind) => FIX_ALL === kind || FIX_ALL.startsWith(`${kind}.`))) {
    return fileActions(file, target, recheck, support);
  }
  if (only && !only.some(asksForQuickFix)) return [];
  const actions: CodeAction[] = [];
  const codes = new Set<string>();
  for (const finding of findings) {
    // Findings are in the order of the text.
    if (actions.length >= LIMIT || finding.start > place.end) break;
    if (finding.end < place.start || finding.fixes.length === 0) continue;
    const diagnostic = diagnosticOf(file, target.uri, finding, support);
    if (certainFix(finding)) codes.add(finding.code);
    for (const fix of finding.fixes.slice(0, LIMIT - actions.length)) {
      actions.push({
        title: plainText(fix.title, TITLE),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        // Of several fixes the reader must choose; a single one is what stood there.
        isPreferred: certainFix(finding) === fix,
        edit: workspaceEdit(file, target, fix, support),
      });
    }
  }
  for (const code of codes) {
    const alike = findings.filter((finding) => finding.code === code && certainFix(finding));
    if (alike.length < 2 || actions.length >= LIMIT) continue;
    const fix = fixAll(alike);
    actions.push({
      title: t('Fix all {0} findings of {1} in this file', alike.length, code),
      kind: CodeActionKind.QuickFix,
      edit: workspaceEdit(file, target, fix, support),
    });
  }
  return actions;
}

/** What mends a whole file, as `source.fixAll.cable`, also when it is saved. */
function fileActions(
  file: CableFile,
  target: Target,
  recheck: (file: CableFile) => readonly Finding[],
  support: CodeActionSupport,
): CodeAction[] {
  const fix = mendAll(file, recheck);
  if (fix.edits.length === 0) return [];
  return [{ title: t('Fix all in this file'), kind: FIX_ALL, edit: workspaceEdit(file, target, fix, support) }];
}

/** A kind names all kinds below it, and the empty kind names all. */
function asksForQuickFix(kind: CodeActionKind): boolean {
  return kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix;
}

function workspaceEdit(
  file: CableFile,
  target: Target,
  fix: Fix,
  { documentChanges }: CodeActionSupport,
): WorkspaceEdit {
  const edits: TextEdit[] = fix.edits.map((edit) => ({ range: rangeOf(file, edit), newText: edit.text }));
  if (!documentChanges) return { changes: { [target.uri]: edits } };
  return { documentChanges: [{ textDocument: { uri: target.uri, version: target.version }, edits }] };
}
