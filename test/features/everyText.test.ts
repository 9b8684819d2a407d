import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CompletionItem, DocumentSymbol, Position, Range, SelectionRange } from 'vscode-languageserver-types';
import { parseCables } from '../../server/src/cable';
import type { CableFile } from '../../server/src/cable/model';
import { completionAt, resolveCompletion } from '../../server/src/features/completion';
import { foldingOf } from '../../server/src/features/folding';
import { highlightsAt } from '../../server/src/features/highlights';
import { inlayHintsIn } from '../../server/src/features/inlayHints';
import { flatOutlineOf, outlineOf } from '../../server/src/features/outline';
import { offsetAt, positionAt } from '../../server/src/features/positions';
import { selectionRangesAt } from '../../server/src/features/selectionRanges';
import { encodeTokens, tokensIn } from '../../server/src/features/semanticTokens';
import { hoverAt } from '../../server/src/features/hover';
import { copyAt } from '../../server/src/features/reading/copies';
import { readingAt } from '../../server/src/features/reading/reading';
import { sample, PORT_ELLERY } from './sample';

const CABLE = sample(PORT_ELLERY).text;
const LINES = [
  ...CABLE.split('\n'),
  '#### HEADING',
  '- (SBU) x',
  '- 14. (C) y',
  '\ufffd5. (C) z',
  '----',
  'BT',
  'NNNN',
  'SIPDIS',
];
const LINE_ENDS = ['\n', '\r\n', '\r', '\n\n', '', ' \t\n', '\u2028'];

/** A cable with a few stretches taken out, doubled or overwritten. */
const mutated = fc
  .array(
    fc.tuple(
      fc.nat(CABLE.length),
      fc.nat(60),
      fc.oneof(fc.constantFrom(...LINES, ...LINE_ENDS), fc.string({ unit: 'binary' })),
    ),
    {
      maxLength: 8,
    },
  )
  .map((changes) =>
    changes.reduce(
      (text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length),
      `${CABLE}\n${CABLE}`,
    ),
  );

/** Lines of cables in any order. */
const shuffled = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...LINE_ENDS)), { maxLength: 40 })
  .map((lines) => lines.flat().join(''));

const anyText = fc.oneof(mutated, shuffled, fc.string({ unit: 'binary' }));

