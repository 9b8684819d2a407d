import { describe, expect, test } from 'vitest';
import { type CableRecord, citationOf, recordOf } from '../../server/src/record';
import { parsed, PORT_ELLERY } from '../features/sample';

const [cable] = parsed(PORT_ELLERY).file.cables;
if (!cable) throw new Error('The sample is no cable.');
const sample = recordOf(parsed(PORT_ELLERY).file, cable);

const embassy: CableRecord = {
  ...sample,
  id: '08PARIS258',
  from: 'AMEMBASSY PARIS',
  to: [recipient('SECSTATE WASHDC')],
  date: '2008-02-14T16:59:00Z',
  subject: 'HARBOUR MASTER PLANS A NEW PIER',
  classification: 'SECRET',
};

function recipient(name: string) {
  return { routing: undefined, name, precedence: undefined, serial: undefined };
}

function chicago(change: Partial<CableRecord>): string {
  return citationOf({ ...embassy, ...change }, 'chicago');
}

function frus(change: Partial<CableRecord>): string {
  return citationOf({ ...embassy, ...change }, 'frus');
}

/** Between `From` and the comma. */
function sender(from: string, date = '2008-02-14T16:59:00Z'): string {
  return /From (.+?) to the Department of State,/.exec(frus({ from, date }))?.[1] ?? '';
}

describe('Chicago', () => {
  test('a whole cable', () => {
    expect(chicago({})).toBe(
      'U.S. Embassy Paris, “HARBOUR MASTER PLANS A NEW PIER,” telegram 258 (08PARIS258), February 14, 2008, Secret.',
    );
  });

  test.each<[Partial<CableRecord>, string]>([
    [{ subject: 'THE "PEARL" SINKS.' }, '“THE ‘PEARL’ SINKS,” telegram'],
    [{ subject: 'WILL IT SINK?' }, '“WILL IT SINK?,” telegram'],
    [{ subject: undefined }, 'U.S. Embassy Paris, telegram 258'],
    [{ id: undefined }, 'PIER,” telegram, February 14, 2008'],
    [{ date: undefined }, '(08PARIS258), Secret.'],
    [{ classification: 'LIMITED OFFICIAL USE' }, '2008, Limited Official Use.'],
    [{ classification: undefined }, 'February 14, 2008.'],
    [{ from: 'AMCONSUL RIO DE JANEIRO' }, 'U.S. Consulate Rio de Janeiro, '],
    [{ from: 'SECSTATE WASHDC' }, 'U.S. Department of State, '],
    [{ from: undefined, id: '08NEWDELHI5' }, 'U.S. Embassy New Delhi, “HARBOUR MASTER PLANS A NEW PIER,” telegram 5'],
    [{ from: 'USLO PEKING' }, 'U.S. Liaison Office Peking, '],
    [{ from: 'AMEMBASSY ZZYZX', id: '08ZZYZX1' }, 'U.S. Embassy Zzyzx, '],
  ])('%o', (change, part) => {
    expect(chicago(change)).toContain(part);
  });

  test('of what says nothing about itself', () => {
    const nothing = { id: undefined, from: undefined, date: undefined, subject: undefined, classification: undefined };
    expect(chicago(nothing)).toBe('Telegram.');
  });
});

describe('FRUS', () => {
  test('a whole cable', () => {
    expect(frus({})).toBe(
      'Telegram 258 From the Embassy in France to the Department of State, Paris, February 14, 2008, 1659Z.',
    );
  });

  test('the Department’s own', () => {
    const own = frus({ from: 'SECSTATE WASHDC', id: '75STATE4', to: [recipient('AMEMBASSY LONDON')] });
    expect(own).toMatch(
      /^Telegram 4 From the Department of State to the Embassy in the United Kingdom, Washington, February/,
    );
  });

  test.each([
    ['AMEMBASSY THE HAGUE', 'the Embassy in the Netherlands'],
    ['AMCONSUL ISTANBUL', 'the Consulate in Istanbul'],
    ['USMISSION USNATO', 'the Mission to the North Atlantic Treaty Organization'],
    ['USMISSION GENEVA', 'the Mission in Geneva'],
    ['AMEMBASSY VATICAN', 'the Embassy to the Holy See'],
    ['AIT TAIPEI', 'the American Institute in Taiwan'],
    ['AMEMBASSY TAIPEI', 'the Embassy in Taiwan'],
    ['USINT HAVANA', 'the Interests Section in Cuba'],
  ])('%s', (from, name) => {
    expect(sender(from)).toBe(name);
  });

  test.each([
    ['AMEMBASSY MOSCOW', '1975-03-01T10:00:00Z', 'the Embassy in the Soviet Union'],
    ['AMEMBASSY MOSCOW', '2008-03-01T10:00:00Z', 'the Embassy in Russia'],
    ['AMEMBASSY KINSHASA', '1970-03-01T10:00:00Z', 'the Embassy in the Congo'],
    ['AMEMBASSY KINSHASA', '1975-03-01T10:00:00Z', 'the Embassy in Zaire'],
    ['AMEMBASSY BONN', '1975-03-01T10:00:00Z', 'the Embassy in the Federal Republic of Germany'],
    ['USMISSION BERLIN', '1975-03-01T10:00:00Z', 'the Mission in Berlin'],
    ['AMEMBASSY BELGRADE', '2004-03-01T10:00:00Z', 'the Embassy in Serbia and Montenegro'],
  ])('%s on %s, by the name that the country had', (from, date, name) => {
    expect(sender(from, date)).toBe(name);
  });

  test('to whom', () => {
    const to = (...names: string[]) => /to (.+?), Paris/.exec(frus({ to: names.map(recipient) }))?.[1];
    expect(to()).toBeUndefined();
    expect(to('SECSTATE WASHDC', 'AMEMBASSY ROME')).toBe('the Department of State and the Embassy in Italy');
    expect(to('AMEMBASSY ROME', 'SECSTATE WASHDC', 'AMEMBASSY BERN')).toBe('the Department of State');
    expect(to('AMEMBASSY ROME', 'AMEMBASSY LIMA', 'AMEMBASSY BERN')).toBe('Multiple Posts');
    expect(to('NATO EU COLLECTIVE')).toBe('Multiple Posts');
    expect(to('ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE')).toBe('All Diplomatic and Consular Posts');
  });
});
