/** The script of the reading view: shows what it is told, and tells what is chosen. */
import { element } from './element';
import type { FromPage, ToPage } from './messages';
import { render } from './render';

interface State {
  readonly headerIsOpen: boolean;
}

/** What VS Code gives a page; once only. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const editor = acquireVsCodeApi();
const main = document.querySelector('main') ?? document.body;
let headerIsOpen = editor.getState()?.headerIsOpen ?? true;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'show': {
      show(render(data.cable, data.words, headerIsOpen));
      mark(data.line);
      break;
    }
    case 'place':
      mark(data.line);
      break;
    case 'nothing':
      show(element('p', { class: 'quiet' }, data.words.nothing));
      break;
    case 'print':
      editor.postMessage({ kind: 'printable', title: titleOf(), html: printable() });
      break;
  }
});

/** The place on the page, and what has the focus, stay where they are while a text is typed. */
function show(content: HTMLElement): void {
  const top = document.documentElement.scrollTop;
  const focused = document.activeElement?.getAttribute('data-go');
  main.replaceChildren(content);
  document.documentElement.scrollTop = top;
  if (focused) main.querySelector<HTMLElement>(`[data-go="${CSS.escape(focused)}"]`)?.focus();
  main.querySelector('details')?.addEventListener('toggle', ({ target }) => {
    headerIsOpen = (target as HTMLDetailsElement).open;
    editor.setState({ headerIsOpen });
  });
}

/** Shows which part of the document the cursor of the text is in. */
function mark(line: number): void {
  let current: HTMLElement | undefined;
  let nearest = -1;
  for (const part of main.querySelectorAll<HTMLElement>('[data-line]')) {
    part.removeAttribute('aria-current');
    const at = Number(part.dataset['line']);
    // The header shows lines in the order of the format, not of the text.
    if (at <= line && at >= nearest && part.offsetParent !== null) {
      if (at > nearest) current = part;
      nearest = at;
    }
  }
  current?.setAttribute('aria-current', 'location');
  if (!current?.contains(document.activeElement)) current?.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const { go, open, at } = button?.dataset ?? {};
  if (go !== undefined) editor.postMessage({ kind: 'go', line: Number(go) });
  if (open === undefined) return;
  const [line, character] = (at ?? '').split(':').map(Number);
  editor.postMessage({ kind: 'open', id: open, line: line ?? 0, character: character ?? 0 });
});

document.addEventListener('dblclick', ({ target }) => {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  if (part) editor.postMessage({ kind: 'go', line: Number(part.dataset['line']) });
});

function titleOf(): string {
  return document.getElementById('title')?.textContent ?? 'Cable';
}

/** The document as it is, with its header shown, and with text where there are buttons. */
function printable(): string {
  const copy = main.cloneNode(true) as HTMLElement;
  for (const button of copy.querySelectorAll('button')) {
    button.replaceWith(element('span', { class: button.className }, button.textContent));
  }
  for (const part of copy.querySelectorAll('[data-line]')) part.removeAttribute('data-line');
  for (const part of copy.querySelectorAll('[aria-current]')) part.removeAttribute('aria-current');
  copy.querySelector('details')?.setAttribute('open', '');
  return copy.innerHTML;
}

editor.postMessage({ kind: 'ready' });
