import { expect, test } from 'vitest';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { parseCables } from '../../server/src/cable';
import { flatOutlineOf, outlineOf } from '../../server/src/features/outline';
import { spanOf } from '../../server/src/features/positions';
import { parsed, PORT_ELLERY, sample } from './sample';

/** The outline as lines, `name · detail`, indented by depth. */
function tree(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(({ name, detail, children }) => {
      const line = `${indent}${name}${detail ? ` · ${detail}` : ''}\n`;
      return line + tree(children ?? [], `${indent}  `);
    })
    .join('');
}

function checkOutline(marked: string, expected: string): void {
  expect(tree(outlineOf(parsed(marked).file)).trim()).toBe(parsed(expected).text.trim());
}

/** All symbols of that name, wherever they stand. */
function named(symbols: readonly DocumentSymbol[], name: string): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [
    ...(symbol.name === name ? [symbol] : []),
    ...named(symbol.children ?? [], name),
  ]);
}

/** The symbol of that name covers the first marked range, and its selection the second. */
function checkRanges(name: string, marked: string): void {
  const { file, ranges } = parsed(marked);
  const symbols = named(outlineOf(file), name);
  expect(symbols).toHaveLength(1);
  const [symbol] = symbols as [DocumentSymbol];
  expect([spanOf(file, symbol.range), spanOf(file, symbol.selectionRange)]).toEqual(ranges);
}

test('a whole cable', () => {
  checkOutline(
    PORT_ELLERY,
    `
    08 PORT ELLERY 258 · HERRING QUOTAS: MINISTER OSTERHOLM WILL NOT YIELD
      Address
        Date-time group · 141659Z FEB 08
        From · AMEMBASSY PORT ELLERY
        To · SECSTATE WASHDC
        Info · AMEMBASSY MARROW, AMCONSUL NEW SKERRY
      Header
        Classification · C O N F I D E N T I A L SECTION 01 OF 02 PORT ELLERY 000258
        Captions · SIPDIS
        E.O. 12958 · DECL: 02/14/2018
        TAGS · PREL EFIS ETRD XX
        SUBJECT · HERRING QUOTAS: MINISTER OSTERHOLM WILL NOT YIELD
        REF · A. MARROW 14284 B. 07 PORT ELLERY 2652
        Classified By · Political Counselor A. Person for reasons 1.4 (b) and (d).
      Text
        1. (C) SUMMARY: The minister told us that the quota stands. He will…
        THE QUOTA
          2. (C) Nothing moves before the spring, and the ministry's lawyers…
        NEXT STEPS
          3. (U) We will ask again.
      Signature · PERSON`,
  );
});

test('several cables are several roots', () => {
  checkOutline(
    `
    O 131659Z FEB 08
    FM AMEMBASSY PORT ELLERY
    TO SECSTATE WASHDC

    UNCLAS PORT ELLERY 000012

    SUBJECT: HERRING

    1. We ask for guidance.

    R 141659Z FEB 08
    FM AMEMBASSY MARROW
    TO SECSTATE WASHDC

    UNCLAS MARROW 000013

    SUBJECT: COD

    1. So do we.
    `,
    `
    08 PORT ELLERY 12 · HERRING
      Address
        Date-time group · 131659Z FEB 08
        From · AMEMBASSY PORT ELLERY
        To · SECSTATE WASHDC
      Header
        Classification · UNCLAS PORT ELLERY 000012
        SUBJECT · HERRING
      Text
        1. We ask for guidance.
    08 MARROW 13 · COD
      Address
        Date-time group · 141659Z FEB 08
        From · AMEMBASSY MARROW
        To · SECSTATE WASHDC
      Header
        Classification · UNCLAS MARROW 000013
        SUBJECT · COD
      Text
        1. So do we.`,
  );
});

test('an extract has no address', () => {
  const symbols = outlineOf(parsed('C O N F I D E N T I A L MARROW 000013\n\nSUBJECT: COD\n\n1. (C) So do we.\n').file);
  expect(symbols.map((symbol) => symbol.children?.map((child) => child.name))).toEqual([['Header', 'Text']]);
  expect(symbols[0]?.name).toBe('MARROW 13');
});

