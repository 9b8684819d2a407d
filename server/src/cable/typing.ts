/** Where a text cursor stands in a line that may be half typed: what belongs there, whatever the parser made of it. */
import { afterBlanks } from './lines';
import type { Cable, CableFile } from './model';
import type { Span } from './span';
import { place, type TypedLine, type TypingPlace, wordStart } from './typedLine';
import { headerPlaces, isOneWord } from './typingHeader';
import { paragraphPlaces, textPlaces } from './typingText';

/** Nobody types a line of the format that long; text has lines of any length. */
const LONGEST = 2000;

/** What may be typed at an offset, the likeliest first; empty where nothing of the format belongs. Logarithmic. */
export function typingPlacesAt(file: CableFile, offset: number): readonly TypingPlace[] {
  const { text, lines, cables } = file;
  const number = lines.at(offset);
  const end = lines.end(number);
  const cursor = Math.min(offset, end);
  if (cursor - lines.start(number) > LONGEST) return [];
  const start = afterBlanks(text, lines.start(number), cursor);
  const line = { text, start, end: Math.min(end, cursor + LONGEST), cursor, before: text.slice(start, cursor) };
  if (!cables.some(hasFormat)) return documentPlaces(file, line);
  const cable = cables.findLast((each) => each.start <= cursor);
  if (!cable || cable.layout === 'genadmin') return [];
  const { envelope, header, body } = cable;
  const beforeHeader = header.end > header.start ? cursor < header.start : body.end === body.start;
  if (beforeHeader || cursor < envelope.end) return addressPlaces(cable, line);
  const inHeader = headerPlaces(cable, line, lines);
  // An item of the header may be followed by the text on its very line.
  if (inHeader.length > 0 && (cursor < body.start || body.end === body.start)) {
    return header.subject ? [...inHeader, ...paragraphPlaces(cable, line)] : inHeader;
  }
  return textPlaces(cable, line);
}

/** Whether a cable has any line of the envelope or the header. */
function hasFormat({ envelope, header, layout }: Cable): boolean {
  if (layout !== 'unknown') return true;
  const { transmissionId, routing, station, security, dateTimeGroup, from, labels } = envelope;
  const { classification, captions, executiveOrder, tags, subject, references, classifiedBy } = header;
  return (
    labels.length > 0 ||
    captions.length > 0 ||
    [transmissionId, routing, station, security, dateTimeGroup, from].some((part) => part !== undefined) ||
    [classification, executiveOrder, tags, subject, references, classifiedBy].some((part) => part !== undefined)
  );
}

/** At the first filled line, or above it. */
function documentPlaces({ text, cables }: CableFile, line: TypedLine): readonly TypingPlace[] {
  const first = cables[0]?.start ?? text.length;
  if (line.start > first && text.slice(first, line.start).trim() !== '') return [];
  const places = [place('document', line, line.start)];
  return prosigns.test(line.before) ? [...places, place('prosign', line, line.start)] : places;
}

const prosigns = /^(?:[ZOPR]?|(?:[ZOPR] ){1,3}[ZOPR]?)$/i;
const addressLabel = /^(?:FM|TO|INFO|XMT)[: ]\s{0,8}/i;

/** In the address: by the label of the line, else by what stands above it. */
function addressPlaces(cable: Cable, line: TypedLine): readonly TypingPlace[] {
  const { envelope } = cable;
  const { before, start } = line;
  const label = addressLabel.exec(before);
  if (label) {
    const kind = /^fm/i.test(before) ? 'sender' : 'addressee';
    return [place(kind, line, start + label[0].length, cable)];
  }
  if (/^DE /.test(before)) {
    return before.indexOf(' ', 3) === -1 ? [place('indicator', line, start + 3, cable)] : [];
  }
  const isFirstWord = !before.includes(' ');
  const heads = isFirstWord ? [place('addressLabel', line, start, cable)] : [];
  if (envelope.labels.some((each) => each.start < start)) {
    // The header may not be there yet.
    if (isOneWord(before)) heads.push(place('headerLine', line, start, cable));
    return [place('addressee', line, start, cable), ...heads];
  }
  return [...formatLinePlaces(cable, line, isFirstWord), ...heads];
}

/** Lines 2 to 5, by what stands above: the line itself may be too short to tell. */
function formatLinePlaces(cable: Cable, line: TypedLine, isFirstWord: boolean): readonly TypingPlace[] {
  const { transmissionId, routing, station, security, dateTimeGroup, from } = cable.envelope;
  const isAbove = (part: Span | undefined) => part !== undefined && part.start < line.start;
  if (from && from.start <= line.cursor) return [];
  if (dateTimeGroup && dateTimeGroup.start <= line.cursor) {
    const isOnLine = line.start === dateTimeGroup.start && line.cursor <= dateTimeGroup.stamp.start;
    return isOnLine ? [place('prosign', line, wordStart(line), cable)] : [];
  }
  if (isAbove(station) || isAbove(security)) {
    return prosigns.test(line.before) ? [place('prosign', line, wordStart(line), cable)] : [];
  }
  if (routing && routing.start < line.cursor && routing.start !== line.start) {
    return [place('indicator', line, wordStart(line), cable)];
  }
  if (!isAbove(transmissionId) && routing?.start !== line.start) return [];
  return [place(isFirstWord ? 'routingPrecedence' : 'indicator', line, wordStart(line), cable)];
}
