/** The page of the reading view: nothing but a place for its script and its style, and a policy that lets in no more. */
import { Uri } from 'vscode';
import type { Webview } from 'vscode';

export function pageFolders(extension: Uri): readonly Uri[] {
  return [Uri.joinPath(extension, 'dist'), Uri.joinPath(extension, 'media')];
}

export function styleOf(extension: Uri): Uri {
  return Uri.joinPath(extension, 'media', 'reading.css');
}

export function pageOf(webview: Webview, extension: Uri, language: string, title: string): string {
  const script = webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'reading.js')).toString();
  const style = webview.asWebviewUri(styleOf(extension)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body>
<script nonce="${nonce}" src="${attribute(script)}"></script>
</body>
</html>`;
}

/** A page of its own, to be printed by a browser: one file, which asks for nothing. */
export function printedPage(title: string, html: string, style: string, language: string): string {
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>${html}</main>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
