/** Every page leads where it says, and its JSON can be read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../', import.meta.url).pathname;

const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

function read(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** Blocks of code, and code in a line, hold no links. */
function prose(text: string): string {
  return text.replace(/^```[\s\S]+?^```/gm, '').replace(/`[^`\n]+`/g, '');
}

/** The anchors of the headings of a page, as GitHub makes them. */
function anchors(page: string): readonly string[] {
  return [
    ...read(page)
      .replace(/^```[\s\S]+?^```/gm, '')
      .matchAll(/^#+ (.+)$/gm),
  ].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(pages)('%s', (page) => {
  test('leads to files and headings that are there', () => {
    const targets = [...prose(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      // `[PREL](#)` is what a conversion makes of a tag, quoted by the page of its check.
      .filter((target) => target !== '#' && !/^[a-z]+:/.test(target));
    const broken = targets.filter((target) => {
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? page : posix.join(posix.dirname(page), file);
      if (!existsSync(join(ROOT, path))) return true;
      return anchor !== undefined && !anchors(path).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('has JSON that can be read', () => {
    const unreadable = [...read(page).matchAll(/^```jsonc?\n([\s\S]*?)^```/gm)]
      .map(([, code = '']) => code)
      // A few lines out of a file are written without its braces, and a long one with an ellipsis.
      .filter((code) => !code.includes('…'))
      .filter((code) => {
        const errors: ParseError[] = [];
        parse(code.trim().startsWith('"') ? `{${code}}` : code, errors, { allowTrailingComma: false });
        return errors.length > 0;
      });
    expect(unreadable).toEqual([]);
  });
});
