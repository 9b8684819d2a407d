import { type CodeAction, CodeActionKind, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { CableFile } from '../cable/model';
import type { Span } from '../cable/span';
import type { Finding, Fix } from '../checks/check';
import { diagnosticOf, type DiagnosticSupport } from './diagnostics';
import { rangeOf } from './positions';

/** The open document that the actions change. */
export interface Target {
  readonly uri: string;
  readonly version: number;
}

export interface CodeActionSupport extends DiagnosticSupport {
  /** The client takes edits with the version that they are for. */
  readonly documentChanges: boolean;
}

/** The fixes of the findings that the range touches. `only` are the kinds that the client asks for. */
export function codeActionsFor(
  file: CableFile,
  target: Target,
  findings: readonly Finding[],
  place: Span,
  only: readonly CodeActionKind[] | undefined,
  support: CodeActionSupport,
): CodeAction[] {
  if (only && !only.some(asksForQuickFix)) return [];
  return findings
    .filter((finding) => finding.start <= place.end && place.start <= finding.end)
    .flatMap((finding) => {
      const diagnostic = diagnosticOf(file, target.uri, finding, support);
      return finding.fixes.map((fix) => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        // Of several fixes the reader must choose; a single one is what stood there.
        isPreferred: finding.fixes.length === 1,
        edit: workspaceEdit(file, target, fix, support),
      }));
    });
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
