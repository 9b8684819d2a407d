/** A cable as the elements of the page. What can be chosen is a button with `data-go` or `data-open`. */
import type { ReadingBlock, ReadingCable } from '../../server/src/protocol/requests';
import { element, spoken } from './element';
import type { PageWords } from './messages';

type Row = ReadingCable['rows'][number];
type Entry = Row['entries'][number];
type Code = Entry['codes'][number];
type Part = NonNullable<Extract<ReadingBlock, { kind: 'paragraph' }>['parts']>[number];

export function render(cable: ReadingCable, words: PageWords, headerIsOpen: boolean): HTMLElement {
  const { subject, name, signature, rows, blocks } = cable;
  return element(
    'article',
    { 'aria-labelledby': 'title' },
    element(
      'header',
      { 'data-line': String(cable.line) },
      ...(cable.of > 1
        ? [element('p', { class: 'quiet' }, filled(words.place, String(cable.at), String(cable.of)))]
        : []),
      ...(cable.classification === undefined ? [] : [element('p', { class: 'level' }, cable.classification)]),
      element('h1', { id: 'title' }, subject ?? name),
      element(
        'p',
        { class: 'byline' },
        [name, cable.from, cable.date].filter((part) => part !== undefined).join(' · '),
      ),
    ),
    ...(rows.length > 0 ? [table(rows, words, headerIsOpen)] : []),
    ...blocks.map((item) => block(item, words)),
    ...(signature ? [element('p', { class: 'signature', 'data-line': String(signature.line) }, signature.text)] : []),
  );
}

function table(rows: readonly Row[], words: PageWords, isOpen: boolean): HTMLElement {
  const head = [words.line, words.written, words.meaning].map((title) => element('th', { scope: 'col' }, title));
  return element(
    'details',
    { id: 'header', ...(isOpen && { open: '' }) },
    element('summary', {}, words.header),
    element(
      'table',
      {},
      element('caption', { class: 'spoken' }, words.table),
      element('thead', {}, element('tr', {}, ...head)),
      ...rows.map((row) => group(row, words)),
    ),
  );
}

/** A body of the table for each kind of line, so that it is not torn apart in print. */
function group({ label, entries }: Row, words: PageWords): HTMLElement {
  const [first] = entries;
  const heading = element(
    'th',
    { scope: 'rowgroup', rowspan: String(entries.length) },
    goTo(first?.line ?? 0, label, 'go', filled(words.goTo, label)),
  );
  return element(
    'tbody',
    {},
    ...entries.map((entry, i) =>
      element(
        'tr',
        { 'data-line': String(entry.line) },
        ...(i === 0 ? [heading] : []),
        element('td', { class: 'written' }, writtenOf(entry, words)),
        element('td', {}, ...meaningOf(entry)),
      ),
    ),
  );
}

function writtenOf({ text, refersTo, line, character }: Entry, words: PageWords): HTMLElement | string {
  if (refersTo === undefined) return text;
  return element(
    'button',
    {
      class: 'link',
      'data-open': refersTo,
      'data-at': `${line}:${character ?? 0}`,
      'aria-label': filled(words.open, text),
    },
    text,
  );
}

/** A code that is all of the entry is not said twice. */
function meaningOf({ text, codes }: Entry): readonly (HTMLElement | string)[] {
  const [only] = codes;
  if (codes.length === 1 && only?.code === text) return [only.says];
  return [element('ul', { class: 'codes' }, ...codes.map(explained))];
}

function explained({ code, says }: Code): HTMLElement {
  return element('li', {}, element('span', { class: 'code' }, code), ` ${says}`);
}

function block(item: ReadingBlock, words: PageWords): HTMLElement {
  if (item.kind === 'heading') return element('h2', { 'data-line': String(item.line) }, item.text);
  const { number, mark, prose, line, parts = [] } = item;
  const marks = [
    ...(number === undefined
      ? []
      : [goTo(line, `${number}.`, 'go number', filled(words.goToParagraph, String(number)))]),
    ...(mark ? [element('span', { class: 'mark', title: mark.says }, mark.code, spoken(mark.says))] : []),
  ];
  return element(
    'section',
    { class: marks.length > 0 ? 'paragraph' : 'paragraph plain', 'data-line': String(line) },
    ...(marks.length > 0 ? [element('div', { class: 'marks' }, ...marks)] : []),
    element(
      'div',
      {},
      ...prose.map((text) => element('p', {}, text)),
      ...parts.map((each) => part(each, number, words)),
    ),
  );
}

/** `A. …`, set in from the paragraph that it is a part of. */
function part({ line, label, prose }: Part, number: number | undefined, words: PageWords): HTMLElement {
  const place = number === undefined ? label : `${String(number)} ${label}`;
  return element(
    'section',
    { class: 'part', 'data-line': String(line) },
    goTo(line, label, 'go number', filled(words.goToParagraph, place)),
    element('div', {}, ...prose.map((text) => element('p', {}, text))),
  );
}

function goTo(line: number, text: string, name: string, label: string): HTMLElement {
  return element('button', { class: name, 'data-go': String(line), 'aria-label': label }, text);
}

function filled(words: string, ...values: readonly string[]): string {
  return words.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? '');
}
