import type { Addressee } from './model';
import type { Source } from './source';
import { type Valued, valued } from './span';
import { PRECEDENCE_WORDS } from './vocabulary';

const joint = / (?=R[A-Z]{3,7}\/[A-Z])/g;
const indicatorShape = /^(R[A-Z]{2,7}|ZEN) ?\/ ?/;
const serialShape = / (\d{3,4}(?:-\d{4})?)$/;

/**
 * Reads the addressees of one line, label taken off: `RUEHBS/USEU BRUSSELS IMMEDIATE 2184`. A line should have one; two
 * joined by a lost line end come out as two, and the gap is logged as damage. They are added to `found`.
 */
export function parseAddressees(line: string, start: number, { log, lineEnd }: Source, found: Addressee[]): void {
  let from = 0;
  for (const match of line.matchAll(joint)) {
    if (line.slice(from, match.index).trim() === '') continue;
    found.push(parseAddressee(line.slice(from, match.index), start + from));
    log.add('joinedAddressees', { start: start + match.index, end: start + match.index + 1 }, lineEnd);
    from = match.index + 1;
  }
  found.push(parseAddressee(line.slice(from), start + from));
}

function parseAddressee(written: string, start: number): Addressee {
  const first = written.length - written.trimStart().length;
  let rest = written.trimEnd();
  const end = start + rest.length;
  let from = first;
  const indicator = indicatorShape.exec(rest.slice(first));
  const routingIndicator =
    indicator && valued(start + from, start + from + (indicator[1]?.length ?? 0), indicator[1] ?? '');
  from += indicator?.[0].length ?? 0;

  const number = serialShape.exec(rest.slice(from));
  let serial: Valued<string> | undefined;
  if (number?.[1] !== undefined) {
    serial = valued(end - number[1].length, end, number[1]);
    rest = rest.slice(0, rest.length - number[0].length).trimEnd();
  }
  let precedence: Valued<string> | undefined;
  const word = PRECEDENCE_WORDS.find((candidate) => rest.endsWith(` ${candidate}`));
  if (word !== undefined) {
    precedence = valued(start + rest.length - word.length, start + rest.length, word);
    rest = rest.slice(0, rest.length - word.length).trimEnd();
  }
  const slashes = rest.indexOf('//', from);
  const offices: Valued<string>[] = [];
  if (slashes !== -1) {
    let at = slashes;
    for (const office of rest.slice(slashes).split('//')) {
      if (office.trim() !== '') offices.push(valued(start + at, start + at + office.length, office.trim()));
      at += office.length + 2;
    }
    rest = rest.slice(0, slashes).trimEnd();
  }
  return {
    start: start + first,
    end: Math.max(end, start + first),
    ...(routingIndicator && { routingIndicator }),
    name: valued(start + from, Math.max(start + rest.length, start + from), rest.slice(from)),
    ...(precedence && { precedence }),
    ...(serial && { serial }),
    offices,
  };
}
