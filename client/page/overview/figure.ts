/** A figure of the page: its picture, the same as a table, and both as files. */
import { t } from '@vscode/l10n';
import type { Figure, MessageFromPage } from './messages';
import { element } from '../element';
import { button, table } from './elements';
import { svgFileOf } from './saving';

export interface Drawing {
  /** What changes the picture. */
  readonly controls: readonly HTMLElement[];
  /** Given the width that there is room for. */
  picture(width: number): SVGSVGElement;
  /** Names of the series, in the order of their colours; none where there is one series. */
  readonly legend: readonly string[];
  readonly header: readonly string[];
  /** Without any, there is no picture. */
  readonly rows: readonly (readonly (string | number)[])[];
  csv(): string;
  /** Why there is nothing to see. */
  readonly empty: string;
}

export interface FigureOfPage {
  readonly element: HTMLElement;
  draw(drawing: Drawing): void;
}

export function figure(title: string, name: Figure, post: (message: MessageFromPage) => void): FigureOfPage {
  const controls = element('div', { class: 'controls' });
  const picture = element('div', { class: 'picture' });
  const legend = element('ul', { class: 'legend' });
  const details = element('details', {}, element('summary', {}, t('Table')));
  const whole = element(
    'section',
    { 'aria-label': title },
    element('h2', {}, title),
    controls,
    legend,
    picture,
    details,
  );
  let current: Drawing | undefined;

  const save = (format: 'svg' | 'csv', content: () => string | undefined) =>
    button(t('Save as {0}', format.toUpperCase()), () => {
      const made = content();
      if (made !== undefined) post({ kind: 'save', format, figure: name, content: made });
    });
  const saving = [
    save('svg', () => {
      const svg = picture.querySelector('svg');
      return svg ? svgFileOf(svg) : undefined;
    }),
    save('csv', () => current?.csv()),
  ];

  const redraw = () => {
    if (current && current.rows.length > 0) picture.replaceChildren(current.picture(picture.clientWidth));
  };
  // A table is long, and made when somebody looks at it.
  const fill = () => {
    details.querySelector('table')?.remove();
    if (current && details.open) details.append(table(title, current.header, current.rows));
  };
  details.addEventListener('toggle', fill);
  let width = 0;
  new ResizeObserver(() => {
    if (picture.clientWidth === width) return;
    width = picture.clientWidth;
    redraw();
  }).observe(picture);

  return {
    element: whole,
    draw(drawing) {
      current = drawing;
      const isEmpty = drawing.rows.length === 0;
      const hadFocus = controls.contains(document.activeElement) ? indexOfFocus(controls) : -1;
      controls.replaceChildren(...(isEmpty ? [] : [...drawing.controls, ...saving]));
      controls.querySelectorAll<HTMLElement>('select, button')[hadFocus]?.focus();
      legend.replaceChildren(
        ...drawing.legend.map((label, at) =>
          element('li', {}, element('span', { class: `swatch series-${at}`, 'aria-hidden': 'true' }), label),
        ),
      );
      details.hidden = isEmpty;
      if (isEmpty) picture.replaceChildren(element('p', { class: 'empty' }, drawing.empty));
      else redraw();
      fill();
    },
  };
}

/** Controls are made anew with each drawing, and the one in use keeps the focus. */
function indexOfFocus(controls: HTMLElement): number {
  return [...controls.querySelectorAll<HTMLElement>('select, button')].findIndex(
    (each) => each === document.activeElement,
  );
}
