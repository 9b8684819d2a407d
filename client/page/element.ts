/** The one way in which anything gets into the page: as a text node, never as markup. */

type Content = Node | string;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}

/** Said by a screen reader and not shown. */
export function spoken(text: string): HTMLElement {
  return element('span', { class: 'spoken' }, text);
}
