import { expect, test } from 'vitest';
import type { ClassifiedBy } from '../../server/src/cable';
import { sampleCable, sampleText } from './sample';

function classifiedBy(written: string): ClassifiedBy | undefined {
  return sampleCable('1. (C) Text.', written).header.classifiedBy;
}

test.each([
  ['DCM Jane Q. Doe for reasons 1.4 (b)', 'Jane Q. Doe', 'DCM'],
  ['Jane Doe, Political Counselor, reasons 1.4 (b)', 'Jane Doe', 'Political Counselor'],
  ['Charge d’Affaires, a.i., John J. Doe. Reason: 1.4 (b)', 'John J. Doe', 'Charge d’Affaires, a.i.'],
  ["CHARGE D'AFFAIRES JOHN C.DOE FOR REASONS 1.4 (B)", 'JOHN C.DOE', "CHARGE D'AFFAIRES"],
  ['A/PolCouns Jon van der Doe for Reasons 1.4 (B)', 'Jon van der Doe', 'A/PolCouns'],
  ['PolCouns Doe, reasons 1.4 (b)', 'Doe', 'PolCouns'],
  ['Charge Robert Doe, Jr. for reasons 1.4 (b)', 'Robert Doe, Jr.', 'Charge'],
  [
    'Minister Counselor for Economic and Political Affairs Jo Doe 1.4 b',
    'Jo Doe',
    'Minister Counselor for Economic and Political Affairs',
  ],
  ['ROBERT A. DOE, Political Counselor, reasons 1.4 (b)', 'ROBERT A. DOE', 'Political Counselor'],
  ['Political M-C Jane Doe, reasons 1.4 (b)', 'Jane Doe', 'Political M-C'],
  [
    'Jane Doe, CDA, U.S. Embassy - Lima, Dept of State. REASON: 1.4 (b)',
    'Jane Doe',
    'CDA, U.S. Embassy - Lima, Dept of State',
  ],
  ['CDA Robert Smith and DCM John Doe, reasons 1.4 (b)', 'Robert Smith', 'CDA'],
  ['DCM Jane Doe for E.O. 12958 reasons 1.4 (b)', 'Jane Doe', 'DCM'],
  ['DRL Jane Doe for reasons 1.4 (b)', 'Jane Doe', 'DRL'],
  ['Sao Paulo Consul General Jo McDoe, reasons 1.4 (b)', 'Jo McDoe', 'Sao Paulo Consul General'],
  ['Ambassador to Freedonia Jo R. Doe. Reasons 1.4 (b/d)', 'Jo R. Doe', 'Ambassador to Freedonia'],
  [
    'Jane Doe, DCM, U.S. Embassy Lima, U.S. Department of State. REASON: 1.4 (b)',
    'Jane Doe',
    'DCM, U.S. Embassy Lima, U.S. Department of State',
  ],
  ['Classified by Chief of the Political Section James DOE, 1.4 (b)', 'James DOE', 'Chief of the Political Section'],
  ['The Consul General, reasons 1.4 (d)', undefined, 'Consul General'],
  ['Amabassador Jane Doe. Reasons 1.4 (d)', 'Jane Doe', 'Amabassador'],
  ['Political Couselor Jane Doe. Reasons 1.4 (d)', 'Jane Doe', 'Political Couselor'],
  ['Acting Pol/Econ Couns Jane Doe. Reasons 1.4 (d)', 'Jane Doe', 'Acting Pol/Econ Couns'],
  ['AmbassadorJane Doe. Reasons 1.4 (d)', 'Jane Doe', 'Ambassador'],
  ['Amb.Jane Doe. Reasons 1.4 (d)', 'Jane Doe', 'Amb.'],
  ['DCM James (Jim) Doe. Reasons 1.4 (d)', 'James (Jim) Doe', 'DCM'],
  ['Deputy Principal Officer (DPO) Jane Doe. Reasons 1.4 (d)', 'Jane Doe', 'Deputy Principal Officer (DPO)'],
  ['DCM Wm. Doe, Jr. Reasons 1.4 (d)', 'Wm. Doe, Jr.', 'DCM'],
  ['Jane St. John, DCM. Reasons 1.4 (d)', 'Jane St. John', 'DCM'],
  ['DCM Jane Doe y Roe. Reasons 1.4 (d)', 'Jane Doe y Roe', 'DCM'],
  ['Jane Major, DCM. Reasons 1.4 (d)', 'Jane Major', 'DCM'],
  ['Major Jane Doe, DATT. Reasons 1.4 (d)', 'Jane Doe', 'Major, DATT'],
  ['AMBASSADOR TO PERU JANE DOE. REASONS 1.4 (D)', 'JANE DOE', 'AMBASSADOR TO PERU'],
  ['Ambassador to South Africa Jane Doe. Reasons 1.4 (d)', 'Jane Doe', 'Ambassador to South Africa'],
  ['CAO J. Q. Doe. Reasons 1.4 (d)', 'J. Q. Doe', 'CAO'],
  ['DCM Jane "Jay" Doe. Reasons 1.4 (d)', 'Jane "Jay" Doe', 'DCM'],
  ['E.O. 12958 DCM Jane Doe for reasons 1.4 (d)', 'Jane Doe', 'DCM'],
  ['DCM Jane Doe in accordance with E.O. 12958, Section 1.4 (b)', 'Jane Doe', 'DCM'],
  ['DCM Jane Doe based on 1.4 (b)', 'Jane Doe', 'DCM'],
  ['DCM Jane Doe f\nor reasons 1.4 (b)', 'Jane Doe', 'DCM'],
  [
    'Acting Consul General and Principal Officer Jo\nhn Doe for reasons 1.4 (b)',
    'John Doe',
    'Acting Consul General and Principal Officer',
  ],
  [
    'Minister Counselor for Political Affairs John Sm\nithson, reasons 1.4 (b)',
    'John Smithson',
    'Minister Counselor for Political Affairs',
  ],
  [
    'Minister Counselor for Political Affairs John Smith\ncharge of the desk, 1.4 (b)',
    'John Smith',
    'Minister Counselor for Political Affairs, charge of the desk',
  ],
  [
    'CHARGE D’AFFAIRES AND ACTING PRINCIPAL OFFICER JOHN SMI\nTHSON FOR REASONS 1.4 (B)',
    'JOHN SMITHSON',
    'CHARGE D’AFFAIRES AND ACTING PRINCIPAL OFFICER',
  ],
  ['Deputy Chief of Miss\nion Jane Doe, 1.4 (b)', 'Jane Doe', 'Deputy Chief of Mission'],
  [
    'Minister Counselor for Political Affairs John Mc\nDoe, 1.4 (b)',
    'John McDoe',
    'Minister Counselor for Political Affairs',
  ],
])('%s', (written, name, title) => {
  const found = classifiedBy(`Classified By: ${written}`);
  expect([found?.name?.value, found?.title?.value]).toEqual([name, title]);
});

