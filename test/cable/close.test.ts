import { describe, expect, test } from 'vitest';
import { type Cable, parseCables } from '../../server/src/cable';

const head = `O 141659Z FEB 08
FM AMEMBASSY LIMA
TO SECSTATE WASHDC 1234
UNCLAS LIMA 000258
E.O. 12958: N/A
TAGS: PREL, PE
SUBJECT: THE BELLS OF THE HARBOR

1. The bells rang twice.
`;
const parse = (end: string): { readonly written: string; readonly cable: Cable } => {
  const written = `${head}${end}`;
  const [cable] = parseCables(written).cables;
  if (!cable) throw new Error('no cable');
  return { written, cable };
};

describe('a signature with something below it', () => {
  test.each([
    [
      'a release note on two lines',
      'MARLOWE\n\nDeclassified/Released US Department of State EO Systematic\nReview 30 JUN 2006\n',
    ],
    [
      'a note of the communications office',
      'MARLOWE\n\n\nNOTE BY OC/T: PASSED TO ABOVE ADDRESSEE.\n\n\nUNCLASSIFIED\n\nNNN\n',
    ],
    ['the end of a table', 'MARLOWE\n</td></tr>\n</table>\n'],
    ['the end of a line that was cut off', 'MARLOWE\nTWO BELLS RUNG ON...\n'],
    ['stops alone', 'MARLOWE\n\n...\n'],
    ['itself', 'MARLOWE MARLOWE\n'],
  ])('%s', (_, end) => {
    const { written, cable } = parse(end);
    const { signature } = cable.close;
    expect(signature?.value).toBe('MARLOWE');
    expect(signature && written.slice(signature.start, signature.end)).toBe('MARLOWE');
    expect(cable.body.items.map(({ kind }) => kind)).toEqual(['paragraph']);
  });

  test('the end of a table is damage that can be taken out', () => {
    const { cable } = parse('MARLOWE\n</td></tr>\n');
    expect(cable.damage).toContainEqual(expect.objectContaining({ kind: 'htmlTag', repair: '' }));
  });
});

test('a page mark below the signature is of the close, one above it of the text', () => {
  const { written, cable } = parse('\nLIMA 00000258  001.2 OF 002\n\nMARLOWE\n\nLIMA 00000258  002 OF 002\n');
  const { signature, pageMarks } = cable.close;
  expect(signature?.value).toBe('MARLOWE');
  expect(pageMarks?.map(({ start, end }) => written.slice(start, end))).toEqual(['LIMA 00000258  002 OF 002']);
  expect(cable.body.items.map(({ kind }) => kind)).toEqual(['paragraph', 'pageMark']);
});

test('a page mark that ends a text without a signature is of the text', () => {
  const { close, body } = parse('\nLIMA 00000258  002 OF 002\n').cable;
  expect(close.pageMarks).toBeUndefined();
  expect(body.items.map(({ kind }) => kind)).toEqual(['paragraph', 'pageMark']);
});

test.each([
  ['A. BOLIVIAN', 'an item of a list'],
  ['He asked for more...', 'a sentence that trails off'],
])('%s is no signature: %s', (end) => {
  expect(parse(`${end}\n`).cable.close.signature).toBeUndefined();
});
