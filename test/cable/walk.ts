import type { CableFile } from '../../server/src/cable';
import type { Span } from '../../server/src/cable';

/** Calls `visit` for every node of a file with the nearest node around it. */
export function walk(file: CableFile, visit: (node: Span, parent: Span, path: string) => void): void {
  const into = (value: unknown, parent: Span, path: string): void => {
    if (Array.isArray(value)) {
      value.forEach((item, i) => into(item, parent, `${path}[${i}]`));
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = isSpan(value) ? value : undefined;
    if (node) visit(node, parent, path);
    for (const [key, child] of Object.entries(value)) {
      if (key !== 'text' && key !== 'lines') into(child, node ?? parent, `${path}.${key}`);
    }
  };
  into(file.cables, file, 'cables');
  into(file.preamble, file, 'preamble');
  into(file.evidence, file, 'evidence');
  into(file.damage, file, 'damage');
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

/** The ways in which a file breaks the invariants of the model: every node in its parent, and the parts give the text. */
export function violations(file: CableFile): string[] {
  const found: string[] = [];
  walk(file, (node, parent, path) => {
    if (!Number.isInteger(node.start) || !Number.isInteger(node.end)) found.push(`${path} has no whole offsets`);
    if (node.start > node.end) found.push(`${path} ends before it starts (${node.start}-${node.end})`);
    if (node.start < parent.start || node.end > parent.end) {
      found.push(`${path} (${node.start}-${node.end}) leaves its parent (${parent.start}-${parent.end})`);
    }
  });
  const parts = [
    file.preamble,
    ...file.cables.flatMap(({ envelope, header, body, close }) => [envelope, header, body, close]),
  ];
  if (parts.map((part) => file.text.slice(part.start, part.end)).join('') !== file.text)
    found.push('the parts do not give the text back');
  for (const { start, end, envelope, close } of file.cables) {
    if (envelope.start !== start || close.end !== end) found.push('the parts do not fill the cable');
  }
  for (const { body } of file.cables) {
    for (let i = 1; i < body.items.length; i++) {
      const [before, item] = [body.items[i - 1], body.items[i]];
      if (before && item && item.start < before.start) found.push(`body item ${i} stands before the one before it`);
    }
  }
  return found;
}
