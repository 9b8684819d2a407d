import { NO_STAMP } from '../../server/src/library/files';
import { LibraryIndex } from '../../server/src/library/libraryIndex';
import { factBytesOf } from '../../server/src/library/read';

/** What a cable of a test says about itself; the rest is the same in all. */
export interface Told {
  /** `08 PARIS 258`; the year is that of the date-time group. */
  readonly number: string;
  /** `141659Z FEB`, by default in the middle of the year. */
  readonly sent?: string;
  readonly tags?: string;
  readonly subject?: string;
  readonly refs?: string;
  readonly text?: string;
  readonly signer?: string;
}

/** A cable of an invented post. */
export function cableText(told: Told): string {
  const [, year = '', post = '', serial = ''] = /^(\d\d) (.+) (\d+)$/.exec(told.number) ?? [];
  return [
    'VZCZCXRO0042',
    'PP RUEHXA RUEHXB',
    `DE RUEHXA #${serial.padStart(4, '0')} 0451659`,
    'ZNY CCCCC ZZH',
    `P ${told.sent ?? '141659Z JUN'} ${year}`,
    `FM AMEMBASSY ${post}`,
    'TO RUEHC/SECSTATE WASHDC PRIORITY 1959',
    'INFO RUEHXB/AMEMBASSY NEW SKERRY 0217',
    `C O N F I D E N T I A L ${post} ${serial.padStart(6, '0')}`,
    '',
    'SIPDIS',
    '',
    'E.O. 12958: DECL: 02/14/2018',
    `TAGS: ${told.tags ?? 'PREL EFIS'}`,
    `SUBJECT: ${told.subject ?? 'HERRING TALKS'}`,
    '',
    ...(told.refs === undefined ? [] : [`REF: ${told.refs}`, '']),
    'Classified By: Political Counselor A. Person for reasons 1.4 (b) and (d).',
    '',
    ...(told.text ?? '1. (C) The delegation came back to the harbor.').split('\n'),
    told.signer ?? 'OSTERHOLM',
    '',
  ].join('\n');
}

/** An index of files by their names, each with the text of its cables. */
export function libraryOf(files: Readonly<Record<string, string | readonly Told[]>>): LibraryIndex {
  const index = new LibraryIndex();
  for (const [name, content] of Object.entries(files)) put(index, name, content);
  return index;
}

export function put(index: LibraryIndex, name: string, content: string | readonly Told[]): void {
  const text = typeof content === 'string' ? content : content.map(cableText).join('\n');
  index.put(`folder/${name}`, NO_STAMP, factBytesOf(text, name), 0);
}

/** The names of the files in which cables lie, in order. */
export function namesOf(index: LibraryIndex, cables: readonly number[]): string[] {
  return cables.map((cable) => index.uri(cable).slice('folder/'.length)).sort();
}
