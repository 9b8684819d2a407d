/** The reading view as a file to print. */
import { attribute } from '../pages/frame';

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
