/** Whatever a cable says in any of its places is shown as text: in hovers, lists and hints. */
import { readFileSync } from 'node:fs';
import { lexer, type Token, walkTokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { type CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import { parseCables } from '../../server/src/cable';
import type { CableFile } from '../../server/src/cable/model';
import { completionAt, resolveCompletion } from '../../server/src/features/completion';
import { hoverAt } from '../../server/src/features/hover';
import { inlayHintsIn } from '../../server/src/features/inlayHints';

/** One of each layout, with as many of its places as there are. */
const LAYOUTS: readonly (readonly [layout: string, file: string])[] = [
  ['transmission', 'sample/08PARIS9258.txt'],
  ['archive print', 'layouts/archive-1978.txt'],
  ['smart', 'layouts/smart-telegram.txt'],
  ['genadmin', 'layouts/genadmin-references.txt'],
];

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['a command', '[GO](command:workbench.action.quit "x")'],
  ['a picture', '![P](https://example.org/p.png)'],
  ['an address', 'https://example.org/x WWW.EXAMPLE.ORG a@example.org'],
  ['HTML', '<IMG SRC=x ONERROR=alert(1)><a href="command:x">GO</a>'],
  ['entities', '&lt;b&gt;&#91;x&#93;(command:x)'],
  ['code', '`X` ``` ~~~'],
  ['marks', '**B** __I__ ~~S~~ # H > Q | T | - L 1. N'],
  ['icons and formulas', '$(ALERT) $(SYNC~SPIN) $$x$$'],
  ['escapes', '\\[X\\](command:x) \\'],
  ['snippets', '${1:X} $TM_FILENAME }'],
  ['turned lines', '\u202EGNP\u2066.EXE\u200F\u00AD\uFEFF'],
  ['controls', '\u001B[31m\u0007\u0000\u0085\u2028X'],
  ['ten thousand letters', 'A'.repeat(10_000)],
  ['ten thousand marks', '[('.repeat(5_000)],
];

/** What the cards of a hover are made of, and nothing that a text could make itself. */
const OWN: ReadonlySet<string> = new Set(['paragraph', 'strong', 'list', 'list_item', 'text', 'space', 'escape']);

/** A card has some thirty facts at most, of a sentence each, and Markdown may double their length. */
const LONGEST = 16_000;

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function expectMarkdown(markdown: string): void {
  expect(markdown.length).toBeLessThan(LONGEST);
  expect(markdown).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(markdown).not.toMatch(/(?<!\\)\$\(/);
  const kinds: string[] = [];
  walkTokens(lexer(markdown), ({ type }: Token) => void kinds.push(type));
  expect(kinds.filter((kind) => !OWN.has(kind))).toEqual([]);
  expect(
    kinds.filter((kind) => kind === 'strong'),
    markdown,
  ).toHaveLength(1);
}

function expectLine(text: string | undefined, longest: number): void {
  expect((text ?? '').length).toBeLessThanOrEqual(longest);
  expect(text ?? '').not.toMatch(UNSEEN);
}

const SUPPORT = { snippets: true, insertReplace: true, labelDetails: true, markdownCompletion: true };

function expectItems(items: readonly CompletionItem[]): void {
  for (const { label, detail, labelDetails } of items) {
    expectLine(label, 100);
    expectLine(detail, 200);
    expectLine(labelDetails?.description, 200);
  }
  // The rest of a list is of the tables, like these; what the cable itself has comes first.
  for (const item of items.slice(0, 3)) {
    const { documentation } = resolveCompletion(item, SUPPORT);
    if (MarkupContent.is(documentation)) expectMarkdown(documentation.value);
  }
}

/** Looks at everything that is shown of the stretch and of the line around it. */
function expectText(file: CableFile, start: number, end: number): number {
  let shown = 0;
  const from = file.lines.start(file.lines.at(start));
  const to = Math.min(file.text.length, file.lines.end(file.lines.at(end)));
  for (let at = from, last = -1; at <= to; at++) {
    // A stretch of ten thousand letters is one code, or none.
    if (at > start + 40 && at < end - 10) continue;
    const hover = hoverAt(file, at);
    if (!hover || hover.start === last) continue;
    last = hover.start;
    shown++;
    expectMarkdown(hover.contents);
    for (const line of hover.plain.split('\n')) expectLine(line, 700);
  }
  expectItems(completionAt(file, end, SUPPORT).items);
  const hints = inlayHintsIn(file, { start: from, end: to }, { indicators: true, dateTimeGroups: true, tags: true });
  for (const { label, tooltip } of hints) {
    expectLine(typeof label === 'string' ? label : '?', 60);
    expectLine(typeof tooltip === 'string' ? tooltip : '', 250);
  }
  return shown;
}

describe.each(LAYOUTS)('in the places of a %s', (_, name) => {
  const text = readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
  const places = placesOf(text);

  test.each(HOSTILE)('%s', (_what, hostile) => {
    let shown = 0;
    for (const [i, { start, end }] of places.entries()) {
      // In place of what stands there, and behind it.
      const at = i % 2 === 0 ? start : end;
      const changed = text.slice(0, at) + hostile + text.slice(end);
      shown += expectText(parseCables(changed, { assumeCable: true }), at, at + hostile.length);
    }
    expect(shown).toBeGreaterThan(places.length / 4);
  });
});

/** The stretches that a hover explains. */
function placesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const file = parseCables(text, { assumeCable: true });
  const places = new Map<string, { readonly start: number; readonly end: number }>();
  for (let at = 0; at < text.length; at++) {
    const hover = hoverAt(file, at);
    if (hover) places.set(`${hover.start} ${hover.end}`, hover);
  }
  return [...places.values()];
}
