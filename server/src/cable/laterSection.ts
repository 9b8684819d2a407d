import { parseClassification } from './classification';
import { parseEnvelope } from './envelope';
import type { Interruption } from './model';
import { isBlank, type Line, lineAt, type Source } from './source';
import { valued } from './span';

/** What an address without its label begins with, and the labels. */
const opensAddress = /^(?:AMEMBASSY|AMCONSUL|SECSTATE|USMISSION|USINT|USLO|FM|TO) [A-Z]/;
/** What the lines of an address look like. */
const ofAddress = /^[A-Z][A-Z\d '.,/-]{2,70}$/;

/** How many lines the address of a section has at most. */
const REACH = 60;

/**
 * The head of a later section in a text that has lost its own header: an address from line `i` on, and the classification
 * line with its section, on `line`. Without an item they are not that, and no line before `line` begins one.
 */
export function laterSection(
  source: Source,
  line: Line,
  i: number,
  to: number,
): { readonly line: number; readonly item?: Interruption } {
  if (!opensAddress.test(line.text)) return { line: i };
  let at = i + 1;
  for (; at < to && at - i < REACH; at++) {
    if (isBlank(source, at)) continue;
    const next = lineAt(source, at);
    const { section, serial, end } = parseClassification(next.text, next.start) ?? {};
    if (section && serial && end !== undefined) {
      if (section.number.value < 2) break;
      return {
        line: at,
        item: { kind: 'interruption', start: line.start, end: next.end, section, ...addressOf(source, line, i, at) },
      };
    }
    if (!ofAddress.test(next.text)) break;
  }
  return { line: at };
}

function addressOf(source: Source, line: Line, i: number, to: number): Pick<Interruption, 'address'> {
  const { envelope } = parseEnvelope(source, i, to);
  const { from, action, info, excluded, start } = envelope;
  if (action.length === 0 && info.length === 0) return {};
  // The sender has lost its label with the date-time group above it.
  const sender = from ?? (line.text.startsWith('TO ') ? undefined : senderOf(line));
  return { address: { start, end: envelope.end, ...(sender && { from: sender }), action, info, excluded } };
}

function senderOf({ start, end, text }: Line): NonNullable<NonNullable<Interruption['address']>['from']> {
  return { start, end, label: { start, end: start }, name: valued(start, end, text) };
}
