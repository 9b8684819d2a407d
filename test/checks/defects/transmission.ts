import { type Defect, inLine, put, transposed } from './plant';

const DE = /^DE R/;
const DTG = /^[ZOPR](?: [ZOPR])? \d{6}Z [A-Z]{3} \d{2}/;

export const transmissionDefects: readonly Defect[] = [
  // format line 1
  inLine('VZCZC: a letter lost', /^VZCZC/, put('VZCZC', 'VZCZ')),
  inLine('VZCZC: letters swapped', /^VZCZC/, put('VZCZC', 'VZZCC')),
  inLine('VZCZC: O for 0', /^VZCZC\w{3}\d*0/, (line) => line.slice(0, 8) + line.slice(8).replace('0', 'O')),
  inLine('VZCZC: a digit too many', /^VZCZC\w{3}\d{4}/, put(/(\d{4})/, '$17'), false),
  // format line 2
  inLine(
    'routing: another precedence',
    /^(?:OO|PP|RR) R/,
    (line) => (line.startsWith('OO') ? 'PP' : 'OO') + line.slice(2),
  ),
  inLine(
    'routing: letters differ',
    /^(?:OO|PP|RR) R/,
    (line) => line.charAt(0) + (line.startsWith('R') ? 'O' : 'R') + line.slice(2),
  ),
  inLine('routing: a letter of the precedence lost', /^(?:OO|PP|RR) R/, (line) => line.slice(1)),
  inLine('routing: zeros for letters', /^OO R/, put('OO', '00')),
  inLine('routing: an indicator with a digit', /^(?:OO|PP|RR) RU/, put(/ RUEH(\w)/, ' RU3H$1'), false),
  inLine('routing: an indicator cut', /^(?:OO|PP|RR) R\w+ R/, put(/^(.. R\w)\w+ /, '$1 '), false),
  // format line 3
  inLine(
    'DE: another day of the year',
    DE,
    put(
      / (\d{3})(\d{4})\b/,
      (_, day = '', time = '') => ` ${String(((Number(day) + 40) % 365) + 1).padStart(3, '0')}${time}`,
    ),
  ),
  inLine(
    'DE: day of the year transposed',
    DE,
    put(/ (\d{3})(\d{4})\b/, (_, day = '', time = '') => ` ${transposed(day)}${time}`),
  ),
  inLine('DE: day of the year impossible', DE, put(/ \d{3}(\d{4})\b/, ' 399$1')),
  inLine(
    'DE: serial transposed',
    DE,
    put(/#(\d{4})/, (_, digits = '') => `#${transposed(digits)}`),
  ),
  inLine('DE: serial, a digit lost', DE, put(/#(\d{3})\d/, '#$1')),
  inLine(
    'DE: serial, another digit',
    DE,
    put(/#(\d{3})(\d)/, (_, three = '', last = '') => `#${three}${(Number(last) + 3) % 10}`),
  ),
  inLine('DE: number sign lost', DE, put('#', '')),
  inLine('DE: another section', /^DE R\w+ #\d{4}\/01/, put('/01', '/02')),
  inLine('DE: section lost', /^DE R\w+ #\d{4}\/01/, put('/01', '')),
  inLine('DE: slash lost', /^DE R\w+ #\d{4}\/01/, put('/01', '01')),
  inLine('DE: time impossible', DE, put(/ (\d{3})\d{4}\b/, ' $12575'), false),
  inLine('DE: letters swapped', DE, put('DE', 'ED')),
  inLine(
    'DE: the station of another post',
    DE,
    put(/^DE R\w+/, (found) => (found === 'DE RUEHFR' ? 'DE RUEHLO' : 'DE RUEHFR')),
    false,
  ),
  // format line 4
  inLine('security: the other signal', /^ZN[RY] \w{5}/, (line) =>
    line.replace(/^ZN./, line.startsWith('ZNR') ? 'ZNY' : 'ZNR'),
  ),
  inLine(
    'security: letters of another level',
    /^ZN[RY] \w{5}/,
    (line) => (line.startsWith('ZNY SSSSS') ? line.replace('SSSSS', 'CCCCC') : line.replace(/^ZN. \w{5}/, 'ZNY SSSSS')),
    false,
  ),
  inLine('security: a letter lost', /^ZN[RY] \w{5}/, put(/^(ZN. \w{4})\w/, '$1')),
  inLine('security: a letter wrong', /^ZN[RY] (\w)\1{4}/, put(/^(ZN. \w\w)\w/, '$1X')),
  inLine('security: signal misspelt', /^ZN[RY] \w{5}/, put(/^ZN(.)/, 'Z$1N')),
  inLine('security: blank lost', /^ZN[RY] \w{5}/, put(/^(ZN.) /, '$1')),
  inLine('security: ZZH misspelt', /^ZN[RY] \w{5} ZZH/, put('ZZH', 'ZHZ')),
  // format line 5
  inLine('date-time group: month misspelt', DTG, put(/Z ([A-Z])([A-Z])([A-Z]) /, 'Z $2$1$3 ')),
  inLine('date-time group: Z lost', DTG, put(/(\d{6})Z/, '$1')),
  inLine('date-time group: 2 for Z', DTG, put(/(\d{6})Z/, '$12')),
  inLine('date-time group: day impossible', DTG, put(/ \d\d(\d{4})Z/, ' 39$1Z'), false),
  inLine('date-time group: hour impossible', DTG, put(/ (\d\d)\d\d(\d\d)Z/, ' $129$2Z'), false),
  inLine('date-time group: minute impossible', DTG, put(/ (\d{4})\d\dZ/, ' $172Z'), false),
  inLine('date-time group: year lost', DTG, put(/(Z [A-Z]{3}) \d\d/, '$1'), false),
  inLine('date-time group: blank lost', DTG, put(/(Z) ([A-Z]{3})/, '$1$2')),
  inLine('date-time group: 0 for O', /^O \d{6}Z/, put('O', '0')),
  inLine(
    'date-time group: another precedence',
    /^[OPR] \d{6}Z/,
    (line) => (line.startsWith('O') ? 'R' : 'O') + line.slice(1),
  ),
  inLine('date-time group: O for 0', /^[OPR] \d{6}Z/, (line) => line.slice(0, 2) + line.slice(2).replace('0', 'O')),
];
