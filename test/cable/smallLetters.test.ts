import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { checks } from '../../server/src/checks';
import { findingsIn } from '../../server/src/checks/run';
import { recordOf } from '../../server/src/record';
import { sampleText } from './sample';

const capitals = sampleText(
  '1. (C) SUMMARY: BELLS RING. END SUMMARY.\n\n2. (C) MORE.\n\nDOE',
  'REF: STATE 4284\n\nCLASSIFIED BY: DCM JANE DOE, REASON 1.4 (B)',
);
const small = capitals.toLowerCase();

function read(text: string) {
  const file = parseCables(text);
  const [cable] = file.cables;
  if (!cable) throw new Error('The sample is no cable.');
  return { file, cable, record: recordOf(file, cable) };
}

describe('a cable typed anew in small letters', () => {
  test('has the address and the references that it has in capitals', () => {
    const { record } = read(small);
    const { id, layout, date, from, to, tags, references } = read(capitals).record;
    expect(record).toMatchObject({ id, layout, date, from, to, tags });
    expect(record.references.map((item) => item.id)).toEqual(references.map((item) => item.id));
  });

  test('keeps its own letters outside the address', () => {
    const { file, record } = read(small);
    expect(file.text).toBe(small);
    expect(record.subject).toBe('the bells of lima');
    expect(record.classifiedBy).toMatchObject({ name: 'jane doe', title: 'dcm' });
  });

  test('has no findings for its letters', () => {
    const codes = (text: string) => findingsIn(read(text).file, checks).map(({ code }) => code);
    expect(codes(small)).toEqual(codes(capitals));
  });

  test('several in one file are raised each', () => {
    const second = small.replaceAll('000258', '000259').replaceAll('#0258', '#0259');
    expect(parseCables(`${small}\n${second}`).cables.map(({ id }) => id)).toEqual(['08LIMA258', '08LIMA259']);
  });
});

test.each([
  ['prose', 'fm radio plays\nthe bells of lima all day'],
  ['an addressee below prose', 'fm radio plays\nto the bells of Lima'],
])('%s is not raised', (_, prose) => {
  const { file } = read(sampleText(`1. (C) Text.\n${prose}\n\n2. (C) More.`));
  const [first] = file.cables[0]?.body.items ?? [];
  expect(first && file.text.slice(first.start, first.end)).toContain(prose);
  expect(file.cables[0]?.body.items).toHaveLength(2);
});
