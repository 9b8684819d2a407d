import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Cable, parseCables } from '../../server/src/cable';
import { violations } from './walk';

const only = (text: string): Cable => {
  const { cables } = parseCables(text);
  expect(cables).toHaveLength(1);
  const [cable] = cables;
  if (!cable) throw new Error('no cable');
  return cable;
};
const fixture = (name: string) => readFileSync(`fixtures/layouts/${name}.txt`, 'utf8').replaceAll('\r\n', '\n');
const asides = (text: string, { asides = [] }: Cable) => asides.map(({ start, end }) => text.slice(start, end));

const envelope = `VZCZCXYZ0018
OO RUEHWEB

DE RUEHPE #0297/01 0881022
ZNY CCCCC ZZH
O 281022Z MAR 08
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 8682
INFO RUEHBO/AMEMBASSY BOGOTA 7464
RHEFDIA/DIA WASHINGTON DC
`;
const metadata = '57344\n2008-03-28 10:22:00\n08LIMA297\nEmbassy Lima\nCONFIDENTIAL\n';
const header = `C O N F I D E N T I A L LIMA 000297

SIPDIS

E.O. 12958: DECL: 03/28/2018
TAGS: PGOV PREL PE
SUBJECT: A VISIT TO THE FOUNDRY

Classified By: CDA D. Grimsby for Reasons 1.4 (b&d).
`;
const text = '\n¶1.  (C) The visitor saw the bells.\n\n¶2.  (C) He liked the small ones.\n\nGRIMSBY\n';

describe('what a database put between two headers, without labels', () => {
  test.each([
    ['two envelopes', `${envelope}${metadata}\n${envelope}\n${header}${text}`, metadata.trimEnd()],
    ['with another id', `${envelope}${metadata}08STATE110\n${envelope}\n${header}${text}`, `${metadata}08STATE110`],
    ['one envelope', `${envelope}${metadata}\n${header}${text}`, metadata.trimEnd()],
  ])('%s', (_, written, aside) => {
    const cable = only(written);
    expect(cable.envelope.info.map(({ name }) => name.value)).toEqual(['AMEMBASSY BOGOTA', 'DIA WASHINGTON DC']);
    expect(asides(written, cable)).toEqual([aside]);
    expect(cable.header.subject?.title.value).toBe('A VISIT TO THE FOUNDRY');
  });
});

describe('the fullest of two headers', () => {
  test('is the first when the second has less', () => {
    const written = `${envelope}${header.replace(/Classified.*\n/, 'CLASSIFI...\n')}\nC O N F I D E N T I A L LIMA 000297 SIPDIS E.O. 12958: DECL: 03/28/2018 TAGS: PGOV PREL PE\n`;
    const { header: read, asides: left } = only(written);
    expect(read.subject?.title.value).toBe('A VISIT TO THE FOUNDRY');
    expect(read.tags?.items.map(({ value }) => value)).toEqual(['PGOV', 'PREL', 'PE']);
    expect(left).toBeUndefined();
    expect(read.start).toBe(written.indexOf('C O N F'));
    expect(read.end).toBe(written.length);
  });

  test('is taken item by item: what one cut off or lacks stands in the other', () => {
    const written = `${envelope}${header.replace(/Grimsby.*\n/, 'Grim...\n')}\n${header.replace('A VISIT TO THE FOUNDRY', 'A VISIT...')}${text}`;
    const { header: read, body } = only(written);
    expect(read.subject?.title.value).toBe('A VISIT TO THE FOUNDRY');
    expect(read.classifiedBy?.name?.value).toBe('D. Grimsby');
    expect(body.items).toHaveLength(2);
  });

  test('is the second when it has all, and begins in the row of a table without an envelope', () => {
    const extract = 'This record is a partial extract of the original cable. The full text is not available.\n';
    const row = `37388,3/28/2008 10:22,08LIMA297,"Embassy\nLima",CONFIDENTIAL,,"${extract}","`;
    const written = `${extract}${header.replace(/Grimsby.*\n/, 'Grim...\n')}\n\n\n${row}${header}${text}`;
    const { header: read, asides: left, body } = only(written);
    expect(read.classifiedBy?.name?.value).toBe('D. Grimsby');
    expect(left?.map(({ kind }) => kind)).toEqual(['copy']);
    expect(body.items.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  test.each(['header-twice-cut-off', 'header-twice-as-table-row'])('%s leaves the first out', (name) => {
    const cable = only(fixture(name));
    expect(cable.asides?.map(({ kind }) => kind)).toEqual(['copy']);
  });
});

test('a second copy whose classification line is damaged, so that its addressees are read as well, keeps its own header', () => {
  const damaged = fixture('header-twice-as-table-row').replace(
    '","C O N F I D E N T I A L',
    '","C O N FVZCZCXRO1234 I D E N T I A L',
  );
  expect(damaged).toContain('FVZCZCXRO1234');
  expect(violations(parseCables(damaged))).toEqual([]);
});
