import { type Defect, inLine, without, put, swapped } from './plant';

export const addressDefects: readonly Defect[] = [
  // format lines 6 to 8
  inLine('FM: letters swapped', /^FM /, put('FM', 'MF')),
  inLine('FM: another post', /^FM AM/, put(/^FM .*/, 'FM AMEMBASSY OUAGADOUGOU'), false),
  inLine(
    'FM: post misspelt',
    /^FM AMEMBASSY \w{5}/,
    put(/(AMEMBASSY )(\w+)/, (_, title = '', name = '') => title + swapped(name)),
  ),
  inLine('FM: AMEMBASSY misspelt', /^FM AMEMBASSY /, put('AMEMBASSY', 'AMEMDASSY')),
  without('FM line taken out', /^FM /),
  inLine('TO: letters swapped', /^TO R/, put('TO', 'OT')),
  inLine('TO: label lost', /^TO R/, put('TO ', '')),
  without('TO line taken out', /^TO /),
  inLine('INFO: letters swapped', /^INFO R/, put('INFO', 'IFNO')),
  inLine('TO: slash lost', /^TO R\w+\//, put('/', ' ')),
  inLine('TO: slash gone altogether', /^TO R\w+\//, put('/', '')),
  inLine('TO: precedence misspelt', /^TO .*(?:IMMEDIATE|PRIORITY)/, put(/IMMEDIATE|PRIORITY/, swapped)),
  inLine('addressee: slash lost', /^RUEH\w+\/AM/, put('/', ' ')),
  inLine('addressee: precedence misspelt', /^R\w+\/.*(?:IMMEDIATE|PRIORITY)/, put(/IMMEDIATE|PRIORITY/, swapped)),
  inLine(
    'addressee: name misspelt',
    /^RUEH\w+\/AMEMBASSY \w{5}/,
    put(/(AMEMBASSY )(\w+)/, (_, title = '', name = '') => title + swapped(name)),
  ),
  inLine('addressee: AMEMBASSY misspelt', /^RUEH\w+\/AMEMBASSY /, put('AMEMBASSY', 'AMEMBSASY')),
  {
    name: 'addressee: two on a line',
    knowable: true,
    plant(cable) {
      const lines = cable.split('\n');
      const line = lines.findIndex(
        (each, i) => /^(?:INFO )?R\w+\/AM/.test(each) && /^R\w+\/AM/.test(lines[i + 1] ?? ''),
      );
      if (line < 0) return undefined;
      return {
        text: [
          ...lines.slice(0, line),
          `${(lines[line] ?? '').trimEnd()} ${lines[line + 1]}`,
          ...lines.slice(line + 2),
        ].join('\n'),
        line,
      };
    },
  },
  {
    name: 'addressee: twice',
    knowable: false,
    plant(cable) {
      const lines = cable.split('\n');
      const line = lines.findIndex((each) => /^R\w+\/AMEMBASSY/.test(each));
      if (line < 0) return undefined;
      return { text: [...lines.slice(0, line + 1), ...lines.slice(line)].join('\n'), line: line + 1, removed: true };
    },
  },
];
