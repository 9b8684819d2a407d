import { type Defect, inLine, without, put, transposed, swapped, inSerial } from './plant';

const CLASS = /^(?:C O N F I D E N T I A L|S E C R E T|UNCLAS) .*\d{4}/;
const CLASSIFIED = /^(?:C O N F I D E N T I A L|S E C R E T) .*\d{4}/;
const EO = /^E\.?O\.? ?\d{5}/;
const EO_DATE = /^E\.?O\.? ?\d{5}.*DECL: *\d+\/\d+\/\d+/;

export const headerDefects: readonly Defect[] = [
  // classification line
  inLine('classification: a letter lost', CLASSIFIED, put(/^(\w \w \w) \w/, '$1')),
  inLine('classification: first letter lost', CLASSIFIED, put(/^\w /, '')),
  inLine('classification: first letter doubled', CLASS, put(/^(\w)/, '$1$1')),
  inLine(
    'classification: letters swapped',
    CLASS,
    put(/^(C O N F I D E N T I A L|S E C R E T|UNCLAS)/, (level) =>
      level.startsWith('U') ? 'UNCLSA' : level.startsWith('S') ? 'S E R C E T' : 'C O N F I D E T N I A L',
    ),
  ),
  inLine(
    'classification: another level',
    CLASS,
    put(/^(C O N F I D E N T I A L|S E C R E T|UNCLAS)/, (level) =>
      level.startsWith('U')
        ? 'C O N F I D E N T I A L'
        : level.startsWith('S')
          ? 'C O N F I D E N T I A L'
          : 'S E C R E T',
    ),
    false,
  ),
  inLine('classification: serial transposed', CLASS, inSerial(transposed)),
  inLine(
    'classification: serial, a digit lost',
    CLASS,
    inSerial((digits) => digits.slice(0, -1)),
  ),
  inLine('classification: O for 0 in the serial', / 0\d{5}\s*$/, put(/ 0(\d{5}\s*)$/, ' O$1')),
  inLine(
    'classification: post misspelt',
    /^(?:C O N F I D E N T I A L|S E C R E T|UNCLAS)(?: SECTION \d\d OF \d\d)? [A-Z]{5,} \d/,
    put(/([A-Z]{5,20}) (?=\d{4})/, (_, name = '') => `${swapped(name)} `),
  ),
  inLine('classification: blank before the serial lost', CLASS, put(/ (?=\d{4,6}\s*$)/, '')),
  inLine('classification: section above the total', / SECTION 01 OF /, put('SECTION 01', 'SECTION 09'), false),
  inLine('classification: SECTION misspelt', / SECTION 01 OF /, put('SECTION', 'SECTOIN')),
  inLine('classification: zero in OF', / SECTION 01 OF /, put(' OF ', ' 0F ')),
  inLine(
    'classification: total wrong',
    / SECTION 01 OF 0[2-8] /,
    put(/OF 0(\d)/, (_, n = '') => `OF 0${Number(n) + 1}`),
    false,
  ),
  without('classification line taken out', CLASS),
  inLine('SIPDIS misread', /^SIPDIS\s*$/, put('SIPDIS', 'STPDTS')),
  inLine('SIPDIS: letters swapped', /^SIPDIS\s*$/, put('SIPDIS', 'SIPDSI')),
  inLine('NOFORN misspelt', /^NOFORN\s*$/, put('NOFORN', 'NOFRON')),
  inLine('SENSITIVE misspelt', /^SENSITIVE\s*$/, put('SENSITIVE', 'SENSTIIVE')),
  // E.O. line
  inLine('E.O.: number transposed', EO, put('12958', '12598')),
  inLine('E.O.: order of another time', EO, put('12958', '12356')),
  inLine('E.O.: 0 for O', /^E\.O\. /, put('E.O.', 'E.0.')),
  inLine('E.O.: stop lost', /^E\.O\. /, put('E.O.', 'EO.')),
  inLine('E.O.: colon lost', /^E\.O\. \d{5}:/, put(/(\d{5}):/, '$1')),
  inLine('E.O.: DECL misspelt', EO_DATE, put('DECL', 'DELC')),
  inLine('E.O.: colon after DECL lost', EO_DATE, put('DECL:', 'DECL')),
  inLine('E.O.: month impossible', EO_DATE, put(/\d{1,4}\/\d{1,2}\/(\d{2,4})/, '19/45/$1'), false),
  inLine('E.O.: date before the cable', EO_DATE, put(/20\d\d(?!\d)/, '1998'), false),
  inLine('E.O.: slash lost', EO_DATE, put(/(\d{1,2})\/(\d{1,2})\/(\d{4})/, '$1$2/$3')),
  inLine('E.O.: N/A on a classified cable', EO_DATE, put(/DECL: .*/, 'N/A'), false),
  inLine('E.O.: a date on an unclassified cable', /^E\.O\. 12958: N\/A/, put('N/A', 'DECL: 02/12/2018')),
  inLine('E.O.: N/A misspelt', /^E\.?O\.? \d{5}:? N\/A/, put('N/A', 'N.A')),
  without('E.O. line taken out', EO),
];
