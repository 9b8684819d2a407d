import type { Cable } from '../../cable/model';
import type { Span } from '../../cable/span';
import { holds, spanAt } from './lookup';

/** What can be switched off in `cable.hover.groups`: what a hover is about. */
export const HOVER_GROUPS = [
  'transmission',
  'addresses',
  'header',
  'tags',
  'references',
  'text',
  'glossary',
  'close',
] as const;

export type HoverGroup = (typeof HOVER_GROUPS)[number];

/** The group of what stands at an offset. Words of the glossary stand in the text, and are told apart by their card. */
export function groupAt({ envelope, header, body, close }: Cable, offset: number): HoverGroup {
  if (holds(envelope, offset)) {
    const { from, action, info, excluded, labels } = envelope;
    const isAddress = [action, info, excluded, labels].some((block: readonly Span[]) => spanAt(block, offset));
    return isAddress || holds(from, offset) ? 'addresses' : 'transmission';
  }
  if (holds(header, offset)) {
    if (holds(header.tags, offset)) return 'tags';
    return holds(header.references, offset) ? 'references' : 'header';
  }
  if (holds(body, offset)) return 'text';
  return holds(close, offset) ? 'close' : 'text';
}
