import { expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { recordOf } from '../../server/src/record';
import { violations } from './walk';

/** Longer than a prelude, so that what stands below is no beginning. */
const TEXT = `BEGIN SUMMARY: THE BELLS OF LIMA WERE RUNG. END SUMMARY.

1. ${'THE MINISTER SPOKE OF THE BELLS IN REFTEL. '.repeat(60)}HE SAID THAT THE LARGE BELL HAD
`;
const HEAD = `AMEMBASSY LIMA
TO SECSTATE WASHDC PRIORITY 2739
INFO AMEMBASSY QUITO
AMCONSUL GUAYAQUIL PRIORITY
S E C R E T SECTION 02 OF 02 LIMA 08226
`;
const REST = `BEEN CRACKED FOR YEARS.

2. HE WILL HAVE IT CAST ANEW.

DOE
`;

function read(text: string) {
  const file = parseCables(text, { assumeCable: true });
  expect(violations(file)).toEqual([]);
  const [cable] = file.cables;
  if (!cable) throw new Error('The sample is no cable.');
  return { cable, record: recordOf(file, cable) };
}

test('a text without its header has the address of its second section', () => {
  const { cable, record } = read(TEXT + HEAD + REST);
  expect(record).toMatchObject({
    from: 'AMEMBASSY LIMA',
    to: [{ name: 'SECSTATE WASHDC', precedence: 'PRIORITY', serial: '2739' }],
    info: [{ name: 'AMEMBASSY QUITO' }, { name: 'AMCONSUL GUAYAQUIL', precedence: 'PRIORITY' }],
    paragraphs: 2,
  });
  expect(cable.body.items.map(({ kind }) => kind)).toEqual(['text', 'paragraph', 'interruption', 'paragraph']);
});

test.each([
  ['an address without a classification line', HEAD.replace(/S E C R E T.*\n/, '')],
  ['the first section', HEAD.replace('SECTION 02', 'SECTION 01')],
  [
    'a sentence',
    'AMEMBASSY LIMA THINKS SO, AND SO DOES THE MINISTER OF BELLS, WHO HAS ASKED FOR MORE OF THEM AND FOR ROPES\n',
  ],
])('%s is none', (_, lines) => {
  const { cable, record } = read(TEXT + lines + REST);
  expect(record.to).toEqual([]);
  expect(cable.body.items.some(({ kind }) => kind === 'interruption')).toBe(false);
});
