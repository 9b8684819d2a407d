/**
 * The lines of one cable as its parts are to read them: without what a printer or a database put between them, and with
 * the line ends that were lost. Positions stay those of the text; `CableFile.lines` stays the table of its true lines.
 */
import { opensAttributes, parseAttributes, printLine, trailingLevel } from './archive';
import { bareMetadataEnd, type Copy, findCopy, headerAgain, isHeaderKey, isSecondCopy } from './copies';
import { isFlattened, JOINED, lostLineStarts } from './flattened';
import { tableOf } from './lines';
import type { Aside, Attribute, Interruption, PageMark } from './model';
import { parsePageMark, printedPage } from './pageMark';
import { sectionHead } from './sectionHead';
import { changedSource, lineAt, nextFilled, type Source } from './source';

export interface Reading {
  /** The cable alone: line 0 is its first, `lines.count` its end. */
  readonly source: Source;
  /** What was left out, in the order of the text. */
  readonly left: readonly (PageMark | Interruption | Aside)[];
  readonly attributes: readonly Attribute[];
  /** Of a header that stands twice: the first, among what was left out. */
  readonly copy?: Copy;
  /** Where the attributes begin; the end of the cable when it has none. */
  readonly end: number;
}

/** What the lines of a cable show at a glance. */
interface Glance {
  printed: boolean;
  joined: boolean;
  residue: boolean;
  /** A line that repeats the DE line or the date-time group. */
  copy: number | undefined;
  /** A line that a database put between two headers. */
  metadata: boolean;
}

/** Reads lines `from` to `to` as above; undefined when they can be read as they stand, as nearly every cable's can. */
export function readingOf(source: Source, from: number, to: number): Reading | undefined {
  const glance = glanceAt(source, from, to);
  const { printed, joined, residue, copy, metadata } = glance;
  if (!printed && !joined && !residue && copy === undefined && !metadata) return undefined;
  return layOut(source, from, to, glance);
}

function glanceAt(source: Source, from: number, to: number): Glance {
  const { text, lines } = source;
  const glance: Glance = { printed: false, joined: false, residue: false, copy: undefined, metadata: false };
  let key: string | undefined;
  for (let i = from; i < to; i++) {
    const code = lines.firstCode(i);
    if (code === 0) continue;
    const end = lines.end(i);
    if (end - lines.start(i) > JOINED) {
      if (!glance.joined && isFlattened(lineAt(source, i).text)) glance.joined = true;
    }
    const last = text.charCodeAt(end - 1);
    if (last === STOP && glance.copy === undefined && text.charCodeAt(end - 3) === STOP) {
      glance.copy = headerAgain(source, from, i, to);
    }
    if (last === BACKSLASH || (last === 32 && text.charCodeAt(end - 2) === BACKSLASH)) glance.residue = true;
    if (code <= 57 && code >= 48 && i - from < HEADING && !glance.metadata) {
      glance.metadata = end - lines.start(i) < 10 && bareMetadataEnd(source, i, to) > i;
    }
    switch (code) {
      case 60: // <code><pre>
        glance.residue ||= htmlOpening.test(text.slice(lines.start(i), Math.min(end, lines.start(i) + 80)));
        break;
      case 67: // Cable dated:2002-11-22T13:46:00
        glance.residue ||= datedOpening.test(text.slice(lines.start(i), Math.min(end, lines.start(i) + 40)));
        break;
      case 68: // DE, Declassified/Released
      case 79:
      case 80: // PAGE
      case 82:
      case 90: {
        if (end - lines.start(i) > 200) break;
        const line = lineAt(source, i).text;
        if (code === 80 && line.startsWith('PAGE ')) glance.printed ||= printedPage(line) !== undefined;
        else if (code === 68 && line.startsWith('Declassified/R')) glance.printed = true;
        else if (glance.copy === undefined && i - from < HEADING && isHeaderKey(line)) {
          if (line === key && isSecondCopy(source, from, i)) glance.copy = i;
          key ??= line;
        }
      }
    }
  }
  return glance;
}

