import { expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { sampleText } from './sample';

function declassify(line: string) {
  const text = sampleText('1. (C) Text.').replace('E.O. 12958: DECL: 02/14/2018', line);
  const { executiveOrder } = parseCables(text).cables[0]?.header ?? {};
  const found = executiveOrder?.declassify;
  return [executiveOrder?.number?.value, found?.kind, found && text.slice(found.written.start, found.written.end)];
}

test.each([
  ['E.O. 12958: DECL: 2/4/18', 'date', '2/4/18'],
  ['E.O. 12958: DECL: 2018/02/14', 'date', '2018/02/14'],
  ['E.O. 12958: DECL: 2018-02-14', 'date', '2018-02-14'],
  ['E.O. 12958: DECL: 02/ 14/2018', 'date', '02/ 14/2018'],
  ['E.O. 12958: DECL: 14 FEBRUARY 2018', 'date', '14 FEBRUARY 2018'],
  ['E.O. 12958: DECL: FEB 14, 2018', 'date', 'FEB 14, 2018'],
  ['E.O. 12958: 02/14/2018', 'date', '02/14/2018'],
  ['E.O. 12958:\nDECL: 02/14/2018', 'date', '02/14/2018'],
  ['E.O. 12958: DECL:\n02/14/2018', 'date', '02/14/2018'],
  ['EO 12958 DECL: 02/14/2018', 'date', '02/14/2018'],
  ['E.O. 12065: GDS 12/31/84 (DOE, JANE) OR-M', 'date', '12/31/84'],
  ['E.O. 12958: N/A', 'none', 'N/A'],
  ['E.O. 11652: N:A', 'none', 'N:A'],
  ['E.O. 12356: DECL: OADR', 'other', 'OADR'],
  ['E.O. 12958: DECL: X1', 'other', 'X1'],
  ['E.O. 12958: DECL: 25X1-HUMAN', 'other', '25X1-HUMAN'],
  ['E.O. 12958: DECL: FIVE YEARS AFTER THE BRIDGE OPENS', 'other', 'FIVE YEARS AFTER THE BRIDGE OPENS'],
  ['E.O. 11652: GDS', 'other', 'GDS'],
])('%s', (line, kind, written) => expect(declassify(line).slice(1)).toEqual([kind, written]));
