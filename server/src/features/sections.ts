import type { Body, Heading, Paragraph, TextBlock } from '../cable/model';
import type { Span } from '../cable/span';

/** A heading with all that stands under it, up to the next heading; the first section of a body may have no heading. */
export interface Section extends Span {
  readonly heading?: Heading;
  /** Numbered paragraphs, and text that has no number. */
  readonly paragraphs: readonly (Paragraph | TextBlock)[];
}

/** The sections of a body give the body's items back, in order. */
export function sectionsOf(body: Body): Section[] {
  const sections: Section[] = [];
  let heading: Heading | undefined;
  let paragraphs: (Paragraph | TextBlock)[] = [];
  let start = body.start;
  const close = (end: number) => {
    if (heading || paragraphs.length > 0) sections.push({ start, end, paragraphs, ...(heading && { heading }) });
  };
  for (const item of body.items) {
    if (item.kind === 'heading') {
      close(item.start);
      heading = item;
      paragraphs = [];
      start = item.start;
    } else if (item.kind === 'paragraph' || item.kind === 'text') paragraphs.push(item);
  }
  close(body.end);
  return sections;
}