/** How many lines the headers of a cable have at most, with all copies. */
const HEADING = 150;
const BACKSLASH = 92;
const STOP = 46;
const htmlOpening = /^\s{0,3}<(?:code|pre)>|^\s{0,3}<a id=/;
const datedOpening = /^\s{0,3}Cable dated:\d{4}-\d\d-\d\dT[\d:]{5,8}Z?/;
/** What a web page left at the start or end of a line; a pilcrow inside a link is the paragraph's. */
const htmlHead = /^(?:<(?:code|pre)>|<a id='par\d{1,3}' href='#par\d{1,3}'>[¶\uFFFD]?<\/a>){1,3}/;
const htmlTail = /(?:<\/(?:code|pre)>){1,2}$/;

function layOut(source: Source, from: number, to: number, glance: Glance): Reading {
  const { text, lines, log } = source;
  const starts: number[] = [];
  const ends: number[] = [];
  const left: (PageMark | Interruption | Aside)[] = [];
  let attributes: readonly Attribute[] = [];
  let end = lines.start(to);
  const print = glance.printed ? printOf(source, from, to) : undefined;
  const copy = glance.copy === undefined ? undefined : findCopy(source, from, glance.copy, to);

  /** A banner that is still growing: banners in a row are one. */
  let banner: { start: number; end: number } | undefined;
  const closeBanner = () => {
    if (banner) left.push({ kind: 'banner', ...banner });
    banner = undefined;
  };
  const addBanner = (start: number, until: number) => {
    banner = { start: banner?.start ?? start, end: until };
  };
  /** Whether blank lines are left out: those around a page's head and foot would break a paragraph. */
  let skipBlank = false;
  const dropBlanks = () => {
    while (starts.length > 0 && isBlankLine(text, starts.at(-1) ?? 0, ends.at(-1) ?? 0)) {
      starts.pop();
      ends.pop();
    }
    skipBlank = true;
  };
  const keep = (start: number, until: number) => {
    starts.push(start);
    ends.push(until);
  };

  for (let i = from; i < to; i++) {
    if (lines.firstCode(i) === 0) {
      if (!skipBlank) keep(lines.start(i), lines.end(i));
      continue;
    }
    if (copy && i === copy.line) {
      left.push({ kind: 'copy', start: lines.start(i), end: copy.resume });
      i = copy.resumeLine;
      keepLine(i, copy.resume, copy.joinsNext ? lines.end(i + 1) : lines.end(i));
      if (copy.joinsNext) i++;
      continue;
    }
    const metadataEnd = glance.metadata && i - from < HEADING ? bareMetadataEnd(source, i, to) : i;
    if (metadataEnd > i) {
      addBanner(lineAt(source, i).start, lineAt(source, metadataEnd - 1).end);
      i = metadataEnd - 1;
      continue;
    }
    const kind = print?.kinds.get(i);
    if (kind === 'attributes') {
      closeBanner();
      end = lines.start(i);
      attributes = parseAttributes(source, i + 1, to);
      break;
    }
    if (kind === 'page') {
      closeBanner();
      dropBlanks();
      const line = lineAt(source, i);
      const page = printedPage(line.text);
      const length = page?.length ?? line.text.length;
      left.push(parsePageMark({ start: line.start, end: line.start + length, text: line.text.slice(0, length) }));
      const section = print?.sections.get(i);
      if (section) {
        const next = Math.min(nextFilled(source, i + 1, to), to - 1);
        const tail = line.text.slice(length);
        const joined = tail.length - tail.trimStart().length;
        const start = tail.length > joined ? line.start + length + joined : lineAt(source, next).start;
        if (section.end > start) {
          left.push({
            kind: 'interruption',
            start,
            end: section.end,
            ...(section.section && { section: section.section }),
          });
        }
        i = section.line;
      } else if (length < line.text.length) {
        keep(line.start + length, line.end);
        skipBlank = false;
      }
      continue;
    }
    if (kind !== undefined) {
      dropBlanks();
      const line = lineAt(source, i);
      addBanner(line.start, line.end);
      continue;
    }
    closeBanner();
    skipBlank = false;
    keepLine(i, lines.start(i), lines.end(i));
  }
  closeBanner();

  /** A line of the cable, cut where line ends were lost and where a converter left something. */
  function keepLine(i: number, first: number, last: number): void {
    let start = first;
    let until = last;
    const line = lineAt(source, i);
    const code = line.text.charCodeAt(0);
    const dated = code === 67 ? datedOpening.exec(line.text) : null;
    const opening = dated ?? (code === 60 ? htmlHead.exec(line.text) : null);
    if (opening && line.start >= first) {
      start = line.start + opening[0].length;
      left.push({ kind: 'banner', start: line.start, end: start });
      if (!dated) log.add('htmlTag', { start: line.start, end: start }, '');
    }
    const closing = line.text.endsWith('>') ? htmlTail.exec(line.text) : undefined;
    if (closing && last === lines.end(i) && line.start + closing.index >= start) {
      until = line.start + closing.index;
      log.add('htmlTag', { start: until, end: line.end }, '');
    }
    if (line.text.endsWith('\\') && last === lines.end(i) && line.end - 1 >= start) {
      until = line.end - 1;
      log.add('backslash', { start: until, end: line.end }, '');
    }
    const level = print?.beforePage.has(i) ? trailingLevel(line.text) : undefined;
    if (level !== undefined) {
      until = line.start + level;
      addBanner(until, line.end);
    }
    if (glance.joined && isFlattened(line.text)) {
      for (const column of lostLineStarts(line.text)) {
        const at = line.start + column;
        if (at <= start || at >= until) continue;
        keep(start, at);
        start = at;
      }
    }
    keep(start, until);
  }

  return {
    source: changedSource(source, { lines: tableOf(text, starts, ends, end) }),
    left,
    attributes,
    ...(copy && { copy }),
    end,
  };
}

