/** A cable as the elements of the page. What can be chosen is a button with `data-go` or `data-open`. */
import type { ReadingBlock, ReadingCable } from '../../server/src/protocol/requests';
import { element, spoken } from './element';

type Row = ReadingCable['rows'][number];
type Entry = Row['entries'][number];
type Code = Entry['codes'][number];

export function render(cable: ReadingCable, headerIsOpen: boolean): HTMLElement {
  const { subject, name, signature, rows, blocks } = cable;
  return element(
    'article',
    { 'aria-labelledby': 'title' },
    element(
      'header',
      { 'data-line': String(cable.line) },
      ...(cable.of > 1 ? [element('p', { class: 'quiet' }, `Cable ${cable.at} of ${cable.of} in this file`)] : []),
      ...(cable.classification === undefined ? [] : [element('p', { class: 'level' }, cable.classification)]),
      element('h1', { id: 'title' }, subject ?? name),
      element(
        'p',
        { class: 'byline' },
        [name, cable.from, cable.date].filter((part) => part !== undefined).join(' · '),
      ),
    ),
    ...(rows.length > 0 ? [table(rows, headerIsOpen)] : []),
    ...blocks.map(block),
    ...(signature ? [element('p', { class: 'signature', 'data-line': String(signature.line) }, signature.text)] : []),
  );
}

function table(rows: readonly Row[], isOpen: boolean): HTMLElement {
  const head = ['Line', 'As written', 'Meaning'].map((title) => element('th', { scope: 'col' }, title));
  return element(
    'details',
    { id: 'header', ...(isOpen && { open: '' }) },
    element('summary', {}, 'Header'),
    element(
      'table',
      {},
      element('caption', { class: 'spoken' }, 'The header of the cable, with the meaning of each code'),
      element('thead', {}, element('tr', {}, ...head)),
      ...rows.map(group),
    ),
  );
}

/** A body of the table for each kind of line, so that it is not torn apart in print. */
function group({ label, entries }: Row): HTMLElement {
  const [first] = entries;
  const heading = element(
    'th',
    { scope: 'rowgroup', rowspan: String(entries.length) },
    goTo(first?.line ?? 0, label, 'go', `Go to ${label} in the text`),
  );
  return element(
    'tbody',
    {},
    ...entries.map((entry, i) =>
      element(
        'tr',
        { 'data-line': String(entry.line) },
        ...(i === 0 ? [heading] : []),
        element('td', { class: 'written' }, writtenOf(entry)),
        element('td', {}, ...meaningOf(entry)),
      ),
    ),
  );
}

function writtenOf({ text, refersTo, line, character }: Entry): HTMLElement | string {
  if (refersTo === undefined) return text;
  return element(
    'button',
    { class: 'link', 'data-open': refersTo, 'data-at': `${line}:${character ?? 0}`, 'aria-label': `Open ${text}` },
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

function block(item: ReadingBlock): HTMLElement {
  if (item.kind === 'heading') return element('h2', { 'data-line': String(item.line) }, item.text);
  const { number, mark, prose, line } = item;
  const marks = [
    ...(number === undefined
      ? []
      : [goTo(line, `${number}.`, 'go number', `Paragraph ${number}: go to it in the text`)]),
    ...(mark ? [element('span', { class: 'mark', title: mark.says }, mark.code, spoken(mark.says))] : []),
  ];
  return element(
    'section',
    { class: marks.length > 0 ? 'paragraph' : 'paragraph plain', 'data-line': String(line) },
    ...(marks.length > 0 ? [element('div', { class: 'marks' }, ...marks)] : []),
    element('div', {}, ...prose.map((text) => element('p', {}, text))),
  );
}

function goTo(line: number, text: string, name: string, label: string): HTMLElement {
  return element('button', { class: name, 'data-go': String(line), 'aria-label': label }, text);
}