test('text without numbers is listed by its first words', () => {
  const texts = (marked: string) =>
    tree(named(outlineOf(parsed(marked).file), 'Text'))
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.slice(2));
  const unnumbered = PORT_ELLERY.replace('11. (C) SUMMARY', 'SUMMARY').replace('12. (C) Nothing', 'Nothing');
  expect(texts(unnumbered.replace('¶3. (U) ', ''))).toEqual([
    'SUMMARY: The minister told us that the quota stands. He will…',
    'THE QUOTA',
    "  Nothing moves before the spring, and the ministry's lawyers…",
    'NEXT STEPS',
    '  We will ask again.',
  ]);
  expect(texts(PORT_ELLERY.replace('11. (C) SUMMARY', 'SUMMARY: Herring.\n\n  11. (C) SUMMARY')).slice(0, 2)).toEqual([
    'SUMMARY: Herring.',
    '1. (C) SUMMARY: The minister told us that the quota stands. He will…',
  ]);
});

test('text that is no cable has no outline', () => {
  expect(outlineOf(parsed('Dear Anna,\n\nthe ferry was late.\n').file)).toEqual([]);
});

test('a heading covers its paragraphs and the blank lines after them', () => {
  checkRanges(
    'THE QUOTA',
    PORT_ELLERY.replace('THE QUOTA', '⟦⟦THE QUOTA⟧').replace('Nor after it.\n', 'Nor after it.\n  ⟧'),
  );
});

test('a paragraph covers the page mark inside it and is selected by its first line', () => {
  checkRanges(
    "2. (C) Nothing moves before the spring, and the ministry's lawyers…",
    PORT_ELLERY.replace('12. (C)', '⟦⟦12. (C)')
      .replace('agree with the minister on it.', 'agree with the minister on it.⟧')
      .replace('Nor after it.', 'Nor after it.⟧'),
  );
});

test('the addressees begin with their label', () => {
  checkRanges(
    'Info',
    PORT_ELLERY.replace(
      'INFO RUEHXB/AMEMBASSY MARROW PRIORITY 0017',
      '⟦⟦INFO RUEHXB/AMEMBASSY MARROW PRIORITY 0017⟧',
    ).replace('NEW SKERRY\n', 'NEW SKERRY⟧\n'),
  );
});

test('a cable is selected by its first line and covers the text up to the next cable', () => {
  const { file } = parsed(`${PORT_ELLERY}\n${PORT_ELLERY}`);
  const [first, second] = outlineOf(file);
  expect(first?.selectionRange.start.line).toBe(0);
  expect(first?.range.end.line).toBe((second?.range.start.line ?? 0) - 1);
});

test('100,000 paragraphs and 100,000 addressees are no trouble', () => {
  const cable = sample(PORT_ELLERY).text;
  const paragraphs = Array.from({ length: 900 }, (_, i) => `¶${i + 4}. (U) Herring.\n\n`).join('');
  const manyParagraphs = outlineOf(parseCables(cable.replace('PERSON', `${paragraphs}PERSON`).repeat(111)));
  expect(manyParagraphs).toHaveLength(111);
  expect(named(manyParagraphs, '903. (U) Herring.')).toHaveLength(111);
  const manyAddressees = parseCables(cable.replace(/INFO .*\n/, `INFO ${'RUEHXB/AMEMBASSY MARROW\n'.repeat(100_000)}`));
  expect(named(outlineOf(manyAddressees), 'Info')).toHaveLength(1);
});

test('the flat outline names the symbol that contains each', () => {
  const { file } = parsed(PORT_ELLERY);
  const flat = flatOutlineOf(file, 'file:///a.txt');
  expect(flat.find((symbol) => symbol.name === '3. (U) We will ask again.')).toMatchObject({
    kind: SymbolKind.String,
    containerName: 'NEXT STEPS',
    location: { uri: 'file:///a.txt' },
  });
  expect(flat[0]).not.toHaveProperty('containerName');
});

test('lettered parts stand under their paragraph', () => {
  const text = PORT_ELLERY.replace(
    'THE QUOTA',
    '1. (C) Two things:\n\n  A. The large bell.\n\n  B. The small one.\n\n  THE QUOTA',
  );
  const [paragraph] = outlineOf(parsed(text).file)
    .flatMap((cable) => cable.children ?? [])
    .flatMap((block) => block.children ?? [])
    .filter((symbol) => symbol.children?.some(({ name }) => name.startsWith('A. ')));
  expect(paragraph?.children?.map(({ name }) => name)).toEqual(['A. The large bell.', 'B. The small one.']);
});