function forEveryText(check: (file: CableFile) => void): void {
  fc.assert(
    fc.property(anyText, (text) => {
      check(parseCables(text));
    }),
    { numRuns: 200 },
  );
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function inside(outer: Range, inner: Range): boolean {
  return before(outer.start, inner.start) && before(inner.start, inner.end) && before(inner.end, outer.end);
}

test('outline: selections inside ranges, children inside parents and one after the other, names on one line', () => {
  forEveryText((file) => {
    const visit = (symbols: readonly DocumentSymbol[], parent: Range | undefined) => {
      let last: Position | undefined;
      for (const { name, detail, range, selectionRange, children } of symbols) {
        expect(name.trim(), 'name').not.toBe('');
        expect(name + (detail ?? '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(inside(range, selectionRange), `selection of ${name}`).toBe(true);
        expect(!parent || inside(parent, range), `${name} in its parent`).toBe(true);
        expect(!last || before(last, range.start), `${name} after its neighbour`).toBe(true);
        last = range.start;
        visit(children ?? [], range);
      }
    };
    visit(outlineOf(file), undefined);
    expect(flatOutlineOf(file, 'file:///a')).toHaveLength(count(outlineOf(file)));
  });
});

function count(symbols: readonly DocumentSymbol[]): number {
  return symbols.reduce((sum, { children }) => sum + 1 + count(children ?? []), 0);
}

test('folding: several lines, inside the file, one fold a line, nested or apart', () => {
  forEveryText((file) => {
    const open: number[] = [];
    let last = -1;
    for (const { startLine, endLine } of foldingOf(file)) {
      expect(startLine).toBeGreaterThan(last);
      expect(endLine).toBeGreaterThan(startLine);
      expect(endLine).toBeLessThan(file.lines.count);
      while ((open.at(-1) ?? Infinity) < startLine) open.pop();
      expect(endLine).toBeLessThanOrEqual(open.at(-1) ?? Infinity);
      open.push(endLine);
      last = startLine;
    }
  });
});

test('tokens: sorted, apart, each on one line, and the same in any range', () => {
  forEveryText((file) => {
    const tokens = tokensIn(file);
    let end = 0;
    for (const token of tokens) {
      expect(token.start).toBeGreaterThanOrEqual(end);
      expect(token.end).toBeGreaterThan(token.start);
      expect(file.lines.at(token.start)).toBe(file.lines.at(token.end));
      end = token.end;
    }
    expect(encodeTokens(file, tokens).every((value) => value >= 0)).toBe(true);
    const within = { start: file.text.length >> 2, end: file.text.length >> 1 };
    expect(tokensIn(file, within)).toEqual(
      tokens.filter((token) => token.end >= within.start && token.start <= within.end),
    );
  });
});

test('selection ranges: around the position, strictly growing up to the file', () => {
  forEveryText((file) => {
    const positions = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => positionAt(file, Math.floor(share * file.text.length)));
    const selections = selectionRangesAt(file, positions);
    expect(selections).toHaveLength(positions.length);
    selections.forEach((selection, i) => {
      const position = positions[i] as Position;
      let outermost = selection;
      for (let at: SelectionRange | undefined = selection; at; at = at.parent) {
        expect(inside(at.range, { start: position, end: position })).toBe(true);
        if (at.parent) {
          expect(inside(at.parent.range, at.range)).toBe(true);
          expect(at.parent.range).not.toEqual(at.range);
        }
        outermost = at;
      }
      expect(offsetAt(file, outermost.range.start)).toBe(0);
      expect(outermost.range.end).toEqual(positionAt(file, file.text.length));
    });
  });
});

test('hover: around the offset, or nothing', () => {
  forEveryText((file) => {
    for (let offset = 0; offset <= file.text.length; offset += 37) {
      const hover = hoverAt(file, offset);
      if (!hover) continue;
      expect(hover.start).toBeLessThanOrEqual(offset);
      expect(hover.end).toBeGreaterThanOrEqual(offset);
      expect(hover.plain.trim()).not.toBe('');
    }
  });
});

const SUPPORT = { snippets: true, insertReplace: true, labelDetails: true, markdownCompletion: true };

test('completion: a bounded list, each item in place of one stretch of the line of the cursor', () => {
  forEveryText((file) => {
    for (let offset = 0; offset <= file.text.length; offset += 149) {
      const cursor = positionAt(file, offset);
      const { items } = completionAt(file, offset, SUPPORT);
      expect(items.length).toBeLessThan(500);
      const isRight = ({ label, textEdit }: CompletionItem) =>
        label.trim() !== '' &&
        textEdit !== undefined &&
        'insert' in textEdit &&
        isDeepStrictEqual(textEdit.insert.start, textEdit.replace.start) &&
        textEdit.replace.end.line === cursor.line &&
        inside(textEdit.replace, textEdit.insert) &&
        inside(textEdit.insert, { start: cursor, end: cursor });
      expect(items.filter((item) => !isRight(item))).toEqual([]);
      const [first] = items;
      if (first) expect(resolveCompletion(first, SUPPORT).label).toBe(first.label);
    }
  });
});

test('highlights: one of them around the cursor, or none', () => {
  forEveryText((file) => {
    for (let offset = 0; offset <= file.text.length; offset += 37) {
      const cursor = positionAt(file, offset);
      const found = highlightsAt(file, offset);
      if (found.length === 0) continue;
      expect(found.some(({ range }) => inside(range, { start: cursor, end: cursor }))).toBe(true);
    }
  });
});

test('inlay hints: inside the stretch, on one line each', () => {
  const kinds = { indicators: true, dateTimeGroups: true, tags: true };
  forEveryText((file) => {
    const within = { start: file.text.length >> 2, end: file.text.length };
    for (const { position, label } of inlayHintsIn(file, within, kinds)) {
      expect(offsetAt(file, position)).toBeGreaterThanOrEqual(within.start);
      expect(String(label)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  });
});

test('reading: places inside the file, one line each, nothing that cannot be seen', () => {
  fc.assert(
    fc.property(mutated, fc.nat(), (text, at) => {
      const file = parseCables(text, { assumeCable: true });
      const reading = readingAt(file, at % (text.length + 1));
      if (!reading) return expect(file.cables).toEqual([]);
      const lines = [
        reading.line,
        reading.lastLine,
        ...reading.blocks.map(({ line }) => line),
        ...reading.rows.flatMap(({ entries }) => entries.map(({ line }) => line)),
      ];
      for (const line of lines) expect(line).toBeLessThan(file.lines.count);
      expect(JSON.stringify(reading)).not.toMatch(/\\[nrt]|\u202e/);
      for (const form of ['text', 'markdown', 'json'] as const) expect(copyAt(file, 0, form)).toMatch(/\S\n$/);
    }),
  );
});
