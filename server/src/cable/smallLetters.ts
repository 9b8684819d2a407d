/** Cables that somebody typed anew in small letters, their address included: `fm amembassy lima`. */

/** How many lines stand above and below the line of the sender, up to the header, at most. */
const ABOVE = 16;
const BELOW = 80;

/** The lines above the sender, of which the first begins the cable. */
const formatLine = /^\s{0,8}(?:vzczc|(?:zz|oo|pp|rr) r|r[a-z]{5,7}\b|de r|zn[ry] |(?:[zopr] ){0,3}\d{6}z? [a-z]{3})/;
/** Where the header or the text begins: `c o n f i d e n t i a l lima 000258`, `e.o. 12958`, `tags:`, `1. (c)`. */
const opensHeader =
  /^\s{0,8}(?:unclas|c ?o ?n ?f ?i ?d ?e ?n|s ?e ?c ?r ?e ?t|limited off|e\.?o\.? ?\d|tags?\b|subj|sipdis|¶?\d{1,2}\. )/;

/**
 * The text with the addresses in small letters raised to capitals, so that they are read like all others; the text itself
 * when it has none. Every character keeps its place.
 */
export function withAddressesRaised(text: string): string {
  let result = '';
  let done = 0;
  for (let at = nextSender(text, 0); at !== -1; at = nextSender(text, at + 1)) {
    if (at < done || !isSmall(lineFrom(text, at)) || !isAddressed(text, at)) continue;
    const start = Math.max(done, firstLine(text, at));
    const end = headerBelow(text, at);
    result += text.slice(done, start) + raised(text.slice(start, end));
    done = end;
  }
  return done === 0 ? text : result + text.slice(done);
}

/** The offset of the next line that begins with `fm `, from an offset on; -1 when there is none. */
function nextSender(text: string, from: number): number {
  if (from === 0 && text.startsWith('fm ')) return 0;
  const before = text.indexOf('\nfm ', Math.max(0, from - 1));
  return before === -1 ? -1 : before + 1;
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, Math.min(end === -1 ? text.length : end, start + 200));
}

/** Whether a line has small letters and no capital. */
function isSmall(line: string): boolean {
  return /[a-z]/.test(line) && !/[A-Z]/.test(line);
}

/** Whether the line below that of the sender names an addressee: `fm radio, they said` is prose. */
function isAddressed(text: string, at: number): boolean {
  const below = text.indexOf('\n', at) + 1;
  return below > 0 && /^(?:to|info) [a-z]/.test(text.slice(below, below + 8));
}

/** Where the lines of the format begin that stand above a line, without any other between. */
function firstLine(text: string, at: number): number {
  let start = at;
  for (let seen = 0; start > 0 && seen < ABOVE; seen++) {
    const before = Math.max(0, text.lastIndexOf('\n', start - 2) + 1);
    const line = text.slice(before, start);
    if (line.length > 200 || !formatLine.test(line) || /[A-Z]/.test(line)) break;
    start = before;
  }
  return start;
}

/** Where the header begins below a line, or a blank line stands, or one that is not in small letters. */
function headerBelow(text: string, at: number): number {
  let start = at;
  for (let seen = 0; start < text.length && seen < BELOW; seen++) {
    const line = lineFrom(text, start);
    if (opensHeader.test(line) || /[A-Z]/.test(line) || line.trim() === '') break;
    const end = text.indexOf('\n', start);
    start = end === -1 ? text.length : end + 1;
  }
  return start;
}

/** ASCII alone, since other letters may grow. */
function raised(stretch: string): string {
  return stretch.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
