/** Which documents have findings: those that can be mended, and not a second time their old versions. */
import { Uri, workspace } from 'vscode';
import { vsdiag } from 'vscode-languageclient';
import type { ProvideDiagnosticSignature } from 'vscode-languageclient';

/**
 * Asks the server for the findings of files and of untitled documents. A diff shows an old version of a cable (`git:`, and
 * whatever other extensions call theirs) beside the file: it has its outline and hover, but in the Problems view the same
 * findings would stand twice.
 */
export function findingsOfFiles(
  document: Parameters<ProvideDiagnosticSignature>[0],
  previous: Parameters<ProvideDiagnosticSignature>[1],
  token: Parameters<ProvideDiagnosticSignature>[2],
  next: ProvideDiagnosticSignature,
): ReturnType<ProvideDiagnosticSignature> {
  const uri = document instanceof Uri ? document : document.uri;
  return isFile(uri) ? next(document, previous, token) : { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
}

/** Old versions lie in file systems that cannot be written; so may a folder that is looked at as the workspace. */
function isFile(uri: Uri): boolean {
  return (
    uri.scheme === 'untitled' ||
    workspace.fs.isWritableFileSystem(uri.scheme) === true ||
    workspace.getWorkspaceFolder(uri) !== undefined
  );
}
