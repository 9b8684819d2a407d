import type { Distribution, Drafting, Office } from './model';
import type { Line, Mutable } from './source';
import { type Valued, valued } from './span';
import { eachMatch } from './words';

const opening = /^(ACTION|ORIGIN|INFO) {1,4}(?=[A-Z]{1,5}-\d{2}(?: |$))/;
/** Nothing but offices, and at the end the number of all copies: `OMB-01 TRSE-00 DRC-01 /117 W`. */
const offices = /^(?:(?:[A-Z]{1,5}-\d{2}|\/\d{3} {0,2}[A-Z]?|[RW])(?: {1,6}|$)){1,40}$/;
const office = /([A-Z]{1,5})-(\d{2})/g;
const total = /\/(\d{3})(?=[A-Z]? ?[A-Z]?$)/;
const counter = /^-{5,60} ?([A-F\d]{6})(?: {1,3}(\d{6}Z))?(?: {0,3}\/\d{2})?$/;
const drafted = /^(DRAFTED|APPROVED) BY ?:? ?(?=\S)/;

/** Whether a line of the distribution can begin with a character: ACTION, APPROVED, DRAFTED, INFO, ORIGIN, or dashes. */
function mayOpen(code: number): boolean {
  return code === 65 || code === 68 || code === 73 || code === 79 || code === 45;
}

/** The distribution block of a print and the drafting lines below it, while they are read line by line. */
export interface PrintedHead {
  /** Takes a line of the block; false when the line is none. */
  take(line: Line): boolean;
  readonly parts: () => { readonly distribution?: Distribution; readonly drafting?: Drafting };
}

/** Reads what stands between the head of a printed page and the telegram: offices, drafter, counter. */
export function printedHead(): PrintedHead {
  let place: { start: number; end: number } | undefined;
  const found: Mutable<Partial<Distribution>> = {};
  const action: Office[] = [];
  const info: Office[] = [];
  let list: Office[] | undefined;
  let drafting: { start: number; end: number; draftedBy?: Valued<string>; approvedBy?: Valued<string> } | undefined;
  const clearances: Valued<string>[] = [];
  /** Below the approver, every line is a clearance up to the counter. */
  let clearing = false;

  const extend = ({ start, end }: Line) => {
    if (place) place.end = end;
    else place = { start, end };
  };
  const takeOffices = ({ text, start }: Line, into: Office[]) => {
    eachMatch(office, text, (match) => {
      const [whole, name = '', copies = ''] = match;
      const at = start + match.index;
      const end = at + whole.length;
      into.push({
        start: at,
        end,
        name: valued(at, at + name.length, name),
        copies: valued(end - copies.length, end, Number(copies)),
      });
    });
    const sum = total.exec(text);
    if (sum?.[1]) found.copies = valued(start + sum.index + 1, start + sum.index + 4, Number(sum[1]));
  };

  return {
    take(line) {
      const { text, start, end } = line;
      if (!list && !clearing && !mayOpen(text.charCodeAt(0))) return false;
      const role = opening.exec(text)?.[1];
      if (role !== undefined) {
        list = role === 'INFO' ? info : action;
        if (role !== 'INFO') found.role ??= valued(start, start + role.length, role === 'ACTION' ? 'action' : 'origin');
        takeOffices(line, list);
        extend(line);
        return true;
      }
      const signer = drafted.exec(text);
      if (signer && text.length < 120) {
        drafting = { ...(drafting ?? { start }), end };
        const name = valued(start + signer[0].length, end, text.slice(signer[0].length));
        clearing = signer[1] === 'APPROVED';
        if (clearing) drafting.approvedBy ??= name;
        else drafting.draftedBy ??= name;
        list = undefined;
        return true;
      }
      const number = counter.exec(text);
      if (number?.[1] !== undefined && !found.counter) {
        const at = start + text.indexOf(number[1]);
        found.counter = valued(at, at + 6, number[1]);
        if (number[2] !== undefined) {
          const receivedAt = start + text.indexOf(number[2], at - start + 6);
          found.received = valued(receivedAt, receivedAt + number[2].length, number[2]);
        }
        list = undefined;
        clearing = false;
        extend(line);
        return true;
      }
      if (list && text.length < 120 && offices.test(text)) {
        takeOffices(line, list);
        extend(line);
        return true;
      }
      if (
        clearing &&
        drafting &&
        text.length < 80 &&
        clearances.length < 60 &&
        /^[A-Z][A-Z/() ]{0,20}[:/ -]/.test(text)
      ) {
        if (/^(?:[ZOPR] ){1,2}\d{6}Z|^FM |^PAGE /.test(text)) {
          clearing = false;
          return false;
        }
        clearances.push(valued(start, end, text));
        drafting.end = end;
        return true;
      }
      return false;
    },
    parts() {
      // Nearly all cables are no prints.
      if (!place && !drafting) return {};
      return {
        ...(place && { distribution: { ...place, ...found, action, info } }),
        ...(drafting && { drafting: { ...drafting, clearances } }),
      };
    },
  };
}
