import { expect, test } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver-types';
import { foldingOf } from '../../server/src/features/folding';
import { parsed, PORT_ELLERY } from './sample';

/** The folds, each on a line: `first line … last line (kind)`. */
function folds(marked: string, limit?: number): string[] {
  const { file, text } = parsed(marked);
  const lines = text.split('\n');
  const show = ({ startLine, endLine, kind }: FoldingRange) =>
    `${lines[startLine] ?? ''} … ${lines[endLine] ?? ''}${kind === undefined ? '' : ` (${kind})`}`;
  return foldingOf(file, limit).map(show);
}

test('address, header, headings and paragraphs of several lines', () => {
  expect(folds(PORT_ELLERY)).toEqual([
    'VZCZCXRO0042 … RUEHXC/AMCONSUL NEW SKERRY (imports)',
    'C O N F I D E N T I A L SECTION 01 OF 02 PORT ELLERY 000258 … Classified By: Political Counselor A. Person for reasons 1.4 (b) and (d). (region)',
    '11. (C) SUMMARY: The minister told us that the quota stands. … He will say so in public. END SUMMARY',
    'THE QUOTA … Nor after it. (region)',
    "12. (C) Nothing moves before the spring, and the ministry's lawyers agree with the minister on it. … Nor after it.",
    'NEXT STEPS … ¶3. (U) We will ask again. (region)',
  ]);
});

test('the parts of a paragraph, of several lines', () => {
  const text =
    'C O N F I D E N T I A L MARROW 000013\n\nSUBJECT: COD\n\n1. (C) Two boats:\n\nA. The first\nhas left.\n\nB. The second has not.\n\n2. (C) Still.\n';
  expect(folds(text).slice(1)).toEqual(['1. (C) Two boats: … B. The second has not.', 'A. The first … has left.']);
});

test('each cable where there are several, and no second fold on its first line', () => {
  const two = folds(`${PORT_ELLERY}\n${PORT_ELLERY}`);
  expect(two.filter((fold) => fold === 'VZCZCXRO0042 … PERSON (region)')).toHaveLength(2);
  expect(two.filter((fold) => fold.startsWith('VZCZCXRO0042'))).toHaveLength(2);
});

test('notices at the end', () => {
  const notice = "Please visit Marrow's Classified Website at:\n  http://www.example.gov/marrow\n\n  PERSON";
  const close = folds(PORT_ELLERY.replace('PERSON', notice)).filter((fold) => fold.endsWith('(comment)'));
  expect(close).toEqual(["Please visit Marrow's Classified Website at: … PERSON (comment)"]);
});

test('a client that wants few folds gets the outer ones', () => {
  expect(folds(PORT_ELLERY, 3).map((fold) => fold.split(' ')[0])).toEqual(['VZCZCXRO0042', 'C', 'THE']);
});

test('nothing of one line folds', () => {
  expect(folds('C O N F I D E N T I A L MARROW 000013\n\nSUBJECT: COD\n\n1. (C) So do we.\n\n2. Still.\n')).toEqual([
    'C O N F I D E N T I A L MARROW 000013 … SUBJECT: COD (region)',
  ]);
});
