/** The frame of a page in a panel: a place for its script and its style, and a policy that lets in nothing else. */
import { Uri, workspace } from 'vscode';

export interface Page {
  /** Of its script in `dist/` and its style sheet in `media/`. */
  readonly name: 'overview' | 'reading';
  readonly title: string;
  /** Of its texts, `en`. */
  readonly language: string;
}

/**
 * Script and style stand in the page. As files they would be asked for, which a browser refuses where the extension is
 * served from another site than the page.
 */
export async function frameOf(extension: Uri, { name, title, language }: Page): Promise<string> {
  const [script, style] = await Promise.all([read(extension, 'dist', `${name}.js`), styleOf(extension, name)]);
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return documentOf({
    title,
    language,
    policy,
    style: `<style nonce="${nonce}">\n${style}\n</style>`,
    body: `<main></main>\n<script nonce="${nonce}">${script.replaceAll('</script', '<\\/script')}</script>`,
  });
}

export interface Document {
  readonly title: string;
  readonly language: string;
  /** The content security policy. */
  readonly policy: string;
  /** The element with the style sheet, and what the body holds; of markup. */
  readonly style: string;
  readonly body: string;
}

/** A whole file of HTML. */
export function documentOf({ title, language, policy, style, body }: Document): string {
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
${style}
</head>
<body>
${body}
</body>
</html>
`;
}

/** The style sheet of a page, for the screen and for the printer. */
export function styleOf(extension: Uri, name: Page['name']): Promise<string> {
  return read(extension, 'media', `${name}.css`);
}

async function read(extension: Uri, ...path: readonly string[]): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, ...path)));
}

/** A text as the value of an attribute, or as text between marks. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
