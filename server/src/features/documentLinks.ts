import type { Cable, CableFile, Reference } from '../cable/model';
import type { Span } from '../cable/span';
import { referencePlaces } from './referencePlaces';

/** Nobody clicks on more of one file; each costs the editor a decoration. */
const MOST = 5000;

/** Longer addresses are none that somebody typed. */
const LONGEST = 2000;

/** A web or mail address, `https://www.state.gov/`, `mailto:poloff@example.gov`. */
export interface AddressLink extends Span {
  /** As an address that an editor opens; of the kinds `http`, `https` and `mailto` alone. */
  readonly target: string;
}

/** Printable ASCII that stands in an address; what is typed around one is not in it. */
const web = /\bhttps?:\/\/[^<>"'`{}|\\^\u0000-\u0020\u007F-\uFFFF]+/gi;
const word = /[\w.%+-]/;
const label = /^[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])?$/i;

/** The web and mail addresses of a file, in the order of its text, whatever part of it they stand in. Linear. */
export function addressesIn({ text }: CableFile): readonly AddressLink[] {
  return [...webAddressesIn(text), ...mailAddressesIn(text)].sort((a, b) => a.start - b.start).slice(0, MOST);
}

function webAddressesIn(text: string): AddressLink[] {
  const found: AddressLink[] = [];
  for (const { index, 0: written } of text.matchAll(web)) {
    const end = withoutEnd(written);
    const host = /^https?:\/\/([^/?#]*)/i.exec(written.slice(0, end))?.[1] ?? '';
    if (end > LONGEST || !isHost(host.replace(/:\d+$/, ''))) continue;
    found.push({ start: index, end: index + end, target: written.slice(0, end) });
    if (found.length === MOST) break;
  }
  return found;
}

/** The stop or bracket behind an address belongs to the sentence: `(see http://example.gov/a_(b)).` */
function withoutEnd(written: string): number {
  let open = 0;
  for (const sign of written) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  let end = written.length;
  for (; end > 0; end--) {
    const last = written.charAt(end - 1);
    if (last === ')' && open < 0) open++;
    else if (!'.,;:!?*]'.includes(last)) break;
  }
  return end;
}

/** A name of two parts or more; an address with a name and a password before it is not what it seems. */
function isHost(host: string): boolean {
  const parts = host.split('.');
  return parts.length > 1 && parts.every((part) => label.test(part)) && /^[A-Z]{2,}$|^\d+$/i.test(parts.at(-1) ?? '');
}

function mailAddressesIn(text: string): AddressLink[] {
  const found: AddressLink[] = [];
  for (let at = text.indexOf('@'); at !== -1 && found.length < MOST; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start <= 64 && word.test(text.charAt(start - 1))) start--;
    while (start < at && !/[A-Z0-9]/i.test(text.charAt(start))) start++;
    let end = at + 1;
    while (end < text.length && end - at <= 255 && /[A-Z0-9.-]/i.test(text.charAt(end))) end++;
    while (end > at && !/[A-Z0-9]/i.test(text.charAt(end - 1))) end--;
    const before = text.charAt(start - 1);
    const host = text.slice(at + 1, end);
    // Inside a web address or behind another sign of a name it is no mail address.
    if (start === at || at - start > 64 || end - at > 255 || before === '/' || before === ':' || before === '@')
      continue;
    if (text.charAt(end) === '@' || !isHost(host)) continue;
    found.push({ start, end, target: `mailto:${text.slice(start, end).replaceAll('%', '%25')}` });
  }
  return found;
}

/** A number of another cable, in REF or in the text, without the letter and the notes around it. */
export interface NumberLink extends Span {
  readonly cable: Cable;
  readonly reference: Reference;
}

/** The numbers of other cables in a file; which of them are links, the library knows. */
export function numbersIn(file: CableFile): readonly NumberLink[] {
  return file.cables.flatMap((cable) =>
    referencePlaces(file, cable).flatMap(({ kind, references: [reference] }): NumberLink[] => {
      if (!reference?.serial || (kind !== 'item' && kind !== 'number')) return [];
      const { year, post, serial } = reference;
      const parts = [year, post, serial].filter((part) => part !== undefined);
      const start = Math.min(...parts.map((part) => part.start));
      return [{ start, end: serial.end, cable, reference }];
    }),
  );
}
