/** The reading view as a file to print. */
import { documentOf } from '../pages/frame';

/** A page of its own, to be printed by a browser: one file, which asks for nothing. */
export function printedPage(title: string, html: string, style: string, language: string): string {
  return documentOf({
    title,
    language,
    policy: "default-src 'none'; style-src 'unsafe-inline'",
    style: `<style>\n${style}\n</style>`,
    body: `<main>${html}</main>`,
  });
}