function isBlankLine(text: string, start: number, end: number): boolean {
  return text.slice(start, Math.min(end, start + 200)).trim() === '' && end - start <= 200;
}

interface Print {
  readonly kinds: ReadonlyMap<number, 'page' | 'banner' | 'attributes'>;
  /** Of the page that opens a later section of the telegram: the head of that section. */
  readonly sections: ReadonlyMap<number, NonNullable<ReturnType<typeof sectionHead>>>;
  /** Lines of text with the head of a page after them. */
  readonly beforePage: ReadonlySet<number>;
}

/** Tells the lines of a print that are not the telegram's. */
function printOf(source: Source, from: number, to: number): Print {
  const kinds = new Map<number, 'page' | 'banner' | 'attributes'>();
  const sections = new Map<number, NonNullable<ReturnType<typeof sectionHead>>>();
  const beforePage = new Set<number>();
  const filled: { readonly line: number; readonly kind: ReturnType<typeof printLine> }[] = [];
  let lastPage = -1;
  let first: { post: string; serial: number } | undefined;
  for (let i = from; i < to; i++) {
    if (source.lines.firstCode(i) === 0) continue;
    const { text } = lineAt(source, i);
    if (text === 'Message Attributes' && opensAttributes(source, i, to)) {
      kinds.set(i, 'attributes');
      break;
    }
    const kind = printLine(text);
    const before = filled.at(-1);
    filled.push({ line: i, kind });
    if (kind !== 'page') continue;
    if (before && before.kind === undefined) beforePage.add(before.line);
    lastPage = i;
    const page = printedPage(text);
    if (!page) continue;
    if (!first) first = page;
    else if (page.number === 1 && page.serial === first.serial) {
      const head = sectionHead(source, i, to, page.serial);
      if (head) {
        sections.set(i, head);
        kinds.set(i, 'page');
        i = head.line;
      }
    }
  }
  filled.forEach(({ line, kind }, index) => {
    if (kind === undefined) return;
    if (kind === 'page') kinds.set(line, 'page');
    else if (kind === 'end' ? line < lastPage : kind !== 'level' || besidePrint(index)) kinds.set(line, 'banner');
  });
  return { kinds, sections, beforePage };

  /** A level alone is the head or foot of a page only beside another such line; else it is the telegram's own. */
  function besidePrint(index: number): boolean {
    const after = filled[index + 1];
    return index === 0 || !after || after.kind !== undefined || filled[index - 1]?.kind !== undefined;
  }
}