test.each([
  ['(b) and (d)', 'for reasons 1.4 (b) and (d).', '1.4bd'],
  ['capitals and commas', 'REASON: 1.4(A), (B), (D)', '1.4abd'],
  ['no brackets', 'reasons 1.4 b. and d.', '1.4bd'],
  ['a slash', 'Reasons 1.4 (b/d).', '1.4bd'],
  ['a line end in the cite', 'Reasons 1.\n4 (b)', '1.4b'],
  ['a line end before the point', 'Reason: 1 \n.4 (b),(d)', '1.4bd'],
  ['a line end in a bracket', 'reasons 1.4 (b\n) and (d)', '1.4bd'],
  ['a line end in a word', 'for Reasons 1.4(b) a\nnd (d)', '1.4bd'],
  ['a line end in the word reasons', 'FOR REAS\nONS 1.4 (B)', '1.4b'],
  ['the reason after a blank line', '\n\nReason: 1.4 (d)', '1.4d'],
  ['a range', 'reasons 1.4 (A-D)', '1.4abcd'],
  ['a letter for the digit', 'reasons l.4 (b)', '1.4b'],
  ['a hyphen for the stop', 'reasons 1-4 (b)', '1.4b'],
  ['no stop', 'reasons 14 (b) and (d)', '1.4bd'],
  ['a day', 'DECL: 1/4/2018', ''],
  ['a range in words', 'reasons 1.4 (b) through (d)', '1.4bcd'],
  ['an exemption behind', 'reasons 1.5 (d), X1', '1.5d'],
  ['no letters', 'reason 1.4', '1.4'],
])('%s', (_, reasons, expected) => {
  const found = classifiedBy(`Classified By: DCM Jane Doe, ${reasons}`);
  expect(found?.name?.value).toBe('Jane Doe');
  expect(
    found?.reasons.map(({ cite, letters }) => cite.value + letters.map(({ value }) => value).join('')).join(' '),
  ).toBe(expected);
});

