/** The page of the reading view: a place for its script and its style, and a policy that lets in nothing else. */
import { Uri, workspace } from 'vscode';

/**
 * Both stand in the page. As files they would be asked for, which a browser refuses where the extension is served from
 * another site than the page.
 */
export async function pageOf(extension: Uri, language: string, title: string): Promise<string> {
  const [script, style] = await Promise.all([read(extension, 'dist', 'reading.js'), styleOf(extension)]);
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<style nonce="${nonce}">
${style}
</style>
</head>
<body>
<script nonce="${nonce}">${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>`;
}

/** The style sheet of the view, for the screen and for the printer. */
export function styleOf(extension: Uri): Promise<string> {
  return read(extension, 'media', 'reading.css');
}

async function read(extension: Uri, ...path: readonly string[]): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, ...path)));
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
