/** Builds parts of the page. */
import { element } from '../element';

/** A button that does something. */
export function button(label: string, run: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', run);
  return made;
}

/** A list to choose one of, with its label before it. */
export function choice(
  label: string,
  options: readonly { readonly value: string; readonly label: string }[],
  current: string,
  changed: (value: string) => void,
): HTMLLabelElement {
  const select = element(
    'select',
    {},
    ...options.map((option) => element('option', { value: option.value }, option.label)),
  );
  select.value = current;
  select.addEventListener('change', () => changed(select.value));
  return element('label', {}, `${label} `, select);
}

/** The table with the same figures as a picture, for whoever cannot see that. */
export function table(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): HTMLTableElement {
  const head = element('tr', {}, ...header.map((cell) => element('th', { scope: 'col' }, cell)));
  const body = rows.map(([first = '', ...rest]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, String(first)),
      ...rest.map((cell) => element('td', {}, String(cell))),
    ),
  );
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
}
