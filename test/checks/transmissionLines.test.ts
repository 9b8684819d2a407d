import { test } from 'vitest';
import { expectFindings } from './expectFindings';
import { goodCable } from './goodCable';

test('envelope/transmission-id', () => {
  expectFindings(goodCable(['VZCZCXRO4710', 'VZC⟦ZX⟧RO4710']), {
    code: 'envelope/transmission-id',
    message: 'VZCZXRO4710 is not how a transmission begins: VZCZC, three letters, three or four digits.',
    fixed: 'VZCZCXRO4710',
  });
});

test('envelope/routing-shape', () => {
  expectFindings(goodCable(['OO RUEHFL RUEHKW RUEHLA RUEHROV RUEHSR', 'OO RUEHFL ⟦RU3HKW⟧ RUEHLA RUEHROV RUEHSR']), {
    code: 'envelope/routing-shape',
    message: 'RU3HKW is no routing indicator: those are R and three to seven letters.',
    fixed: 'OO RUEHFL RUEHKW RUEHLA RUEHROV RUEHSR',
  });
});

test('envelope/routing-unknown', () => {
  expectFindings(goodCable(['OO RUEHFL RUEHKW RUEHLA RUEHROV RUEHSR', 'OO RUEHFL RUEHKW RUEHLA ⟦RUEHRQV⟧ RUEHSR']), {
    code: 'envelope/routing-unknown',
    message: 'The routing indicator RUEHRQV is not in the table; RUEHROV comes nearest.',
    fixed: 'OO RUEHFL RUEHKW RUEHLA RUEHROV RUEHSR',
  });
});

test('envelope/routing-order', () => {
  expectFindings(goodCable(['OO RUEHFL RUEHKW RUEHLA RUEHROV RUEHSR', 'OO ⟪RUEHKW⟫ ⟦RUEHFL⟧ RUEHLA RUEHROV RUEHSR']), {
    code: 'envelope/routing-order',
    message: 'RUEHFL stands after RUEHKW, out of alphabetical order: one of them may be misread.',
  });
});

test('envelope/station-shape', () => {
  expectFindings(goodCable(['DE RUEHFR #9258/01 2881507', 'DE RUEHFR⟦ 9⟧258/01 2881507']), {
    code: 'envelope/station-shape',
    message: '“DE RUEHFR 9258/01 2881507” is not how a DE line is written; DE RUEHFR #9258/01 2881507 is meant.',
    fixed: 'DE RUEHFR #9258/01 2881507',
  });
});

test('envelope/station-indicator', () => {
  expectFindings(
    goodCable(
      ['DE RUEHFR #9258/01 2881507', 'DE ⟦RUEHLO⟧ #9258/01 2881507'],
      ['FM AMEMBASSY PARIS', 'FM ⟪AMEMBASSY PARIS⟫'],
    ),
    {
      code: 'envelope/station-indicator',
      message: 'RUEHLO is AMEMBASSY LONDON, but the cable is from AMEMBASSY PARIS.',
      fixed: 'DE RUEHFR #9258/01 2881507',
    },
  );
});

test('envelope/security-shape', () => {
  expectFindings(goodCable(['ZNY CCCCC ZZH', 'ZNY CCC⟦C ⟧ZZH']), {
    code: 'envelope/security-shape',
    message: '“ZNY CCCC ZZH” is not how a security line is written: ZNR or ZNY, then one letter five times.',
    fixed: 'ZNY CCCCC ZZH',
  });
});

test('envelope/from-missing', () => {
  expectFindings(goodCable(['O 141507Z OCT 08\nFM AMEMBASSY PARIS', 'O ⟦141507Z OCT 08⟧']), {
    code: 'envelope/from-missing',
    message: 'No FM line, with the name of the sender, follows the date-time group.',
  });
});

test('envelope/from-name', () => {
  expectFindings(goodCable(['FM AMEMBASSY PARIS', 'FM ⟦AMEMBASSY PARSI⟧']), {
    code: 'envelope/from-name',
    message: 'AMEMBASSY PARSI is no sender that is known; AMEMBASSY PARIS comes nearest.',
    fixed: 'FM AMEMBASSY PARIS',
  });
});

test('envelope/to-missing', () => {
  expectFindings(goodCable(['FM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 4418', '⟦FM AMEMBASSY PARIS⟧']), {
    code: 'envelope/to-missing',
    message: 'No TO line, with the first addressee, follows the FM line.',
  });
});

test('envelope/address-label', () => {
  expectFindings(goodCable(['TO RUEHC/SECSTATE WASHDC IMMEDIATE 4418', '⟦OT⟧ RUEHC/SECSTATE WASHDC IMMEDIATE 4418']), {
    code: 'envelope/address-label',
    message: 'OT is no label of an address; TO is meant.',
    fixed: 'TO RUEHC/SECSTATE WASHDC IMMEDIATE 4418',
  });
});

test('envelope/addressee-slash', () => {
  expectFindings(goodCable(['RUEHMD/AMEMBASSY MADRID PRIORITY 2940', '⟦RUEHMD ⟧AMEMBASSY MADRID PRIORITY 2940']), {
    code: 'envelope/addressee-slash',
    message: 'The slash between the routing indicator RUEHMD and the name of the addressee was lost.',
    fixed: 'RUEHMD/AMEMBASSY MADRID PRIORITY 2940',
  });
});

test('envelope/addressee-precedence', () => {
  expectFindings(goodCable(['RUEHMD/AMEMBASSY MADRID PRIORITY 2940', 'RUEHMD/AMEMBASSY MADRID ⟦PRIOIRTY⟧ 2940']), {
    code: 'envelope/addressee-precedence',
    message: 'PRIOIRTY is no precedence; PRIORITY comes nearest.',
    fixed: 'RUEHMD/AMEMBASSY MADRID PRIORITY 2940',
  });
});

test('envelope/addressee-name', () => {
  expectFindings(goodCable(['RUEHMD/AMEMBASSY MADRID PRIORITY 2940', 'RUEHMD/⟦AMEMBASSY MARDID⟧ PRIORITY 2940']), {
    code: 'envelope/addressee-name',
    message: 'RUEHMD is AMEMBASSY MADRID, which is written here as AMEMBASSY MARDID.',
    fixed: 'RUEHMD/AMEMBASSY MADRID PRIORITY 2940',
  });
});

test('envelope/addressee-twice', () => {
  expectFindings(
    goodCable(
      ['INFO RUEHLI/AMEMBASSY LISBON PRIORITY 0671', 'INFO ⟪RUEHLI/AMEMBASSY LISBON PRIORITY 0671⟫'],
      [
        'RUCNDT/USMISSION USUN NEW YORK 1522',
        '⟦RUEHLI/AMEMBASSY LISBON PRIORITY 0671⟧\nRUCNDT/USMISSION USUN NEW YORK 1522',
      ],
    ),
    { code: 'envelope/addressee-twice', message: 'RUEHLI/AMEMBASSY LISBON is an addressee already.' },
  );
});

test('envelope/line-missing', () => {
  expectFindings(goodCable(['ZNY CCCCC ZZH\nO 141507Z OCT 08', '⟦O 141507Z OCT 08⟧']), {
    code: 'envelope/line-missing',
    message: 'The security line, ZNR or ZNY, is missing above this line.',
  });
  expectFindings(goodCable(['DE RUEHFR #9258/01 2881507\nZNY CCCCC ZZH', '⟦ZNY CCCCC ZZH⟧']), {
    code: 'envelope/line-missing',
    message: 'The DE line, with station, number and day, is missing above this line.',
  });
});