test.each([
  ['A.B. SMITH, DCM, AND C. JONES, POL', 'A.B. SMITH (DCM); C. JONES (POL)'],
  ['CDA Robert Smith and DCM John Doe', 'Robert Smith (CDA); John Doe (DCM)'],
  ['Jane Doe and John Roe, political officers', 'Jane Doe; John Roe (political officers)'],
  ['Jane Doe, Political and Economic Officer', 'Jane Doe (Political and Economic Officer)'],
  ['Jane Doe, DCM and Consul General, San Jose', 'Jane Doe (DCM and Consul General, San Jose)'],
  ['Jane Doe, Office of Peru and Costa Rica', 'Jane Doe (Office of Peru and Costa Rica)'],
])('persons: %s', (written, expected) => {
  const found = classifiedBy(`CLASSIFIED BY: ${written}. REASON: 1.4 (B)`);
  const persons = found ? [found, ...(found.others ?? [])] : [];
  expect(
    persons.map(({ name, title }) => [name?.value, title && `(${title.value})`].filter(Boolean).join(' ')).join('; '),
  ).toBe(expected);
});

test.each(['Text classified by DCM Jane Doe, reasons: 1.4 (b)', '(U)  Classified by DCM Jane Doe, reasons: 1.4 (b)'])(
  'the label as in %s',
  (line) => {
    expect(classifiedBy(line)?.name?.value).toBe('Jane Doe');
  },
);

test.each([
  '1. SECRET - ENTIRE TEXT.  CLASSIFIED BY DCM\nJANE DOE - 1.5 B, C, D.',
  '1. CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY:\nJANE DOE, AMBASSADOR.  REASON: 1.5 (D) .',
  '1. CLASSIFIED BY AF/C - JANE DOE, REASON 1.5\n(D).',
  '1. (C) Entire text classified by Jane Doe, 1.5 (d).',
])('paragraph 1 may say it: %s', (paragraph) => {
  const { body } = sampleCable(`${paragraph}\n\n2. (C) Text.`);
  expect(body.classifiedBy?.name?.value.toUpperCase()).toBe('JANE DOE');
  expect(body.classifiedBy?.reasons[0]?.letters[0]?.value).toMatch(/[bd]/);
});

test('paragraph 1 may say it', () => {
  const { header, body } = sampleCable('1. (U) Classified by DCM Jane Doe; reasons: 1.5 (b,d).\n\n2. (C) Text.');
  expect(header.classifiedBy).toBeUndefined();
  expect(body.classifiedBy?.name?.value).toBe('Jane Doe');
  expect(body.items.map((item) => item.kind === 'paragraph' && item.number?.value)).toEqual([1, 2]);
});

test('a label in front of references does not keep the true one out', () => {
  const header = 'Classified By: ADANA 222 ADANA 216\n\nClassified by DCM Jane Doe; reasons 1.4 b and d.';
  expect(classifiedBy(header)?.name?.value).toBe('Jane Doe');
});

test('name and title have their places', () => {
  const line = 'Classified By: Acting DCM Jane Doe, Lima, for reasons 1.4 (b)';
  const text = sampleText('1. (C) Text.', line);
  const { name, title } = classifiedBy(line) ?? {};
  expect(name && text.slice(name.start, name.end)).toBe('Jane Doe');
  expect(title && text.slice(title.start, title.end)).toBe('Acting DCM Jane Doe, Lima');
  expect(title?.value).toBe('Acting DCM, Lima');
});
